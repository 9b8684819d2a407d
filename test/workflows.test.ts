/** The workflows: whole YAML, actions that cannot be moved under us, no right and no secret beyond what a step needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';

const FOLDER = resolve(import.meta.dirname, '../.github/workflows');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly env?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const names = readdirSync(FOLDER);

test('each file is a workflow', () => {
  expect(names.sort()).toEqual(['ci.yml', 'release.yml']);
});

describe.each(names)('%s', (name) => {
  const document = parseDocument(readFileSync(join(FOLDER, name), 'utf8'), { version: '1.2', uniqueKeys: true });
  const workflow = document.toJS() as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([job, { steps }]) => steps.map((step) => ({ job, step })));

  test('is YAML without a mistake or a doubt', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
  });

  test('names each action by a commit, with its version behind it', () => {
    const uses: string[] = [];
    visit(document, {
      Pair(_key, { key, value }) {
        if (String(key) !== 'uses') return;
        const { value: action, comment } = value as { value: string; comment?: string };
        uses.push(action);
        expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
        expect(comment).toMatch(/^ v\d+\.\d+\.\d+$/);
      },
    });
    expect(uses).toHaveLength(steps.filter(({ step }) => step.uses !== undefined).length);
    expect(uses.length).toBeGreaterThan(0);
  });

  test('may read the repository and nothing else, but for the jobs that publish', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const more = jobs.flatMap(([job, { permissions }]) => (permissions ? [[job, permissions]] : []));
    expect(Object.fromEntries(more)).toEqual(
      name === 'release.yml' ? { github: { contents: 'write' }, npm: { contents: 'read', 'id-token': 'write' } } : {},
    );
  });

  test('never runs with the rights of the repository for a stranger', () => {
    expect(Object.keys(workflow.on).sort()).toEqual(name === 'release.yml' ? ['push'] : ['pull_request', 'push']);
  });

  test('leaves no token of the checkout to the steps behind it', () => {
    for (const { step } of steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'))) {
      expect(step.with?.['persist-credentials']).toBe(false);
    }
  });

  test('hands a secret to the one step that publishes with it', () => {
    const whole = JSON.stringify({ ...workflow, jobs: {} });
    expect(whole).not.toMatch(/secrets\.|github\.token/);
    for (const [name, job] of jobs) {
      const { env = {}, environment } = job;
      expect(JSON.stringify({ ...job, env, steps: [] }).replaceAll(JSON.stringify(env), ''), name).not.toContain(
        'secrets.',
      );
      // A job may know whether there is a secret, not the secret.
      for (const value of Object.values(env)) expect(value).not.toMatch(/secrets\.\w+(?! != '' \}\})\b/);
      if (JSON.stringify(job).includes('secrets.')) expect(environment).toBe('release');
    }
    const withSecrets = steps
      .filter(({ step }) => /secrets\.|github\.token/.test(JSON.stringify(step)))
      .map(({ job, step: { env, run = '' } }) => [job, Object.keys(env ?? {}), run.split(' ').slice(0, 3).join(' ')]);
    expect(withSecrets).toEqual(
      name === 'release.yml'
        ? [
            ['github', ['GH_TOKEN'], 'gh release create'],
            ['marketplaces', ['VSCE_PAT'], 'npx vsce publish'],
            ['marketplaces', ['OVSX_PAT'], 'npx --yes ovsx@1.4.0'],
          ]
        : [],
    );
    for (const { step } of steps) expect(step.run ?? '').not.toContain('${{');
  });

  test('ends a job that hangs', () => {
    for (const [job, { 'timeout-minutes': limit }] of jobs) expect(limit, job).toBeLessThanOrEqual(30);
  });
});
