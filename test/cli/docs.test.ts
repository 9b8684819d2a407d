/** Pages of docs/ show real output: each `$` line is run in the root of the project. `vitest --update=true` writes it anew. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bundle } from '../protocol/bundles';

const ROOT = resolve(import.meta.dirname, '../..');

test.skipIf(process.platform === 'win32').each([
  ['command-line', 10],
  ['codes', 2],
])('the samples of docs/%s.md are what the command prints', async (name, least) => {
  const page = resolve(ROOT, `docs/${name}.md`);
  const cli = await bundle('cli.js');
  // What `mktemp` in a sample makes.
  const temporary = await mkdtemp(join(tmpdir(), 'cable-docs-'));
  const parts = (await readFile(page, 'utf8')).split(/(```console\n[^`]*```)/);
  expect(parts.length).toBeGreaterThan(2 * least);
  const shown = await Promise.all(
    parts.map((part) => {
      const line = /^```console\n\$ (.+)\n/.exec(part)?.[1];
      return line === undefined ? part : sample(cli, line, temporary);
    }),
  );
  await rm(temporary, { recursive: true });
  await expect(shown.join('')).toMatchFileSnapshot(page);
});

/** The line as typed, and what a terminal would show below it. */
function sample(cli: string, line: string, temporary: string): Promise<string> {
  const script = `cable() { "${process.execPath}" "${cli}" "$@"; }; ${line}`;
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100', TMPDIR: temporary };
    execFile('sh', ['-c', script], { cwd: ROOT, env }, (_, out, complaint) => {
      done(`\`\`\`console\n$ ${line}\n${out.replaceAll('\r\n', '\n')}${complaint}\`\`\``);
    });
  });
}

test('the sample of docs/parser.md runs', async () => {
  const page = await readFile(resolve(ROOT, 'docs/parser.md'), 'utf8');
  const code = page.split('\n```js\n')[1]?.split('\n```')[0] ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'cable-docs-'));
  const program = join(folder, 'sample.mjs');
  const library = pathToFileURL(await bundle('index.mjs')).href;
  const damaged = JSON.stringify(resolve(ROOT, 'fixtures/sample/07LIMA8041.txt'));
  await writeFile(
    program,
    `import { readFileSync } from 'node:fs';
const bytes = readFileSync(${damaged});
${code.replace("'cable-files'", JSON.stringify(library))}
console.log(findingsIn(parseCables(mended), checks).length);`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  await rm(folder, { recursive: true });
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toContain('MOUNTAIN OBSERVATORY');
  expect(lines).toContainEqual(expect.stringMatching(/^\d+ STPDTS is no known caption/));
  expect(lines.at(-1)).toBe('0');
});
