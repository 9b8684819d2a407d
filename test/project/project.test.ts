import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import { findingsIn } from '../../server/src/checks/run';
import { withIgnored } from '../../server/src/project/ignoring';
import { withLevels } from '../../server/src/project/levels';
import { applyProject, lineAt, NO_PROJECT, pathFilter } from '../../server/src/project/project';
import { readProject } from '../../server/src/project/read';
import { projectSchema } from '../../server/src/project/schema';
import { goodCable } from '../checks/goodCable';

const codes = checks.map(({ code }) => code);

/** A tag and a label that are misspelt. */
const text = goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, PERL, FR'], ['VZCZCXRO4710', 'VZCZXRO4710']);
const file = parseCables(text);
const found = findingsIn(file, checks);

describe('a project file', () => {
  test('may be empty, hold comments, and end its lists with a comma', () => {
    expect(readProject('{}', codes)).toEqual({ project: NO_PROJECT });
    expect(readProject('{ // why\n "ignorePaths": ["old/**",], }', codes)).toEqual({
      project: { ...NO_PROJECT, ignorePaths: ['old/**'] },
    });
  });

  test('sets levels, and ignores paths and findings', () => {
    const ignore = [
      { file: 'a.txt', code: 'damage/html' },
      { file: 'a.txt', code: 'damage/html', line: 'S&amp;T' },
    ];
    const levels = { damage: 'hint', 'damage/html': 'off' };
    expect(readProject(JSON.stringify({ checks: levels, ignore }), codes)).toEqual({
      project: { ...NO_PROJECT, checks: levels, ignore },
    });
  });

  test.each([
    ['', '', 'no JSON'],
    ['{ "checks": ', '', 'no JSON'],
    ['[]', '[]', 'A project file has checks, ignorePaths, ignore and codes.'],
    ['{ "cheks": {} }', '"cheks"', 'nothing named "cheks"'],
    [
      '{ "checks": { "damage/htlm": "off" } }',
      '"damage/htlm"',
      'No check and no group of checks is named "damage/htlm".',
    ],
    ['{ "checks": { "damage": "loud" } }', '"loud"', 'A level is'],
    ['{ "ignorePaths": "old" }', '"old"', 'list of texts'],
    ['{ "ignorePaths": [1] }', '1', 'An ignored path is a text.'],
    ['{ "ignore": [{ "file": "a.txt" }] }', '{ "file": "a.txt" }', 'An ignored finding has file, code and line.'],
    ['{ "ignore": [{ "file": "a.txt", "code": "damage" }] }', '"damage"', 'No check is named "damage".'],
    ['{ "checks": [] }', '[]', 'an object of codes'],
    ['{ "ignore": [[]] }', '[]', 'An ignored finding has'],
  ])('%s is told once, where it is wrong', (json, at, message) => {
    const read = readProject(json, codes);
    if (!('problem' in read)) throw new Error('It was taken for right.');
    expect(read.problem.message).toContain(message);
    expect(read.problem.message).toMatch(/^[A-Z].*\.$/);
    expect(json.slice(read.problem.start, read.problem.end)).toContain(at);
    expect(read.problem.end).toBeLessThanOrEqual(json.length);
  });
});

describe('levels', () => {
  test('a code goes before its group', () => {
    const levels = { header: 'off', 'header/tag-unknown': 'error', envelope: 'hint' } as const;
    expect(withLevels(found, levels).map(({ code, severity }) => [code, severity])).toEqual([
      ['envelope/transmission-id', 'hint'],
      ['header/tag-unknown', 'error'],
    ]);
    expect(withLevels(found, { header: 'off' }).map(({ code }) => code)).toEqual(['envelope/transmission-id']);
    expect(withLevels(found, {})).toBe(found);
  });
});

describe('what is ignored', () => {
  const [, tag] = found;
  const line = lineAt(file, tag?.start ?? 0);

  test('a finding on its line, wherever that moves', () => {
    const project = { ...NO_PROJECT, ignore: [{ file: 'x/a.txt', code: 'header/tag-unknown', line }] };
    const moved = parseCables(`\n\n${text}`);
    expect(applyProject(found, file, 'x/a.txt', project)).toHaveLength(1);
    expect(applyProject(findingsIn(moved, checks), moved, 'x/a.txt', project)).toHaveLength(1);
    expect(applyProject(found, file, 'x/b.txt', project)).toHaveLength(2);
    const other = parseCables(text.replace('EFIS', 'EAID'));
    expect(applyProject(findingsIn(other, checks), other, 'x/a.txt', project)).toHaveLength(2);
  });

  test('all of a code in a file', () => {
    const project = { ...NO_PROJECT, ignore: [{ file: 'a.txt', code: 'header/tag-unknown' }] };
    expect(applyProject(found, file, 'a.txt', project).map(({ code }) => code)).toEqual(['envelope/transmission-id']);
  });

  test('paths, as in a .gitignore', () => {
    const isIgnored = pathFilter({ ...NO_PROJECT, ignorePaths: ['old/', '*.bak.txt', '!keep.bak.txt'] });
    expect(['old/a.txt', 'x/old/a.txt', 'x/a.bak.txt', 'keep.bak.txt', 'a.txt', '../old/a.txt'].map(isIgnored)).toEqual(
      [true, true, true, false, false, false],
    );
  });
});

describe('ignoring', () => {
  const finding = { file: 'a.txt', code: 'header/tag-unknown', line: 'TAGS: PERL' };

  test('writes a file that is not there yet, and adds to one that is', () => {
    const here = withIgnored('', { scope: 'here', finding });
    expect(readProject(here, codes)).toEqual({ project: { ...NO_PROJECT, ignore: [finding] } });
    const inFile = withIgnored(here, { scope: 'file', finding: { file: 'b.txt', code: 'damage/html' } });
    const everywhere = withIgnored(inFile, { scope: 'everywhere', code: 'damage/latex' });
    expect(readProject(everywhere, codes)).toEqual({
      project: {
        checks: { 'damage/latex': 'off' },
        ignorePaths: [],
        ignore: [finding, { file: 'b.txt', code: 'damage/html' }],
      },
    });
  });

  test('keeps comments and order', () => {
    const before = '{\n  // ours\n  "ignorePaths": ["old/"]\n}\n';
    const after = withIgnored(before, { scope: 'everywhere', code: 'damage/html' });
    expect(after.indexOf('// ours')).toBeLessThan(after.indexOf('"ignorePaths"'));
    expect(after.indexOf('"ignorePaths"')).toBeLessThan(after.indexOf('"checks"'));
    expect(readProject(after, codes)).toHaveProperty('project.checks', { 'damage/html': 'off' });
  });
});

test('the schema knows every code and group, and what each check is by itself', () => {
  const schema = projectSchema(checks) as {
    readonly properties: {
      readonly checks: { readonly properties: Readonly<Record<string, { readonly default?: string }>> };
    };
  };
  const known = schema.properties.checks.properties;
  for (const { code, severity } of checks) expect(known[code]?.default).toBe(severity);
  expect(known['damage']).toBeDefined();
});
