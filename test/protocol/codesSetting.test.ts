/** The setting `cable.codes`, for editors that do not read the file for the server. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol/node';
import { goodCable } from '../checks/goodCable';
import { type Editor, type EditorOptions, startEditor, until, VS_CODE } from './editor';

const HEADER = 'code\tkind\tmeaning\tiso2\tslip_for\tcertainty\tsource\n';
const TEXT = goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, PERL, FR']);
const LINE = TEXT.split('\n').findIndex((line) => line.startsWith('TAGS: '));
const position = { line: LINE, character: 'TAGS: EFIS, PHSA, PE'.length };

let editor: Editor;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-setting-'));
  await writeFile(join(folder, 'ours.tsv'), `${HEADER}PERL\tprogram\tThe elf desk\n`);
});
afterEach(async () => {
  await editor.close();
  await rm(folder, { recursive: true });
});

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

async function start(options: EditorOptions): Promise<void> {
  editor = await startEditor('cli', options);
  await open('a.txt');
}

async function open(name: string): Promise<void> {
  const textDocument = { uri: uriOf(name), languageId: 'cable', version: 1, text: TEXT };
  await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
}

async function hover(): Promise<string | undefined> {
  const textDocument = { uri: uriOf('a.txt') };
  const answer = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
  return (answer?.contents as MarkupContent | undefined)?.value.split(/[\n;]/)[0];
}

const UNKNOWN = '**PERL**: not in the tables';
const ELVES = '**PERL**: The elf desk';

test('a path in the first folder holds from the first answer on, and another one when the editor says so', async () => {
  await start({ folders: [pathToFileURL(folder).href], settings: { codes: 'ours.tsv' } });
  expect(await hover()).toBe(ELVES);
  await writeFile(join(folder, 'other.tsv'), `${HEADER}PERL\tprogram\tThe gnome desk\n`);
  editor.configure({ codes: 'other.tsv' });
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await hover()).toBe('**PERL**: The gnome desk');
  expect(editor.log).toEqual([]);
});

test('an absolute path needs no folder; what the file says later holds when a cable is opened', async () => {
  await start({ settings: { codes: join(folder, 'ours.tsv') } });
  expect(await hover()).toBe(ELVES);
  await writeFile(join(folder, 'ours.tsv'), `${HEADER}PERL\tprogram\tThe gnome desk\nKELF\telves\tNone\n`);
  await open('b.txt');
  expect(await hover()).toBe('**PERL**: The gnome desk');
  await until('the wrong row is told', () => editor.pushed.get(uriOf('ours.tsv'))?.length === 1);
});

test('the options of the start have settings for an editor that cannot be asked', async () => {
  const initializationOptions = { cable: { codes: join(folder, 'ours.tsv') } };
  await start({ capabilities: {}, initializationOptions });
  expect(await hover()).toBe('PERL: The elf desk');
  await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { cable: {} } });
  expect(await hover()).toBe('PERL: not in the tables');
});

test('and for one that has no answer', async () => {
  await start({ capabilities: VS_CODE, initializationOptions: { cable: { codes: join(folder, 'ours.tsv') } } });
  expect(await hover()).toBe(ELVES);
});

test('what the project file names goes before it', async () => {
  await writeFile(join(folder, '.cable.json'), '{ "codes": "project.tsv" }');
  await writeFile(join(folder, 'project.tsv'), `${HEADER}PERL\tprogram\tThe gnome desk\n`);
  await start({ settings: { codes: join(folder, 'ours.tsv') } });
  expect(await hover()).toBe('**PERL**: The gnome desk');
});

test.each([
  [{ codes: 'none.tsv' }, (uri: string) => `The codes in ${uri} could not be read.`],
  [{ codes: 7 }, () => 'The setting cable.codes is 7 but must be the path of a file; it is not used.'],
])('%j is told in one line of the log', async (settings, sentence) => {
  await start({ folders: [pathToFileURL(folder).href], settings });
  expect(await hover()).toBe(UNKNOWN);
  await open('b.txt');
  expect(await hover()).toBe(UNKNOWN);
  expect(editor.log).toEqual([sentence(uriOf('none.tsv'))]);
});

test('a relative path without a folder is told', async () => {
  await start({ settings: { codes: 'ours.tsv' } });
  expect(await hover()).toBe(UNKNOWN);
  expect(editor.log).toEqual(['The setting cable.codes is "ours.tsv", but no folder is open that this could be in.']);
});
