/** What wakes the language client, and what does not. */
import type * as vscode from 'vscode';
import { beforeEach, expect, test, vi } from 'vitest';
import { wake } from '../../client/src/entry';
import type { SessionBundle } from '../../client/src/session/contract';
import { quiet, uriAt } from './fakeEditor';
import { FakeMemento } from './fakeMemento';
import { CABLE, LETTER } from './samples';

const commands = new Map<string, (...given: unknown[]) => Promise<void>>();
const globalState = new FakeMemento();
const explainCable = vi.fn(() => Promise.resolve());
const checkFolder = vi.fn(() => Promise.resolve());
const done = () => Promise.resolve();
const explainPlainText = vi.fn(() => Promise.resolve());
const startSession = vi.fn<SessionBundle['startSession']>(() => ({
  explainCable,
  commands: {
    checkFolder,
    checkSelected: done,
    fixFolder: done,
    fixSelected: done,
    openByNumber: done,
    restartServer: done,
    showOverview: done,
  },
  stop: done,
}));
const newCable = vi.fn(() => Promise.resolve());
const askWhetherCable = vi.fn<SessionBundle['askWhetherCable']>(() => Promise.resolve('yes'));
const load = vi.fn(() => Promise.resolve({ startSession, explainPlainText, askWhetherCable, newCable }));

/** An editor with one document in front. */
function wakeOn(
  document: { uri: vscode.Uri; languageId: string },
  settings = new Map<string, unknown>(),
): () => Promise<void> {
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
      visibleTextEditors: [{ document }],
      createOutputChannel: () => ({ dispose: () => undefined }),
      onDidChangeVisibleTextEditors: event,
    },
    workspace: {
      fs: { isWritableFileSystem: () => true },
      getConfiguration: () => ({ get: (name: string, fallback: unknown) => settings.get(name) ?? fallback }),
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

const documentIn = (languageId: string, text = LETTER) => ({
  uri: uriAt('file:/letters/a.txt'),
  languageId,
  lineCount: 1,
  lineAt: () => ({ text }),
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

test('whether a text is a cable is asked without a server', async () => {
  const ask = new Map([['detect', 'ask']]);
  for (const [answer, languageId] of [['no', 'plaintext'] as const, ['yes', 'cable'] as const]) {
    const document = { ...documentIn('plaintext', CABLE), uri: uriAt(`file:/letters/${answer}.txt`) };
    askWhetherCable.mockResolvedValue(answer);
    wakeOn(document, ask);
    await quiet();
    expect(askWhetherCable).toHaveBeenLastCalledWith(document.uri);
    expect(document.languageId).toBe(languageId);
    expect(startSession).not.toHaveBeenCalled();
  }
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
  const selected = [uriAt('file:///cables'), uriAt('file:///letter.txt')];
  await commands.get('cable.checkFolder')?.(selected[0], selected);
  expect(startSession).toHaveBeenCalledOnce();
  expect(checkFolder).toHaveBeenCalledExactlyOnceWith(selected[0], selected);
});

test('a new cable can be made before any cable is open, and starts no server by itself', async () => {
  wakeOn({ uri: uriAt('file:///letter.txt'), languageId: 'plaintext' });
  await commands.get('cable.newCable')?.();
  expect(newCable).toHaveBeenCalledOnce();
  expect(startSession).not.toHaveBeenCalled();
});
