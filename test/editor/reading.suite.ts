import * as vscode from 'vscode';
import { contains, equal, ok } from './expect';
import { closeAll, openCable, placeOf, until } from './workspace';

/** What the mouse over the text shows, as one text. */
export async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers =
    (await vscode.commands.executeCommand<vscode.Hover[] | undefined>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, text, 1),
    )) ?? [];
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

suite('reading', () => {
  teardown(closeAll);

  for (const [text, meaning] of [
    ['RUEHFR', 'Paris'],
    ['RUEHC/', 'Washington'],
    ['ZNY', 'ZNY'],
    ['141507Z', '2008-10-14'],
    ['IMMEDIATE 4418', 'IMMEDIATE'],
    ['C O N F I D', 'Confidential'],
    ['(SBU) Vasseur', 'Sensitive But Unclassified'],
  ] as const) {
    test(`hover on ${text} tells of ${meaning}`, async () => {
      const hover = await hoverAt(await openCable('sample/08PARIS9258.txt'), text);
      contains(hover.toLowerCase(), meaning.toLowerCase(), `The hover on ${text}`);
    });
  }

  test('hover on ordinary prose says nothing', async () => {
    equal(await hoverAt(await openCable('sample/08PARIS9258.txt'), 'table of costs'), '', 'hover');
  });

  test('semantic tokens are well-formed, of the legend, and the same in a range', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    const legend = await until('there is a legend', () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    const full = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    ok(full.data.length > 0 && full.data.length % 5 === 0, `There are ${full.data.length} numbers.`);
    for (let at = 3; at < full.data.length; at += 5) {
      ok((full.data[at] ?? -1) < legend.tokenTypes.length, `Token type ${full.data[at]} is not in the legend.`);
    }
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const range = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      whole,
    );
    equal([...range.data], [...full.data], 'tokens of the whole range');
  });
});
