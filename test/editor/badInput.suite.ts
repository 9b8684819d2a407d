import * as vscode from 'vscode';
import { ok } from './expect';
import { closeAll, documentOf, inFolder, openCable, outlineOf, pause } from './workspace';

const MEGABYTE = 1024 * 1024;
/** A window that answers later than this is one that a user takes for dead. */
const RESPONSIVE_MS = 10_000;

const HEAD = `O 141507Z OCT 08
FM AMEMBASSY PARIS
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4418
C O N F I D E N T I A L PARIS 009258

E.O. 12958: DECL: 10/14/2018
TAGS: EFIS, FR
SUBJECT: A LONG ONE

`;

const inputs: Readonly<Record<string, () => string | Uint8Array>> = {
  'an empty file': () => '',
  'one line of 10 MB': () => HEAD + 'LIGHTHOUSE '.repeat((10 * MEGABYTE) / 11),
  'one line of 10 MB without a head': () => '1'.repeat(10 * MEGABYTE),
  'a binary': () => Uint8Array.from({ length: 200_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
  'NUL bytes': () => HEAD.replaceAll(' ', '\0'),
  'CR-only line ends': () => `${HEAD}1. (C) One.\n\n2. (C) Two.\n`.replaceAll('\n', '\r'),
  '100,000 paragraphs': () =>
    HEAD + Array.from({ length: 100_000 }, (_, at) => `${at + 1}. (C) Nothing new.\n\n`).join(''),
};

suite('bad input', () => {
  teardown(closeAll);

  for (const [what, make] of Object.entries(inputs)) {
    test(`${what}: the window still answers`, async () => {
      const name = `bad-${what.replaceAll(/\W/g, '-')}.txt`;
      await vscode.workspace.fs.writeFile(inFolder(name), bytesOf(make()));
      await vscode.commands.executeCommand('vscode.open', inFolder(name), { preview: false });
      await pause(500);
      // There is no document when the editor shows something of its own instead, as it does for a binary.
      const document = documentOf(inFolder(name));
      if (document && document.languageId !== 'cable')
        await vscode.languages.setTextDocumentLanguage(document, 'cable');
      const start = Date.now();
      await answersForACable();
      ok(Date.now() - start < RESPONSIVE_MS, `The next cable took ${Date.now() - start} ms.`);
    });
  }

  test('lone surrogates typed into a cable: the window still answers', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'cable', content: HEAD });
    await vscode.window.showTextDocument(document);
    const change = new vscode.WorkspaceEdit();
    change.insert(
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
      '1. (C) \uD83D half \uDE00 a face\n',
    );
    await vscode.workspace.applyEdit(change);
    await answersForACable();
    ok((await outlineOf(document.uri)).length === 1, 'The document has no outline.');
  });
});

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function answersForACable(): Promise<void> {
  const { uri } = await openCable('sample/08PARIS9258.txt', vscode.ViewColumn.Two);
  ok((await outlineOf(uri)).length === 1, 'The sample has no outline any more.');
}
