/** The way out of a wrong decoding: the file is read again as windows-1252, which old cables are written in. */
import { CodeAction, CodeActionKind, commands, l10n, languages, window, workspace } from 'vscode';
import type { CodeActionProvider, Diagnostic, Disposable, TextDocument } from 'vscode';

const COMMAND = 'cable.reopenWithEncoding';
const FINDING = 'damage/wrong-decoding';

/** `openTextDocument` takes an encoding from VS Code 1.100 on; the type is that of 1.91, which we still serve. */
type OpenWithEncoding = (uri: TextDocument['uri'], options: { readonly encoding: string }) => Thenable<TextDocument>;

/** Offers to read a file anew where U+FFFD stands before its paragraph numbers, and does it. */
export function mendEncodings(): Disposable[] {
  const provider: CodeActionProvider = {
    provideCodeActions: (document, _range, { diagnostics }) =>
      diagnostics.filter((found) => codeOf(found) === FINDING).map((found) => reopening(document, found)),
  };
  return [
    commands.registerCommand(COMMAND, reopen),
    languages.registerCodeActionsProvider({ language: 'cable' }, provider, {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
  ];
}

function codeOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

function reopening({ uri }: TextDocument, diagnostic: Diagnostic): CodeAction {
  const action = new CodeAction(l10n.t('Reopen with encoding Windows-1252'), CodeActionKind.QuickFix);
  action.command = { command: COMMAND, title: action.title, arguments: [uri] };
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return action;
}

async function reopen(uri: TextDocument['uri'] | undefined = window.activeTextEditor?.document.uri): Promise<void> {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri?.toString());
  if (!document) return;
  if (document.isDirty) {
    void window.showWarningMessage(
      l10n.t('The file has changes that are not saved. Save or undo them, then reopen it.'),
    );
    return;
  }
  const open: OpenWithEncoding = workspace.openTextDocument;
  await open(document.uri, { encoding: 'windows1252' });
  // An older VS Code takes no notice of the encoding: its own command asks for one.
  const undecoded = document.getText().includes('\uFFFD');
  if (undecoded) await commands.executeCommand('workbench.action.editor.changeEncoding');
}
