import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import { findingsIn } from '../../server/src/checks/run';
import { decode } from '../../server/src/encoding/decode';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { applyProject, pathFilter } from '../../server/src/project/project';
import { readProject } from '../../server/src/project/read';
import type { FoundProjectFile } from '../../server/src/project/files';
import { PROJECT_FILES_NOTIFICATION } from '../../server/src/protocol/requests';
import { goodCable } from '../checks/goodCable';
import { type Editor, startEditor } from '../protocol/editor';
import { type CableCommand, cableCommand } from './command';

/** A tag and a transmission id that are misspelt. */
const BAD = goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, PERL, FR'], ['VZCZCXRO4710', 'VZCZXRO4710']);
const TAG = 'header/tag-unknown';
const ID = 'envelope/transmission-id';

interface Shown {
  readonly code: string;
  readonly severity: string;
  readonly range: unknown;
}

const folders: string[] = [];
let folder: string;
let command: CableCommand;

async function write(name: string, content: string | object): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
}

/** What is found, a file a line: its name, then `severity code`. */
async function found(...args: string[]): Promise<{ lines: string[]; code: number; complaint: string }> {
  const { code, out, complaint } = await command.run(['check', '--format', 'json', ...args], BAD);
  const { files } = JSON.parse(out) as { files: { file: string; diagnostics: Shown[] }[] };
  const lines = files.map(({ file, diagnostics }) =>
    [file, ...diagnostics.map((each) => `${each.severity} ${each.code}`)].join(' '),
  );
  return { lines, code, complaint };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-project-'));
  folders.push(folder);
  command = await cableCommand(folder);
}, 60_000);

afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

test('the nearest project file upwards counts, for each file its own', async () => {
  await write('.cable.json', { checks: { header: 'error' } });
  await write('a.txt', BAD);
  await write('in/it/b.txt', BAD);
  await write('other/.cable.json', { checks: { envelope: 'off' } });
  await write('other/c.txt', BAD);
  expect((await found('.')).lines).toEqual([
    `./a.txt warning ${ID} error ${TAG}`,
    `./in/it/b.txt warning ${ID} error ${TAG}`,
    `./other/c.txt warning ${TAG}`,
  ]);
  // The working folder counts for standard input.
  expect((await found('other/c.txt', '-')).lines).toEqual([
    `other/c.txt warning ${TAG}`,
    `- warning ${ID} error ${TAG}`,
  ]);
  expect((await found('--severity', 'error', 'a.txt')).lines).toEqual([`a.txt error ${TAG}`]);
  expect((await found('--no-project', 'other')).lines).toEqual([`other/c.txt warning ${ID} warning ${TAG}`]);
});

test('a path that is ignored is left out, and told when it was named', async () => {
  await write('.cable.json', { ignorePaths: ['drafts/', '*.old.txt'] });
  for (const name of ['a.txt', 'a.old.txt', 'drafts/b.txt', 'deep/drafts/c.txt']) await write(name, BAD);
  const left = [`./a.txt warning ${ID} warning ${TAG}`];
  expect(await found('.')).toEqual({ lines: left, code: 1, complaint: '' });
  expect(await found('drafts')).toEqual({ lines: [], code: 0, complaint: '' });
  expect(await found('**/*.old.txt')).toEqual({ lines: [], code: 0, complaint: '' });
  expect(await found(join('drafts', 'b.txt'))).toEqual({
    lines: [],
    code: 0,
    complaint: `cable: ${join('drafts', 'b.txt')} is not checked: .cable.json leaves it out by "ignorePaths".\n`,
  });
  expect((await command.run(['check', '--fix', 'drafts'])).code).toBe(0);
  expect(await readFile(join(folder, 'drafts/b.txt'), 'utf8')).toBe(BAD);
});

test('a finding that is ignored is neither told nor mended', async () => {
  await write('a.txt', BAD);
  await write('in/b.txt', BAD);
  await write('.cable.json', {
    ignore: [
      { file: 'in/b.txt', code: ID },
      { file: 'in/b.txt', code: TAG, line: 'TAGS: EFIS, PHSA, PERL, FR' },
      { file: 'a.txt', code: TAG, line: 'another line' },
    ],
  });
  expect((await found('.')).lines).toEqual([`./a.txt warning ${ID} warning ${TAG}`, './in/b.txt']);
  expect((await command.run(['check', '--diff', 'in'])).out).toBe('');
  await command.run(['check', '--fix', '.']);
  expect(await readFile(join(folder, 'in/b.txt'), 'utf8')).toBe(BAD);
  expect(await readFile(join(folder, 'a.txt'), 'utf8')).toContain('VZCZCXRO4710');
});

describe('a project file that is wrong', () => {
  const WAYS_OUT =
    'No cable in this folder or below it is checked before that is mended. --no-project does without it.\n';

  test('is told once with its place, and only the cables below it are left alone', async () => {
    await write('a.txt', BAD);
    await write('in/.cable.json', '{\n  "checks": { "damge": "off" }\n}\n');
    for (let i = 0; i < 40; i++) await write(`in/${i % 3}/${i}.txt`, BAD);
    expect(await found('--jobs', '2', '.')).toEqual({
      lines: [`./a.txt warning ${ID} warning ${TAG}`],
      code: 2,
      complaint: `cable: ${join('in', '.cable.json')}:2:15: No check and no group of checks is named "damge". ${WAYS_OUT}`,
    });
    expect((await command.run(['check', '--fix', 'in'])).code).toBe(2);
    expect(await readFile(join(folder, 'in/0/0.txt'), 'utf8')).toBe(BAD);
    expect((await found('--no-project', 'in')).lines).toHaveLength(40);
  });

  test('may be no JSON, or a folder', async () => {
    await write('a.txt', BAD);
    await write('.cable.json', '{');
    expect(await found('a.txt')).toMatchObject({ lines: [], code: 2 });
    await rm(join(folder, '.cable.json'));
    await mkdir(join(folder, '.cable.json'));
    expect((await found('a.txt')).complaint).toBe(
      `cable: .cable.json: This project file cannot be read: it is a folder. ${WAYS_OUT}`,
    );
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('or not ours to read', async () => {
    await write('a.txt', BAD);
    await write('.cable.json', '{}');
    await chmod(join(folder, '.cable.json'), 0);
    expect((await found('a.txt')).complaint).toContain('permission denied');
  });
});

describe('of a wrong project file, editors say the sentence of the command line, at the same place, and check nothing', () => {
  let editor: Editor;
  const uri = 'file:///cables/a.txt';
  const told = () => editor.pushed.get('file:///cables/.cable.json') ?? [];

  beforeAll(async () => {
    editor = await startEditor('ipc');
    await editor.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'cable', version: 1, text: BAD },
    });
  }, 60_000);

  afterAll(() => editor.close());

  async function inEditor(file: FoundProjectFile): Promise<string> {
    await editor.connection.sendNotification(PROJECT_FILES_NOTIFICATION, { files: [file] });
    const { items } = (await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    })) as FullDocumentDiagnosticReport;
    expect(items).toEqual([]);
    const [{ range, message } = expect.fail('Nothing is told.')] = told();
    return 'text' in file ? `:${range.start.line + 1}:${range.start.character + 1}: ${message}` : `: ${message}`;
  }

  async function onCommandLine(): Promise<string> {
    const { lines, complaint, code } = await found('a.txt');
    expect({ lines, code }).toEqual({ lines: [], code: 2 });
    const [, sentence] = /^cable: \.cable\.json(.+) --no-project does without it\.\n$/.exec(complaint) ?? [];
    return sentence ?? complaint;
  }

  test.each([
    '',
    '{',
    '[]',
    '{ "checks": 1 }',
    '{\r\n  "checks": { "damge": "off" }\r\n}',
    '{ "ignorePaths": "x" }',
    '{\n\t"ignore": [{ "file": "a.txt" }]\n}',
    '{ "ignore": [], "other": 1 }',
  ])('%j', async (text) => {
    await write('a.txt', BAD);
    await write('.cable.json', text);
    expect(await inEditor({ folder: 'file:///cables', text })).toBe(await onCommandLine());
  });

  test('a folder of the name', async () => {
    await write('a.txt', BAD);
    await mkdir(join(folder, '.cable.json'));
    expect(await inEditor({ folder: 'file:///cables', unreadable: 'folder' })).toBe(await onCommandLine());
  });
});

test('every fixture has the findings that the editor has with the same project file', async () => {
  const project = {
    checks: { damage: 'off', 'damage/html': 'error', header: 'hint', 'envelope/day-of-year': 'hint' },
    ignorePaths: ['layouts/', 'checks/body/**'],
    ignore: [
      { file: 'checks/captions/misspelt/bad.txt', code: 'captions/misspelt' },
      { file: 'checks/header/tag-unknown/bad.txt', code: TAG, line: 'not its line' },
    ],
  };
  const read = readProject(
    JSON.stringify(project),
    checks.map(({ code }) => code),
  );
  if ('problem' in read) throw new Error(read.problem.message);
  const source = join(import.meta.dirname, '../../fixtures');
  await cp(source, folder, { recursive: true });
  await write('.cable.json', project);
  const all = await command.run(['check', '--format', 'json', '--no-project', '.']);
  const some = await command.run(['check', '--format', 'json', '.']);
  const filesOf = (out: string) => (JSON.parse(out) as { files: { file: string; diagnostics: Shown[] }[] }).files;
  const paths = filesOf(all.out).map(({ file }) => file.slice(2));
  const ignored = pathFilter(read.project);
  const expected = await Promise.all(
    paths
      .filter((path) => !ignored(path))
      .map(async (path) => {
        const file = parseCables(decode(await readFile(join(source, path))).text);
        const findings = applyProject(findingsIn(file, checks), file, path, read.project);
        const options = { relatedInformation: false, codeDescription: false };
        return [`./${path}`, ...diagnosticsOf(file, '', findings, options).map(({ code, range }) => ({ code, range }))];
      }),
  );
  expect(expected.length).toBeGreaterThan(80);
  expect(expected.length).toBeLessThan(paths.length);
  expect(
    filesOf(some.out).map(({ file, diagnostics }) => [
      file,
      ...diagnostics.map(({ code, range }) => ({ code, range })),
    ]),
  ).toEqual(expected);
}, 30_000);

describe('--code', () => {
  test('chooses checks by code and group, also for what is mended', async () => {
    await write('a.txt', BAD);
    expect((await found('--code', 'header,damage', 'a.txt')).lines).toEqual([`a.txt warning ${TAG}`]);
    expect((await found('--code', TAG, '--code', 'envelope', 'a.txt')).lines).toEqual([
      `a.txt warning ${ID} warning ${TAG}`,
    ]);
    await command.run(['check', '--fix', '--code', 'damage', 'a.txt']);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(BAD);
    await command.run(['check', '--fix', '--severity', 'error', 'a.txt']);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(BAD);
  });

  test('knows its names', async () => {
    await write('a.txt', BAD);
    const { code, complaint } = await command.run(['check', '--code', 'damge', 'a.txt']);
    expect(code).toBe(2);
    expect(complaint).toContain('No check and no group of checks is named "damge"; cable checks lists them.');
  });
});
