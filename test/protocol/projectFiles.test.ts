/** Project files, for editors that tell the server of none. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { goodCable } from '../checks/goodCable';
import { type Editor, startEditor, until } from './editor';

const WRONG_TAG = goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, PERL, FR']);
const TAG_LINE = WRONG_TAG.split('\n').findIndex((line) => line.startsWith('TAGS: '));

let editor: Editor;
let folder: string;
let project: string;

beforeAll(async () => {
  editor = await startEditor('cli');
}, 60_000);
afterAll(() => editor.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-project-'));
  project = join(folder, '.cable.json');
  await mkdir(join(folder, '1979'));
});
afterEach(() => rm(folder, { recursive: true }));

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

async function open(name: string, text = WRONG_TAG): Promise<string> {
  const uri = uriOf(name);
  const textDocument = { uri, languageId: 'cable', version: 1, text };
  await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
  return uri;
}

async function codes(uri: string): Promise<unknown[]> {
  const report: DocumentDiagnosticReport = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
}

test('the nearest project file upwards holds from the first answer on', async () => {
  expect(await codes(await open('1979/alone.txt'))).toEqual(['header/tag-unknown']);
  await rm(folder, { recursive: true });
  await mkdir(join(folder, '1980'), { recursive: true });
  await writeFile(project, '{ "checks": { "header/tag-unknown": "off" } }');
  expect(await codes(await open('1980/below.txt'))).toEqual([]);
});

test('a project file that changes holds at once where the editor tells of changes, and else when a cable is opened', async () => {
  const uri = await open('1979/a.txt');
  expect(await codes(uri)).toEqual(['header/tag-unknown']);
  await writeFile(project, '{ "ignorePaths": ["1979"] }');
  const changes = [{ uri: uriOf('.cable.json'), type: FileChangeType.Created }];
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  expect(await codes(uri)).toEqual([]);
  await writeFile(project, '{ "checks": { "header/tag-unknown": "error" } }');
  await open('b.txt');
  expect(await codes(uri)).toEqual(['header/tag-unknown']);
});

test('a change of another file has nothing looked at again, one of the folder above or of the codes has', async () => {
  await writeFile(project, '{ "codes": "our codes.tsv" }');
  const header = 'code\tkind\tmeaning\tiso2\tslip_for\tcertainty\tsource\n';
  await writeFile(join(folder, 'our codes.tsv'), header);
  const uri = await open('1979/a.txt');
  expect(await codes(uri)).toEqual(['header/tag-unknown']);
  const tell = (address: string) =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: address, type: FileChangeType.Changed }],
    });
  await writeFile(join(folder, 'our codes.tsv'), `${header}PERL\tsubject\tPerch landings\t\t\tsure\tour own list\n`);
  await tell(uriOf('1979/b.txt'));
  expect(await codes(uri)).toEqual(['header/tag-unknown']);
  await tell(uriOf('our codes.tsv'));
  expect(await codes(uri)).toEqual([]);
  await rm(project);
  await tell(uriOf('1979/a.txt'));
  expect(await codes(uri)).toEqual([]);
  await tell(uriOf(''));
  expect(await codes(uri)).toEqual(['header/tag-unknown']);
});

test('a wrong project file is told in itself, and no cable below it is checked', async () => {
  await writeFile(project, '{ "checks": 7 }');
  expect(await codes(await open('1979/a.txt'))).toEqual([]);
  const told = () => editor.pushed.get(uriOf('.cable.json'));
  await until('the file is told to be wrong', () => told()?.length === 1);
  await rm(project);
  await open('b.txt');
  await until('the file that is gone is wrong no more', () => told()?.length === 0);
});

test('the codes that it names are known', async () => {
  await writeFile(project, '{ "codes": "ours.tsv" }');
  const row = 'PERL\tsubject\tPerch landings\t\t\tsure\tour own list\n';
  await writeFile(join(folder, 'ours.tsv'), `code\tkind\tmeaning\tiso2\tslip_for\tcertainty\tsource\n${row}`);
  const uri = await open('1979/a.txt');
  expect(await codes(uri)).toEqual([]);
  const position = { line: TAG_LINE, character: 'TAGS: EFIS, PHSA, PE'.length };
  const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  expect((hover?.contents as MarkupContent).value).toContain('Perch landings');
});

test.each(['untitled:one', 'file://', 'file:///%', 'file://%2f/x.txt', 'cable'])(
  'an address that names no file of the disk, %s, has no project file',
  async (uri) => {
    const textDocument = { uri, languageId: 'cable', version: 1, text: WRONG_TAG };
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
    expect(await codes(uri)).toEqual(['header/tag-unknown']);
  },
);

test('nothing is looked for on the disk when the client tells of the project files', async () => {
  await writeFile(project, '{ "checks": { "header/tag-unknown": "off" } }');
  const client = await startEditor('cli', { initializationOptions: { library: { reads: true } } });
  try {
    const uri = uriOf('a.txt');
    const textDocument = { uri, languageId: 'cable', version: 1, text: WRONG_TAG };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    expect(report.kind === 'full' && report.items).toHaveLength(1);
  } finally {
    await client.close();
  }
});
