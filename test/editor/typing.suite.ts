import * as vscode from 'vscode';
import { contains, equal, ok } from './expect';
import { closeAll, edit, openCable, placeOf, until } from './workspace';

/** What completion offers behind a text of the document, by its label. */
async function offeredBehind(document: vscode.TextDocument, text: string): Promise<Map<string, vscode.CompletionItem>> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    placeOf(document, text, text.length),
    undefined,
    // As many explanations as are asked for.
    20,
  );
  return new Map(items.map((item) => [typeof item.label === 'string' ? item.label : item.label.label, item]));
}

suite('typing', () => {
  teardown(async () => {
    await vscode.workspace.getConfiguration('cable').update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  test('TAGS by their letters, with the explanation of the hover', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    await edit(document, 'TAGS: ', 'TAGS: PRE ');
    const offered = await offeredBehind(document, 'TAGS: PRE');
    const item = offered.get('PREF');
    ok(item, `PREF is not among ${[...offered.keys()].join(', ')}.`);
    const { documentation } = item;
    const shown = documentation instanceof vscode.MarkdownString ? documentation.value : documentation;
    contains(shown ?? '', 'Refugees', 'The explanation of PREF');
  });

  test('an addressee by its name is put in place of what was typed', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    await edit(document, 'INFO ', 'INFO USEU BR\n');
    const item = (await offeredBehind(document, 'INFO USEU BR')).get('RUEHBS/USEU BRUSSELS');
    ok(item, 'USEU BRUSSELS is not offered.');
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'No editor is open.');
    const end = placeOf(document, 'USEU BR', 'USEU BR'.length);
    editor.selection = new vscode.Selection(end, end);
    const accepted = await until('the suggestion is taken', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 500));
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('\nINFO RUEHBS/USEU BRUSSELS\n');
    });
    ok(accepted, 'The line is another.');
  });

  test('the other places of an indicator', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      placeOf(document, 'DE RUEHFR', 5),
    );
    ok(found.length > 0, 'There is none.');
    for (const { range } of found) equal(document.getText(range), 'RUEHFR', 'highlighted text');
  });

  test('hints come and go with the setting', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, 40, 0),
      );
    equal((await hints()).length, 0, 'number of hints at first');
    const all = { indicators: true, dateTimeGroups: true, tags: true };
    await vscode.workspace.getConfiguration('cable').update('inlayHints', all, vscode.ConfigurationTarget.Global);
    const labels = await until('there are hints', async () => {
      const found = (await hints()).map(({ label }) => (typeof label === 'string' ? label : ''));
      return found.length > 0 && found;
    });
    ok(
      labels.some((label) => label.includes('14 October 2008')),
      `No hint tells the day: ${labels.join('; ')}`,
    );
  });
});
