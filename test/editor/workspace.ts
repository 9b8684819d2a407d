// The folder that the window shows: a copy of fixtures/ that tests may write to.
import * as vscode from 'vscode';
import { ok } from './expect';

const PATIENCE_MS = 15_000;

/** `sample/08PARIS9258.txt` in the window's folder. */
export function inFolder(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'The window shows no folder.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Waits until the answer is neither `undefined` nor `false`. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  patience = PATIENCE_MS,
): Promise<T> {
  const late = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    ok(Date.now() < late, `Waited ${patience} ms in vain until ${what}.`);
    await pause(25);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Opens a file of the folder in an editor, as a click in the explorer does. */
export async function open(
  name: string,
  viewColumn: vscode.ViewColumn = vscode.ViewColumn.One,
): Promise<vscode.TextDocument> {
  const uri = inFolder(name);
  // Not `openTextDocument`: VS Code keeps what that opens for minutes after its editor is closed.
  await vscode.commands.executeCommand('vscode.open', uri, { viewColumn, preview: false });
  return until(`${name} is open`, () => documentOf(uri));
}

/** Writes a file of the folder and opens it. */
export async function openNew(name: string, content: string | Uint8Array): Promise<vscode.TextDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(inFolder(name), bytes);
  return open(name);
}

/** The open document of a file. A change of language closes one and opens another, so it is looked up anew. */
export function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === uri.toString(),
  );
}

/** Opens a file and waits until it is a cable and the server has answered for it. */
export async function openCable(name: string, column?: vscode.ViewColumn): Promise<vscode.TextDocument> {
  const { uri } = await open(name, column);
  const document = await until(`${name} is a cable`, () => {
    const current = documentOf(uri);
    return current?.languageId === 'cable' && current;
  });
  await until(`${name} has an outline`, async () => (await outlineOf(uri)).length > 0);
  return document;
}

/** Opens a file and waits longer than detection takes, to see that nothing happened. */
export async function openAndWait(name: string): Promise<vscode.TextDocument> {
  const { uri } = await open(name);
  await pause(600);
  const document = documentOf(uri);
  ok(document, `${name} is not open.`);
  return document;
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export async function outlineOf(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return (
    (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    )) ?? []
  );
}

/** All symbols, depth first. */
export function flatten(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}

/** Numbered paragraphs of an outline: those named `4. (C) …`. */
export function paragraphsOf(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return flatten(symbols).filter(({ kind, name }) => kind === vscode.SymbolKind.String && /^\d+\./.test(name));
}

/** Headings of an outline. */
export function headingsOf(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return flatten(symbols).filter(({ kind }) => kind === vscode.SymbolKind.Namespace);
}

/** The code of a finding: `envelope/day-of-year`. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Findings of the extension alone. */
/** The findings of a file that has some, once they are there; the first of them first, for what is done with one. */
export async function someFindingsOf(uri: vscode.Uri): Promise<[vscode.Diagnostic, ...vscode.Diagnostic[]]> {
  return until('there are findings', () => {
    const [first, ...others] = findingsOf(uri);
    return first && [first, ...others];
  });
}

/** What the light bulb offers at a place; so many of them with their edits. */
export async function actionsAt(uri: vscode.Uri, range: vscode.Range, resolved = 0): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    resolved,
  );
  return actions ?? [];
}

/** Quick fixes at a finding, those with an edit. */
export async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return (await actionsAt(uri, range, 20)).filter((action) => action.edit !== undefined);
}

export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'cable');
}

/** The place of a text in a document, at its first occurrence. */
export function placeOf(document: vscode.TextDocument, text: string, into = 0): vscode.Position {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `The document has no “${text}”.`);
  return document.positionAt(offset + into);
}

/** Replaces a text of the document, unsaved. */
export async function edit(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const start = placeOf(document, text);
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, new vscode.Range(start, placeOf(document, text, text.length)), by);
  ok(await vscode.workspace.applyEdit(change), `“${text}” could not be replaced.`);
}

/** Part of the names of the tests to run; all when there is none. The driver writes it. */
export async function grepFromWorkspace(): Promise<string | undefined> {
  try {
    const file = await vscode.workspace.fs.readFile(inFolder('.editor-tests.json'));
    return (JSON.parse(new TextDecoder().decode(file)) as { only?: string }).only;
  } catch (error) {
    // A folder that somebody else prepared.
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Files of `real/`, where the driver puts real cables if a folder of them lies beside the project. */
export async function realCableNames(): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(inFolder('real'))).map(([name]) => name);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}
