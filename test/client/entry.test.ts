/** What wakes the language client, and what does not. */
import type * as vscode from 'vscode';
import { beforeEach, expect, test, vi } from 'vitest';
import { wake } from '../../client/src/entry';
import type { SessionBundle } from '../../client/src/session/contract';
import { quiet, uriAt } from './fakeEditor';
import { FakeMemento } from './fakeMemento';
import { LETTER } from './samples';

const commands = new Map<string, (folder?: vscode.Uri) => Promise<void>>();
const globalState = new FakeMemento();
const explainCable = vi.fn(() => Promise.resolve());
const checkFolder = vi.fn(() => Promise.resolve());
const explainPlainText = vi.fn(() => Promise.resolve());
const startSession = vi.fn<SessionBundle['startSession']>(() => ({
  explainCable,
  checkFolder,
  fixFolder: () => Promise.resolve(),
  restartServer: () => Promise.resolve(),
  showLog: () => undefined,
  stop: () => Promise.resolve(),
}));
const newCable = vi.fn(() => Promise.resolve());
const load = vi.fn(() => Promise.resolve({ startSession, explainPlainText, newCable }));

/** An editor with one document in front. */
function wakeOn(document: { uri: vscode.Uri; languageId: string }): () => Promise<void> {
  const event = () => ({ dispose: () => undefined });
  const editor = {
    commands: { registerCommand: (name: string, run: () => Promise<void>) => commands.set(name, run) },
    extensions: { onDidChange: event },
    l10n: { t: (text: string) => text },
    languages: {
      setTextDocumentLanguage: (_: unknown, languageId: string) => {
        document.languageId = languageId;
        return Promise.resolve();
      },
    },
    window: {
      activeTextEditor: { document },
      visibleTextEditors: [],
      createOutputChannel: () => ({ dispose: () => undefined }),
      onDidChangeVisibleTextEditors: event,
    },
    workspace: {
      fs: { isWritableFileSystem: () => true },
      getConfiguration: () => ({ get: (_: string, fallback: unknown) => fallback }),
      onDidChangeConfiguration: event,
      onDidChangeTextDocument: event,
      onDidCloseTextDocument: event,
      onDidOpenTextDocument: event,
      textDocuments: [document],
    },
  };
  const context = { subscriptions: [], globalState } as unknown as vscode.ExtensionContext;
  return wake(editor as unknown as typeof vscode, context, load);
}

const documentIn = (languageId: string) => ({
  uri: uriAt('file:/letters/a.txt'),
  languageId,
  lineCount: 1,
  lineAt: () => ({ text: LETTER }),
});

beforeEach(() => vi.clearAllMocks());

test('a plain text wakes nothing', async () => {
  const end = wakeOn(documentIn('plaintext'));
  await quiet();
  expect(load).not.toHaveBeenCalled();
  await end();
});

test('to explain why a text is no cable, the client is loaded but no server is started', async () => {
  const document = documentIn('plaintext');
  const end = wakeOn(document);
  await commands.get('cable.explainRecognition')?.();
  expect(explainPlainText).toHaveBeenCalledWith(document, { origin: undefined, choice: undefined, mode: 'auto' });
  expect(startSession).not.toHaveBeenCalled();
  await end();
});

test('a cable starts one server, which also explains it', async () => {
  const document = documentIn('cable');
  wakeOn(document);
  await commands.get('cable.explainRecognition')?.();
  expect(explainCable).toHaveBeenCalledWith(document);
  expect(startSession).toHaveBeenCalledTimes(1);
  expect(load).toHaveBeenCalledTimes(1);
});

test('a choice made in one workspace is known in all', async () => {
  wakeOn(documentIn('plaintext'));
  await commands.get('cable.switchToCable')?.();
  const elsewhere = documentIn('plaintext');
  wakeOn(elsewhere);
  await quiet();
  expect(elsewhere.languageId).toBe('cable');
});

test('a folder can be checked before any cable is open', async () => {
  wakeOn({ uri: uriAt('file:///letter.txt'), languageId: 'plaintext' });
  await quiet();
  expect(load).not.toHaveBeenCalled();
  const folder = uriAt('file:///cables');
  await commands.get('cable.checkFolder')?.(folder);
  expect(startSession).toHaveBeenCalledOnce();
  expect(checkFolder).toHaveBeenCalledExactlyOnceWith(folder);
});

test('a new cable can be made before any cable is open, and starts no server by itself', async () => {
  wakeOn({ uri: uriAt('file:///letter.txt'), languageId: 'plaintext' });
  await commands.get('cable.newCable')?.();
  expect(newCable).toHaveBeenCalledOnce();
  expect(startSession).not.toHaveBeenCalled();
});
