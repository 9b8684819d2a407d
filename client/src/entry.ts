/**
 * What wakes for every plain text: it recognises cables and switches languages. The language client, forty times its
 * size, is loaded for the first cable, or to explain why a text is none.
 */
import type * as vscode from 'vscode';
import { Choices } from './detection/choices';
import type { DetectMode } from './detection/decide';
import { Detection } from './detection/detection';
import type { Host } from './detection/detection';
import { SESSION_COMMANDS } from './session/contract';
import type { Session, SessionBundle } from './session/contract';

/** Starts the extension on an editor; `load` gets the client bundle. Returns what ends it. */
export function wake(
  editor: typeof vscode,
  context: vscode.ExtensionContext,
  load: () => Promise<SessionBundle>,
): () => Promise<void> {
  const { window, commands, l10n } = editor;
  // Made when first needed: a user without cables should not meet an empty channel in the list of outputs.
  let channel: vscode.LogOutputChannel | undefined;
  const log = () => (channel ??= window.createOutputChannel('Cable Files', { log: true }));

  const failed = (error: unknown): undefined => {
    log().error(`The language client could not be loaded: ${String(error)}`);
    void window.showErrorMessage(l10n.t('Cable Files could not start. Its log in the Output view says why.'));
  };
  let bundle: Promise<SessionBundle | undefined> | undefined;
  const loaded = () => (bundle ??= load().catch(failed));
  let session: Promise<Session | undefined> | undefined;
  const wanted = (): Promise<Session | undefined> =>
    (session ??= loaded()
      .then((client) =>
        client?.startSession({ context, log: log(), knownOf: (document) => detection.knownOf(document) }),
      )
      .catch(failed));
  /** Why a text is no cable is said without a server: asking shall not start one. */
  const explain = async (document: vscode.TextDocument) => {
    if (document.languageId === 'cable') await (await wanted())?.explainCable(document);
    else await (await loaded())?.explainPlainText(document, detection.knownOf(document));
  };

  const detection: Detection = new Detection(hostOf(editor, log, loaded, wanted), new Choices(context.globalState));

  const command = (name: string, run: (document: vscode.TextDocument | undefined) => Promise<void> | void) =>
    commands.registerCommand(`cable.${name}`, () => run(window.activeTextEditor?.document));
  context.subscriptions.push(
    detection,
    { dispose: () => channel?.dispose() },
    command('switchToCable', (document) => document && detection.switchByHand(document, 'cable')),
    command('switchToPlainText', (document) => document && detection.switchByHand(document, 'plaintext')),
    command('explainRecognition', (document) => document && explain(document)),
    command('newCable', async () => (await loaded())?.newCable()),
    command('showLog', () => log().show()),
    ...SESSION_COMMANDS.map((name) =>
      commands.registerCommand(`cable.${name}`, async (...given: unknown[]) =>
        (await wanted())?.commands[name](...given),
      ),
    ),
  );
  return async () => (await session)?.stop();
}

function hostOf(
  { workspace, window, languages, extensions }: typeof vscode,
  log: () => vscode.LogOutputChannel,
  loaded: () => Promise<SessionBundle | undefined>,
  wanted: () => void,
): Host {
  const onSetting =
    (name: string): vscode.Event<unknown> =>
    (listener) =>
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(name) && listener(event));
  return {
    onDidOpen: workspace.onDidOpenTextDocument,
    onDidClose: workspace.onDidCloseTextDocument,
    onDidChange: workspace.onDidChangeTextDocument,
    onDidChangeVisible: window.onDidChangeVisibleTextEditors,
    onDidChangeMode: onSetting('cable.detect'),
    onDidChangeRules: [onSetting('files.associations'), extensions.onDidChange],
    documents: () => workspace.textDocuments,
    isVisible: (document) => window.visibleTextEditors.some((editor) => editor.document === document),
    holdsFiles: (scheme) => workspace.fs.isWritableFileSystem(scheme) !== undefined,
    mode: (uri) => workspace.getConfiguration('cable', uri).get<DetectMode>('detect', 'auto'),
    isAssociated: (document) =>
      Object.entries(workspace.getConfiguration('files', document.uri).get<Record<string, string>>('associations', {}))
        .filter(([, language]) => language === 'cable')
        .some(([glob]) => languages.match({ pattern: asPathPattern(glob) }, document) > 0),
    setLanguage: (document, languageId) => languages.setTextDocumentLanguage(document, languageId),
    ask: async (uri) => (await loaded())?.askWhetherCable(uri),
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
