import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import draft04 from 'ajv/lib/refs/json-schema-draft-04.json';
import type { Log } from 'sarif';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import { findingsIn } from '../../server/src/checks/run';
import { decode } from '../../server/src/encoding/decode';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { type CableCommand, cableCommand } from './command';
import sarifSchema from './sarif-2.1.0-rtm.5.json';

/** A cable in which nothing is found, and one with a day of the year that can only be meant otherwise, and a caption. */
const GOOD = `VZCZCXRO0042
PP RUEHC
DE RUEHFR #0258 0451659
ZNY CCCCC ZZH
P 141659Z FEB 08
FM AMEMBASSY PARIS
TO RUEHC/SECSTATE WASHDC PRIORITY 1234

C O N F I D E N T I A L PARIS 000258

SIPDIS

E.O. 12958: DECL: 02/14/2018
TAGS: PREL, EFIS, FR
SUBJECT: HERRING QUOTAS

Classified By: Political Counselor A. Person for reasons 1.4 (b) and (d).

1. (C) The minister told us that the quota stands.

2. (C) He will say so in public.

PERSON
`;
const BAD = GOOD.replace('0451659', '0581659').replace('SIPDIS', 'STPDTS');
const CAFÉ = BAD.replace('HERRING', 'CAFÉ');

const FIXTURES = join(import.meta.dirname, '../../fixtures');

const folders: string[] = [];
let folder: string;
let command: CableCommand;
const check = (...args: string[]) => command.run(['check', ...args]);
const write = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
const read = (name: string) => readFile(join(folder, name));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-check-'));
  folders.push(folder);
  command = await cableCommand(folder);
  await write('good.txt', GOOD);
  await write('bad.txt', BAD);
}, 60_000);

afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

const DAY = 'Day 58 is not the day of the date-time group, which is day 45.';
const CAPTION = 'STPDTS is no known caption; SIPDIS comes nearest.';

describe('text', () => {
  test('shows place, severity, message, code, and the line with carets', async () => {
    expect(await check('bad.txt', 'good.txt')).toEqual({
      code: 1,
      complaint: '',
      out: `bad.txt:3:17: warning: ${DAY} [envelope/day-of-year]
    3 | DE RUEHFR #0258 0581659
      |                 ^^^
bad.txt:11:1: warning: ${CAPTION} [captions/misspelt]
   11 | STPDTS
      | ^^^^^^

2 findings in 1 of 2 files; --fix mends 2.
  1  warning      captions/misspelt  1 fixable
  1  warning      envelope/day-of-year  1 fixable
`,
    });
  });

  test('says so when nothing is found, also in what is no cable', async () => {
    await write('letter.txt', 'Dear Anna,\n');
    expect(await check('good.txt')).toEqual({ code: 0, out: 'Nothing found in 1 file.\n', complaint: '' });
    expect(await check('good.txt', 'letter.txt')).toMatchObject({ code: 0, out: 'Nothing found in 2 files.\n' });
    expect(await command.run(['check', '-'], '')).toMatchObject({ code: 0, out: 'Nothing found in 1 file.\n' });
  });

  test('leaves the carets under their place behind tabs, wide and unseen characters, and in a long line', async () => {
    const wide = '\t我\u001b[31m\u202e';
    await write('wide.txt', GOOD.replace('SUBJECT', `${wide}\n\nSUBJECT`).replace('SIPDIS', `STPDTS`));
    const { out } = await check('wide.txt');
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    await write('tab.txt', GOOD.replace('SIPDIS', '\tSTPDTS'));
    expect((await check('tab.txt')).out).toContain('   11 |  STPDTS\n      |  ^^^^^^\n');
    const before = 'words that are here to make the line long '.repeat(6);
    await write('long.txt', BAD.replace(' 0581659', ` 0581659${' '.repeat(300)}${before}`));
    for (const line of (await check('long.txt')).out.split('\n')) expect(line.length).toBeLessThan(160);
  });

  test('is without colour where no terminal is, whatever is asked', async () => {
    for (const args of [[], ['--no-color']]) expect((await check(...args, 'bad.txt')).out).not.toContain('\u001b');
  });

  test('--severity tells less', async () => {
    expect(await check('--severity', 'error', 'bad.txt')).toMatchObject({ code: 0, out: 'Nothing found in 1 file.\n' });
    expect(await check('--severity', 'warning', 'bad.txt')).toMatchObject({ code: 1 });
  });
});

describe('json', () => {
  test('lists every file, with positions from 0', async () => {
    const { code, out } = await check('--format', 'json', 'bad.txt', 'good.txt');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: 'bad.txt',
          diagnostics: [
            {
              code: 'envelope/day-of-year',
              severity: 'warning',
              message: DAY,
              range: { start: { line: 2, character: 16 }, end: { line: 2, character: 19 } },
              fixable: true,
              relatedInformation: [
                {
                  message: expect.any(String) as string,
                  range: { start: { line: 4, character: 2 }, end: { line: 4, character: 16 } },
                },
              ],
            },
            {
              code: 'captions/misspelt',
              severity: 'warning',
              message: CAPTION,
              range: { start: { line: 10, character: 0 }, end: { line: 10, character: 6 } },
              fixable: true,
              relatedInformation: [],
            },
          ],
        },
        { file: 'good.txt', diagnostics: [] },
      ],
    });
  });

  test('of nothing is valid, and of an unreadable file has the others', async () => {
    await mkdir(join(folder, 'empty'));
    expect(JSON.parse((await check('--format', 'json', 'empty')).out)).toEqual({ files: [] });
    const { code, out, complaint } = await check('--format', 'json', 'missing.txt', 'bad.txt');
    expect(code).toBe(2);
    expect(complaint).toBe('cable: missing.txt cannot be read: there is no such file.\n');
    expect((JSON.parse(out) as { files: { file: string }[] }).files.map(({ file }) => file)).toEqual(['bad.txt']);
  });

  test('is the same on one core and on several', async () => {
    await mkdir(join(folder, 'many'));
    for (let i = 0; i < 100; i++) await write(`many/${i}.txt`, i % 3 === 0 ? BAD : GOOD);
    const one = await check('--format', 'json', '--jobs', '1', 'many');
    expect((JSON.parse(one.out) as { files: unknown[] }).files).toHaveLength(100);
    // A flag that V8 does not know would be complained of.
    expect(one.complaint).toBe('');
    expect(await check('--format', 'json', '--jobs', '3', 'many')).toEqual(one);
    const withInput = await command.run(['check', '--format', 'json', '--jobs', '2', 'many', '-'], BAD);
    expect((JSON.parse(withInput.out) as { files: { file: string }[] }).files.at(-1)).toMatchObject({
      file: '-',
      diagnostics: [{}, {}],
    });
  });
});

test('finds in every fixture what the editor finds', async () => {
  const { out } = await check('--format', 'json', FIXTURES);
  const { files } = JSON.parse(out) as { files: { file: string; diagnostics: { code: string; range: unknown }[] }[] };
  expect(files.length).toBeGreaterThan(100);
  for (const { file: path, diagnostics } of files) {
    const file = parseCables(decode(await readFile(path)).text);
    const expected = diagnosticsOf(file, '', findingsIn(file, checks), {
      relatedInformation: false,
      codeDescription: false,
    });
    expect(diagnostics.map(({ code, range }) => ({ code, range }))).toEqual(
      expected.map(({ code, range }) => ({ code, range })),
    );
  }
});

describe('sarif', () => {
  const validate = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore' }).addMetaSchema(draft04).compile(sarifSchema);

  test('is valid, with a rule for every check and fixes', async () => {
    await write('a b%.txt', BAD);
    const { code, out } = await check('--format', 'sarif', '.', '/nowhere.txt');
    expect(code).toBe(2);
    const log = JSON.parse(out) as Log;
    validate(log);
    expect(validate.errors).toBeNull();
    const run = log.runs[0];
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(checks.map((each) => each.code));
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.results).toHaveLength(4);
    const artifactLocation = { uri: './a%20b%25.txt' };
    expect(run?.results?.[0]).toMatchObject({
      ruleId: 'envelope/day-of-year',
      ruleIndex: checks.findIndex((each) => each.code === 'envelope/day-of-year'),
      level: 'warning',
      message: { text: DAY },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: 3, startColumn: 17, endLine: 3, endColumn: 20 },
          },
        },
      ],
      fixes: [{ artifactChanges: [{ artifactLocation, replacements: [{ insertedContent: { text: '45' } }] }] }],
    });
  });

  test('of nothing is valid', async () => {
    const log = JSON.parse((await check('--format', 'sarif', 'good.txt')).out) as Log;
    validate(log);
    expect(validate.errors).toBeNull();
    expect(log.runs[0]?.results).toEqual([]);
  });
});

describe('github', () => {
  test('is a workflow command each', async () => {
    expect(await check('--format', 'github', 'bad.txt')).toMatchObject({
      code: 1,
      out: [
        `::warning file=bad.txt,line=3,endLine=3,col=17,endColumn=20,title=envelope/day-of-year::${DAY}`,
        `::warning file=bad.txt,line=11,endLine=11,col=1,endColumn=7,title=captions/misspelt::${CAPTION}`,
        '',
      ].join('\n'),
    });
  });

  test.skipIf(process.platform === 'win32')('a name cannot end the command', async () => {
    await write('a,b:c%\n::error::x.txt', BAD);
    const { out } = await check('--format', 'github', 'a,b:c%\n::error::x.txt');
    expect(out).toMatch(/^::warning file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax\.txt,line=3,/);
  });
});

describe('--fix', () => {
  test('mends what it can, once, and leaves the rest of the folder alone', async () => {
    const before = await stat(join(folder, 'good.txt'));
    expect(await check('--fix', '.')).toEqual({
      code: 0,
      out: 'Mended 1 file.\nNothing found in 2 files.\n',
      complaint: '',
    });
    expect(String(await read('bad.txt'))).toBe(GOOD);
    expect((await stat(join(folder, 'good.txt'))).mtimeMs).toBe(before.mtimeMs);
    expect((await readdir(folder)).sort()).toEqual(['bad.txt', 'good.txt']);
    expect(await check('--fix', '.')).toMatchObject({ code: 0, out: 'Nothing found in 2 files.\n' });
  });

  test.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['CR', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
  ])('keeps %s', async (_, written) => {
    await write('bad.txt', written(CAFÉ));
    expect(await check('--fix', 'bad.txt')).toMatchObject({ code: 0 });
    expect(await read('bad.txt')).toEqual(written(GOOD.replace('HERRING', 'CAFÉ')));
  });

  test('leaves bytes that it could not give back', async () => {
    // Half a character at the end of UTF-16.
    const bytes = Buffer.concat([Buffer.from(`\ufeff${BAD}`, 'utf16le'), Buffer.from([0x41])]);
    await write('bad.txt', bytes);
    expect(await check('--fix', 'bad.txt', 'good.txt')).toMatchObject({
      code: 2,
      complaint: 'cable: bad.txt is left as it is: its bytes are no valid utf-16le.\n',
    });
    expect(await read('bad.txt')).toEqual(bytes);
  });

  test.skipIf(process.platform === 'win32')('keeps the mode of a file, and the link to it', async () => {
    await chmod(join(folder, 'bad.txt'), 0o640);
    await symlink('bad.txt', join(folder, 'link.txt'));
    expect(await check('--fix', 'link.txt')).toMatchObject({ code: 0 });
    expect(String(await read('bad.txt'))).toBe(GOOD);
    expect((await stat(join(folder, 'bad.txt'))).mode & 0o777).toBe(0o640);
    expect(
      await readdir(folder, { withFileTypes: true }).then((all) => all.find((e) => e.isSymbolicLink())?.name),
    ).toBe('link.txt');
  });

  test('prints standard input mended, in its own encoding', async () => {
    expect(await command.run(['check', '--fix', '-'], BAD)).toEqual({ code: 0, out: GOOD, complaint: '' });
    expect(await command.run(['check', '--fix', '-'], GOOD)).toEqual({ code: 0, out: GOOD, complaint: '' });
    expect(await command.run(['check', '--fix', '-', 'bad.txt'], BAD)).toMatchObject({ code: 2, out: '' });
    expect(await command.run(['check', '--fix', '--format', 'json', '-'], BAD)).toMatchObject({ code: 2, out: '' });
    expect(String(await read('bad.txt'))).toBe(BAD);
  });
});

describe('--diff', () => {
  test('prints a patch and writes nothing, with --fix or without', async () => {
    const { code, out } = await check('--diff', '.');
    expect(code).toBe(1);
    expect(out).toMatch(/^--- a\/bad\.txt\n\+\+\+ b\/bad\.txt\n@@ -1,6 \+1,6 @@\n/);
    expect(out).toContain('\n-DE RUEHFR #0258 0581659\n+DE RUEHFR #0258 0451659\n');
    expect(await check('--diff', '--fix', '.')).toEqual({ code, out, complaint: '' });
    expect(String(await read('bad.txt'))).toBe(BAD);
    await write('fix.patch', out);
    await promisify(execFile)('git', ['apply', 'fix.patch'], { cwd: folder });
    expect(String(await read('bad.txt'))).toBe(GOOD);
  });

  test('of a clean file is nothing', async () => {
    expect(await check('--diff', 'good.txt')).toEqual({ code: 0, out: '', complaint: '' });
  });

  test('goes with no format', async () => {
    expect(await check('--diff', '--format', 'json', 'bad.txt')).toEqual({
      code: 2,
      out: '',
      complaint: 'cable: --diff prints a patch; it goes with no --format json.\n',
    });
  });
});
