/** Findings that somebody does not want to see again: the quick fixes, and what they write into `.cable.json`. */
import {
  CodeAction,
  CodeActionKind,
  commands,
  l10n,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { CodeActionProvider, Diagnostic, Disposable, TextDocument } from 'vscode';
import { canBeChanged, type Ignoring, withIgnored } from '../../../server/src/project/ignoring';
import { foldersAbove, PROJECT_FILE, readProjectFile } from './projectFiles';

const COMMAND = 'cable.ignoreFinding';

type Scope = Ignoring['scope'];

const SCOPES: readonly Scope[] = ['here', 'file', 'everywhere'];

/** Offers, at each finding, not to show it again, and does it. */
export function ignoreFindings(): Disposable[] {
  const provider: CodeActionProvider = {
    provideCodeActions: (document, _range, { diagnostics }) =>
      foldersAbove(document.uri).length === 0
        ? []
        : codesOf(diagnostics).flatMap(({ code, finding }) =>
            SCOPES.map((scope) => ignoring(document, finding, code, scope)),
          ),
  };
  return [
    commands.registerCommand(COMMAND, ignore),
    languages.registerCodeActionsProvider({ language: 'cable' }, provider, {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
  ];
}

/** One finding of each code, those of the server alone. */
function codesOf(
  diagnostics: readonly Diagnostic[],
): readonly { readonly code: string; readonly finding: Diagnostic }[] {
  const found = new Map<string, Diagnostic>();
  for (const finding of diagnostics) {
    const code = typeof finding.code === 'object' ? finding.code.value : finding.code;
    if (finding.source === 'cable' && typeof code === 'string' && !found.has(code)) found.set(code, finding);
  }
  return [...found].map(([code, finding]) => ({ code, finding }));
}

function ignoring({ uri }: TextDocument, finding: Diagnostic, code: string, scope: Scope): CodeAction {
  const action = new CodeAction(titleOf(code, scope), CodeActionKind.QuickFix);
  action.command = { command: COMMAND, title: action.title, arguments: [uri, finding.range.start.line, code, scope] };
  action.diagnostics = [finding];
  return action;
}

function titleOf(code: string, scope: Scope): string {
  switch (scope) {
    case 'here':
      return l10n.t('Ignore {0} in this line', code);
    case 'file':
      return l10n.t('Ignore {0} in this file', code);
    case 'everywhere':
      return l10n.t('Ignore {0} everywhere', code);
  }
}

/** Without arguments, as from the palette, it asks at the cursor. */
async function ignore(uri?: Uri, line?: number, code?: string, scope?: Scope): Promise<void> {
  const chosen = uri && line !== undefined && code !== undefined && scope ? { uri, line, code, scope } : await choose();
  if (chosen) await write(chosen);
}

interface Choice {
  readonly uri: Uri;
  readonly line: number;
  readonly code: string;
  readonly scope: Scope;
}

async function choose(): Promise<Choice | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { uri } = editor.document;
  const { line } = editor.selection.active;
  const here = languages.getDiagnostics(uri).filter(({ range }) => range.start.line <= line && line <= range.end.line);
  const items = codesOf(here).flatMap(({ code, finding }) =>
    SCOPES.map((scope) => ({ label: titleOf(code, scope), uri, line: finding.range.start.line, code, scope })),
  );
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('No finding stands in the line of the cursor.'));
    return undefined;
  }
  return window.showQuickPick(items, { placeHolder: l10n.t('What is not to be shown again?') });
}

/** Writes it into the nearest project file, or into a new one at the top of the workspace. */
async function write({ uri, line, code, scope }: Choice): Promise<void> {
  const folders = foldersAbove(uri);
  const top = folders.at(-1);
  if (!top) return;
  const nearest = await nearestProject(folders);
  const file = nearest?.file ?? Uri.joinPath(top, PROJECT_FILE);
  const before = nearest?.text ?? '';
  if (!canBeChanged(before)) {
    await window.showTextDocument(file);
    void window.showWarningMessage(
      l10n.t('{0} has a mistake in it. Mend it, then ignore the finding again.', PROJECT_FILE),
    );
    return;
  }
  const path = uri.path.slice(Uri.joinPath(file, '..').path.replace(/\/$/, '').length + 1);
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  const text = document?.lineAt(Math.min(line, document.lineCount - 1)).text.trim() ?? '';
  const after = withIgnored(before, whatOf(scope, code, path, text));
  const edit = new WorkspaceEdit();
  if (nearest) {
    const project = await workspace.openTextDocument(file);
    edit.replace(file, new Range(0, 0, project.lineCount, 0), after);
    if (await workspace.applyEdit(edit)) await project.save();
  } else {
    edit.createFile(file, { contents: new TextEncoder().encode(after) });
    await workspace.applyEdit(edit);
  }
}

function whatOf(scope: Scope, code: string, file: string, line: string): Ignoring {
  switch (scope) {
    case 'here':
      return { scope, finding: { file, code, line } };
    case 'file':
      return { scope, finding: { file, code } };
    case 'everywhere':
      return { scope, code };
  }
}

async function nearestProject(
  folders: readonly Uri[],
): Promise<{ readonly file: Uri; readonly text: string } | undefined> {
  for (const folder of folders) {
    const read = await readProjectFile(folder);
    if (read && 'error' in read) throw read.error;
    if (read) return read;
  }
  return undefined;
}
