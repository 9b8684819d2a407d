/** A folder of cables on the disk, and an editor whose library has read it. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Location } from 'vscode-languageserver-protocol';
import * as requests from '../../server/src/protocol/libraryRequests';
import { cableText, type Told } from '../library/library';
import { type Editor, startEditor, type Transport, until } from './editor';

const FILES: Readonly<Record<string, string | readonly Told[]>> = {
  'a/marrow500.txt': [
    {
      number: '08 MARROW 500',
      sent: '021200Z FEB',
      refs: 'A. 07 VALDORO 98 B. VALDORO 900 C. OSTHAVEN 7',
      tags: 'PREL SENV',
      text: '1. (C) As ref B and reftel (C) say, and refs A and B; see reftels. He left the harbor after 07 VALDORO 98.',
    },
  ],
  'a/marrow501.txt': [{ number: '08 MARROW 501', sent: '031200Z FEB', subject: 'FERRIES', text: '1. (C) None.' }],
  'b/two.txt': [
    { number: '07 VALDORO 98', subject: 'COD QUOTAS', text: '1. (C) SUMMARY: Fewer cod. END SUMMARY' },
    { number: '07 VALDORO 900', sent: '021200Z DEC', refs: 'A. VALDORO 98' },
  ],
  'b/copy of two.txt': [
    { number: '07 VALDORO 98', subject: 'COD QUOTAS', text: '1. (C) SUMMARY: Fewer cod. END SUMMARY' },
  ],
  'b/notes.txt': 'Buy herring.\n',
  'out/08MARROW502.txt': [{ number: '08 MARROW 502', refs: 'A. 07 VALDORO 98' }],
  'node_modules/x.txt': [{ number: '08 MARROW 503', refs: 'A. 07 VALDORO 98' }],
  '.gitignore': 'out/\n',
};

/** Makes the folder before the tests of a file, and closes the editor behind each. */
export function libraryFolder() {
  let folder: string;
  let root: string;
  let editor: Editor | undefined;
  const uriOf = (name: string) => `${root}/${encodeURI(name)}`;
  const textOf = (name: string) => readFile(join(folder, name), 'utf8');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cable-library-'));
    root = pathToFileURL(folder).toString();
    for (const [name, content] of Object.entries(FILES)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      const text = typeof content === 'string' ? content : content.map(cableText).join('\n');
      await writeFile(join(folder, name), text);
    }
  });
  afterEach(async () => {
    await editor?.close();
    editor = undefined;
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** An editor on the folder whose library has been read; in a worker, the editor reads the files. */
  async function open(
    transport: Transport,
    settings?: unknown,
  ): Promise<{ editor: Editor; states: requests.LibraryState[] }> {
    const states: requests.LibraryState[] = [];
    editor = await startEditor(transport, {
      folders: [root],
      settings,
      initializationOptions: { library: { reads: true } satisfies requests.LibraryOptions },
      prepare: (connection) => {
        connection.onNotification(requests.LIBRARY_STATE_NOTIFICATION, (state: requests.LibraryState) => {
          states.push(state);
        });
        connection.onRequest(requests.FILES_REQUEST, (): string[] =>
          ['a/marrow500.txt', 'a/marrow501.txt', 'b/two.txt', 'b/copy of two.txt', 'b/notes.txt'].map(uriOf),
        );
        connection.onRequest(
          requests.TEXTS_REQUEST,
          ({ uris }: requests.WantedTextsParams): Promise<requests.GivenText[]> =>
            Promise.all(uris.map(async (uri) => ({ text: await readFile(fileURLToPath(uri), 'utf8') }))),
        );
      },
    });
    await until('the library is read', () => ['ready', 'off'].includes(states.at(-1)?.state ?? ''));
    return { editor, states };
  }

  async function show(to: Editor, name: string, text?: string): Promise<void> {
    await to.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(name), languageId: 'cable', version: 1, text: text ?? (await textOf(name)) },
    });
  }

  /** Where a word first stands in a file. */
  async function at(name: string, word: string) {
    const lines = (await textOf(name)).split('\n');
    const line = lines.findIndex((each) => each.includes(word));
    return {
      textDocument: { uri: uriOf(name) },
      position: { line, character: (lines[line]?.indexOf(word) ?? 0) + 1 },
    };
  }

  const short = ({ uri, range }: Pick<Location, 'uri' | 'range'>) =>
    `${decodeURI(uri.slice(root.length + 1))}:${String(range.start.line)}`;

  async function write(name: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const remove = (name: string) => rm(join(folder, name), { recursive: true });
  return { open, show, at, short, uriOf, textOf, write, remove };
}
