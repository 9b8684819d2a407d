import * as vscode from 'vscode';
import { contains, equal, ok } from './expect';
import { closeAll, flatten, headingsOf, openCable, outlineOf, paragraphsOf, placeOf } from './workspace';

suite('structure', () => {
  teardown(closeAll);

  test('outline: cable, blocks, headings, paragraphs', async () => {
    const { uri } = await openCable('sample/08PARIS9258.txt');
    const outline = await outlineOf(uri);
    equal(
      outline.map(({ name }) => name),
      ['08 PARIS 9258'],
      'roots',
    );
    equal(
      headingsOf(outline).map((heading) => [heading.name, heading.children.map(({ name }) => name.slice(0, 2))]),
      [
        ['A SHORT TEXT, AND SOON', ['2.', '3.']],
        ['WHAT LISBON AND MADRID WANT', ['4.', '5.']],
        ['COMMENT', ['6.']],
      ],
      'headings and the paragraphs under them',
    );
    equal(
      paragraphsOf(outline).map(({ name }) => Number.parseInt(name, 10)),
      [1, 2, 3, 4, 5, 6],
      'paragraphs',
    );
  });

  test('outline: a paragraph goes on behind a page mark', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    const third = paragraphsOf(await outlineOf(document.uri)).find(({ name }) => name.startsWith('3.'));
    ok(third, 'There is no paragraph 3.');
    contains(document.getText(third.range), 'changed the subject to lunch.', 'paragraph 3');
  });

  test('outline: selections lie inside ranges, ranges inside parents', async () => {
    const { uri } = await openCable('sample/08PARIS9258.txt');
    for (const symbol of flatten(await outlineOf(uri))) {
      ok(symbol.range.contains(symbol.selectionRange), `The selection of ${symbol.name} leaves its range.`);
      for (const child of symbol.children)
        ok(symbol.range.contains(child.range), `${child.name} leaves ${symbol.name}.`);
    }
  });

  test('outline: two cables in a file are two roots', async () => {
    const { uri } = await openCable('sample/06TIRANA8101-8102.txt');
    equal(
      (await outlineOf(uri)).map(({ name }) => name),
      ['06 TIRANA 8101', '06 TIRANA 8102'],
      'roots',
    );
  });

  test('folding: header, headings and paragraphs fold', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    const folds =
      (await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      )) ?? [];
    const starts = folds.map(({ start }) => start);
    for (const opening of ['2.  (C) Bureau chief', 'A SHORT TEXT, AND SOON']) {
      ok(
        starts.includes(placeOf(document, opening).line),
        `No fold begins at “${opening}”; there are ${JSON.stringify(folds)}.`,
      );
    }
    for (const { start, end } of folds) ok(end > start && end < document.lineCount, `A fold from ${start} to ${end}.`);
  });

  test('selection grows from a word to its paragraph, its section and the cable', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    const [range] =
      (await vscode.commands.executeCommand<vscode.SelectionRange[] | undefined>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [placeOf(document, 'lawyers', 2)],
      )) ?? [];
    const texts: string[] = [];
    for (let at = range; at; at = at.parent) texts.push(document.getText(at.range));
    ok(texts.length >= 4, `Only ${texts.length} steps.`);
    ok(
      texts.some((text) => text.trim().startsWith('2.  (C)') && text.trim().endsWith('draft.')),
      'No step is the paragraph.',
    );
    contains(texts.at(-1) ?? '', 'VZCZCXRO4710', 'the last step');
  });
});
