/** Reading and copying a cable: the commands. */
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { Disposable, LogOutputChannel, TextEditor } from 'vscode';
import { COPY_REQUEST, type CopyParams } from '../../../server/src/protocol/requests';
import type { LanguageServer } from '../session/languageServer';
import { styleOf } from '../pages/frame';
import { printedPage } from './printed';
import { ReadingPanel } from './panel';

export interface ReadingSurroundings {
  readonly server: LanguageServer;
  readonly log: LogOutputChannel;
  /** Of the extension. */
  readonly extension: Uri;
}

export function readingCommands({ server, log, extension }: ReadingSurroundings): Disposable[] {
  let panel: ReadingPanel | undefined;
  const view = (editor: TextEditor): ReadingPanel => {
    if (panel) {
      panel.follow(editor);
      panel.reveal();
      return panel;
    }
    const opened = new ReadingPanel(editor, extension, server, log);
    opened.onDidDispose(() => {
      opened.dispose();
      panel = undefined;
    });
    opened.onPrintable(({ title, html }) => void save(title, html, extension));
    panel = opened;
    return opened;
  };
  const command = (name: string, run: (editor: TextEditor) => unknown) =>
    commands.registerCommand(`cable.${name}`, () => {
      const editor = window.activeTextEditor ?? window.visibleTextEditors.find(isCable);
      return editor && isCable(editor) ? run(editor) : undefined;
    });
  const copy = async (editor: TextEditor, form: CopyParams['form']) => {
    const params: CopyParams = {
      textDocument: { uri: editor.document.uri.toString() },
      position: { line: editor.selection.active.line, character: editor.selection.active.character },
      form,
    };
    const text = (await server.ready()) ? await server.request<string>(COPY_REQUEST, params) : undefined;
    if (text === undefined) {
      void window.showWarningMessage(l10n.t('There is no cable here to copy.'));
      return;
    }
    await env.clipboard.writeText(text);
    window.setStatusBarMessage(l10n.t('The cable is copied.'), 3000);
  };
  return [
    { dispose: () => panel?.dispose() },
    command('openReadingView', view),
    command('saveReadingView', () => panel?.askForPrintable()),
    command('copyAsCleanText', (editor) => copy(editor, 'text')),
    command('copyAsMarkdown', (editor) => copy(editor, 'markdown')),
    command('copyAsJson', (editor) => copy(editor, 'json')),
  ];
}

function isCable({ document }: TextEditor): boolean {
  return document.languageId === 'cable';
}

async function save(title: string, html: string, extension: Uri): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: l10n.t('Save for Printing'),
    filters: { [l10n.t('Web page')]: ['html'] },
    ...(folder && { defaultUri: Uri.joinPath(folder, 'cable.html') }),
  });
  if (!target) return;
  const style = await styleOf(extension, 'reading');
  await workspace.fs.writeFile(target, new TextEncoder().encode(printedPage(title, html, style, env.language)));
}
