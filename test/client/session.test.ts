/** When the one message comes unasked, and what its buttons do. */
import type { ExtensionContext } from 'vscode';
import { beforeEach, expect, test, vi } from 'vitest';
import { startSession } from '../../client/src/session/session';
import { clientsWhoseStart, noLog } from './fakeClient';
import { quiet } from './fakeEditor';
import { FakeMemento } from './fakeMemento';
import { Uri } from './fakeVscode';

const { showErrorMessage } = vi.hoisted(() => ({
  showErrorMessage:
    vi.fn<(message: string, ...buttons: { title: string }[]) => Promise<{ title: string } | undefined>>(),
}));

vi.mock('vscode', async () => {
  const { EventEmitter, l10n, ThemeIcon, Uri } = await import('./fakeVscode');
  const event = () => ({ dispose: () => undefined });
  return {
    EventEmitter,
    l10n,
    ThemeIcon,
    Uri,
    LanguageStatusSeverity: {},
    commands: { executeCommand: () => Promise.resolve(), registerCommand: event },
    CodeActionKind: {},
    languages: {
      createLanguageStatusItem: event,
      createDiagnosticCollection: event,
      registerCodeActionsProvider: event,
    },
    window: {
      showErrorMessage,
      onDidChangeActiveTextEditor: event,
      onDidChangeTextEditorSelection: event,
      createTreeView: () => ({ ...event(), onDidChangeVisibility: event }),
      registerFileDecorationProvider: event,
    },
    workspace: {
      onDidOpenTextDocument: event,
      onDidChangeTextDocument: event,
      onDidChangeConfiguration: event,
      getConfiguration: () => ({ get: () => undefined }),
      textDocuments: [],
      createFileSystemWatcher: () => ({ ...event(), onDidChange: event, onDidCreate: event, onDidDelete: event }),
    },
  };
});
vi.mock('vscode-languageclient', async () => (await import('./fakeVscode')).client);

beforeEach(() => void showErrorMessage.mockReset().mockResolvedValue(undefined));

async function session() {
  const clients = clientsWhoseStart();
  const context = {
    subscriptions: [],
    workspaceState: new FakeMemento(),
    extensionUri: Uri.parse('file:///'),
  } as unknown as ExtensionContext;
  const knownOf = () => ({ origin: undefined, choice: undefined, mode: 'auto' }) as const;
  const started = startSession({ context, log: noLog, knownOf }, clients.newClient);
  await quiet();
  const crash = async (times: number) => {
    for (let time = 0; time < times; time++) await clients.crash();
  };
  return { ...clients, ...started, crash };
}

test('a crash that mends itself raises no message', async () => {
  const { crash } = await session();
  await crash(4);
  expect(showErrorMessage).not.toHaveBeenCalled();
});

test('a server that is given up raises one message, whose button starts it', async () => {
  showErrorMessage.mockImplementation((_message, restart) => Promise.resolve(restart));
  const { crash, made } = await session();
  await crash(5);
  expect(showErrorMessage).toHaveBeenCalledTimes(1);
  expect(made).toHaveLength(6);
});

test('the button of a message that outlived the stop leaves a healthy server alone', async () => {
  let press: (button: { title: string } | undefined) => void = () => expect.fail('No message was shown.');
  showErrorMessage.mockReturnValue(new Promise((resolve) => (press = resolve)));
  const { crash, made, commands } = await session();
  await crash(5);
  await commands.restartServer();
  press(showErrorMessage.mock.calls[0]?.[1]);
  await quiet();
  expect(made).toHaveLength(6);
  expect(made.at(-1)?.isDisposed).toBe(false);
});
