import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver-protocol';
import { LIBRARY_STATE_NOTIFICATION, type LibraryState } from '../../server/src/protocol/libraryRequests';
import { cableText } from '../library/library';
import { type Editor, startEditor, type Transport, until } from './editor';

const CABLES = 400;

let folder: string;
let library: string;
let storage: string;
let editors: Editor[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-kept-'));
  library = join(folder, 'library');
  await mkdir(library);
  for (let serial = 1001; serial <= 1000 + CABLES; serial++) {
    await writeFile(nameOf(serial), cableText({ number: `08 MARROW ${String(serial)}` }));
  }
  // A file is not trusted while the clock of its file system shows the time at which it was written.
  await wait(2100);
});
beforeEach(() => {
  storage = join(folder, `storage-${String(Math.random()).slice(2)}`);
});
afterEach(async () => {
  await Promise.all(editors.map((editor) => editor.close()));
  editors = [];
});
afterAll(() => rm(folder, { recursive: true }));

const nameOf = (serial: number) => join(library, `${String(serial)}.txt`);

/** An editor that has its library kept, and the states that it is told. */
async function start(transport: Transport = 'stdio', options: unknown = { reads: true, storage }) {
  const states: LibraryState[] = [];
  const editor = await startEditor(transport, {
    folders: [pathToFileURL(library).toString()],
    initializationOptions: { library: options },
    prepare: (connection) => {
      connection.onNotification(LIBRARY_STATE_NOTIFICATION, (state: LibraryState) => {
        states.push(state);
      });
    },
  });
  return { editor, states };
}

async function open(transport?: Transport) {
  const { editor, states } = await start(transport);
  editors.push(editor);
  await until('the library is read', () => states.at(-1)?.state === 'ready');
  expect(states.at(-1)).toEqual({ state: 'ready', files: CABLES, cables: CABLES });
  return editor;
}

/** Where a cable is found; nowhere if it is not there. */
async function found({ connection }: Editor, id: string): Promise<string[]> {
  const symbols = await connection.sendRequest<SymbolInformation[] | null>('workspace/symbol', { query: id });
  return (symbols ?? [])
    .filter(({ name }) => name.startsWith(id))
    .map(({ location }) => location.uri.slice(location.uri.lastIndexOf('/') + 1));
}

/** The file in which the library is kept, when nothing else is there. */
async function kept(): Promise<string> {
  const names = await readdir(storage);
  expect(names).toEqual([expect.stringMatching(/^library-\w+\.bin$/)]);
  return join(storage, names[0] ?? '');
}

test.each<Transport>(['stdio', 'cli'])('a library is kept from one session to the next over %s', async (transport) => {
  await (await open(transport)).close();
  editors = [];
  const file = await kept();
  const { ino } = await stat(file);
  const editor = await open(transport);
  expect(await found(editor, '08MARROW1017')).toEqual(['1017.txt']);
  expect(editor.log).toEqual([]);
  // What reads many files writes another one.
  expect((await stat(await kept())).ino).toBe(ino);
});

test('a file that changed between two sessions is known as it is now', async () => {
  await (await open()).close();
  editors = [];
  const before = await readFile(nameOf(1017), 'utf8');
  await writeFile(nameOf(1017), before.replace('001017', '007017'));
  try {
    const editor = await open();
    expect(await found(editor, '08MARROW7017')).toEqual(['1017.txt']);
    expect(await found(editor, '08MARROW1017')).toEqual([]);
  } finally {
    await writeFile(nameOf(1017), before);
  }
});

test('a server that is killed while it reads, and one that left half a cache, lose nothing', async () => {
  const { editor, states } = await start();
  await until('it reads', () => states.some(({ state, cables }) => state === 'indexing' && cables > 0));
  editor.kill();
  await editor.exited();
  const again = await open();
  expect(await found(again, '08MARROW1400')).toEqual(['1400.txt']);
  expect(again.log).toEqual([]);
  await again.close();
  editors = [];
  const file = await kept();
  const whole = await readFile(file);
  await writeFile(file, whole.subarray(0, whole.length - 1000));
  const mended = await open();
  expect(await found(mended, '08MARROW1017')).toEqual(['1017.txt']);
  expect(mended.log).toEqual(['The cache of the library is spoilt and is made anew: it ends inside a block.']);
  await mended.close();
  editors = [];
  expect((await readFile(await kept())).length).toBe(whole.length);
});

test('two servers on one folder both have it right', async () => {
  const both = await Promise.all([open(), open()]);
  for (const editor of both) {
    expect(await found(editor, '08MARROW1017')).toEqual(['1017.txt']);
    expect(editor.log).toEqual([]);
    await editor.close();
  }
  editors = [];
  await kept();
  expect(await found(await open(), '08MARROW1018')).toEqual(['1018.txt']);
});

test('options that are wrong are said to be, and the library is read', async () => {
  const { editor } = await start('stdio', { reads: true, storage: 7 });
  editors.push(editor);
  await until('it is said', () => editor.log.length > 0);
  expect(editor.log).toEqual([expect.stringMatching(/^The option library must be an object such as /)]);
  let names: string[] = [];
  await until('the library is read', () => {
    void found(editor, '08MARROW1017').then((now) => (names = now));
    return names.length > 0;
  });
});
