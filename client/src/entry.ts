/**
 * What wakes for every plain text: it recognises cables and switches languages. The language client, forty times its
 * size, is loaded for the first cable.
 */
import * as vscode from 'vscode';
import { Choices } from './detection/choices';
import type { DetectMode } from './detection/decide';
import { Detection } from './detection/detection';
import type { Answer, Host } from './detection/detection';
import type { Session, SessionBundle } from './session/contract';

/** Starts the extension; `load` gets the client bundle. Returns what ends it. */
export function wake(context: vscode.ExtensionContext, load: () => Promise<SessionBundle>): () => Promise<void> {
  // Made when first needed: a user without cables should not meet an empty channel in the list of outputs.
  let channel: vscode.LogOutputChannel | undefined;
  const log = () => (channel ??= vscode.window.createOutputChannel('Cable Files', { log: true }));

  let session: Promise<Session | undefined> | undefined;
  const wanted = (): Promise<Session | undefined> =>
    (session ??= load()
      .then((bundle) => bundle.startSession({ context, log: log(), report: (document) => detection.report(document) }))
      .catch((error: unknown) => {
        session = undefined;
        log().error(`The language client could not be loaded: ${String(error)}`);
        void vscode.window.showErrorMessage('Cable Files could not start. Its log in the Output view says why.');
        return undefined;
      }));

  const detection: Detection = new Detection(hostOf(log, wanted), new Choices(context.workspaceState));

  const command = (name: string, run: (document: vscode.TextDocument | undefined) => Promise<void> | void) =>
    vscode.commands.registerCommand(`cable.${name}`, () => run(vscode.window.activeTextEditor?.document));
  context.subscriptions.push(
    detection,
    { dispose: () => channel?.dispose() },
    command('switchToCable', (document) => document && detection.switchByHand(document, 'cable')),
    command('switchToPlainText', (document) => document && detection.switchByHand(document, 'plaintext')),
    command('explainRecognition', async (document) => document && (await wanted())?.explain(document)),
    command('restartServer', async () => (await wanted())?.restartServer()),
    command('showLog', () => log().show()),
  );
  return async () => (await session)?.stop();
}

function hostOf(log: () => vscode.LogOutputChannel, wanted: () => void): Host {
  const { workspace, window, languages } = vscode;
  return {
    onDidOpen: workspace.onDidOpenTextDocument,
    onDidClose: workspace.onDidCloseTextDocument,
    onDidChange: workspace.onDidChangeTextDocument,
    onDidChangeVisible: window.onDidChangeVisibleTextEditors,
    onDidChangeMode: (listener) =>
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('cable.detect') && listener(event)),
    documents: () => workspace.textDocuments,
    isVisible: (document) => window.visibleTextEditors.some((editor) => editor.document === document),
    holdsFiles: (scheme) => workspace.fs.isWritableFileSystem(scheme) !== undefined,
    mode: (uri) => workspace.getConfiguration('cable', uri).get<DetectMode>('detect', 'auto'),
    isAssociated: (document) =>
      Object.entries(workspace.getConfiguration('files', document.uri).get<Record<string, string>>('associations', {}))
        .filter(([, language]) => language === 'cable')
        .some(([glob]) => languages.match({ pattern: asPathPattern(glob) }, document) > 0),
    setLanguage: (document, languageId) => languages.setTextDocumentLanguage(document, languageId),
    ask: async (document) => {
      const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
      const answers: readonly (vscode.MessageItem & { readonly answer: Answer })[] = [
        { title: 'Yes', answer: 'yes' },
        { title: 'No', answer: 'no' },
        { title: 'Never for This File', answer: 'never' },
      ];
      return (await window.showInformationMessage(`Treat ${name} as a diplomatic cable?`, ...answers))?.answer;
    },
    warn: (message) => log().warn(message),
    wanted,
  };
}

/** `files.associations` asks a pattern without a slash of the name alone, and never minds capitals. */
function asPathPattern(glob: string): string {
  const anyCase = glob.includes('[')
    ? glob
    : glob.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  return glob.includes('/') ? anyCase : `**/${anyCase}`;
}
