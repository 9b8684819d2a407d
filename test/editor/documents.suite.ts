import * as vscode from 'vscode';
import { equal, ok } from './expect';
import { closeAll, edit, findingsOf, openCable, outlineOf, until } from './workspace';

suite('documents', () => {
  teardown(closeAll);

  test('two cables side by side keep their own outline and findings', async () => {
    const left = await openCable('sample/08PARIS9258.txt', vscode.ViewColumn.One);
    const right = await openCable('sample/07LIMA8041.txt', vscode.ViewColumn.Two);
    equal(vscode.window.visibleTextEditors.length, 2, 'visible editors');
    equal((await outlineOf(left.uri))[0]?.name, '08 PARIS 9258', 'left outline');
    equal((await outlineOf(right.uri))[0]?.name, '07 LIMA 8041', 'right outline');
    const onTheRight = await until('the right has findings', () => findingsOf(right.uri).length);
    equal(findingsOf(left.uri).length, 0, 'findings on the left');
    await edit(left, 'FR\nSUBJECT', '[FR](#)\nSUBJECT');
    await until('the left has a finding', () => findingsOf(left.uri).length > 0);
    equal(findingsOf(right.uri).length, onTheRight, 'findings on the right');
    await edit(left, '[FR](#)\nSUBJECT', 'FR\nSUBJECT');
    await until('the finding is gone', () => findingsOf(left.uri).length === 0);
  });

  test('the outline follows an edit', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    const { uri } = document;
    await edit(document, 'PARIS 009258', 'PARIS 009259');
    await until('the name has changed', async () => (await outlineOf(uri))[0]?.name === '08 PARIS 9259');
    await edit(document, 'PARIS 009259', 'PARIS 009258');
    await until('the name is back', async () => (await outlineOf(uri))[0]?.name === '08 PARIS 9258');
  });

  test('a saved edit is on the disk', async () => {
    const document = await openCable('sample/03WELLINGTON8804.txt');
    await edit(document, 'MERRIWEATHER', 'MERRYWEATHER');
    ok(await document.save(), 'The file could not be saved.');
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    ok(saved.includes('MERRYWEATHER'), 'The edit is not in the file.');
  });

  test('an untitled cable has an outline', async () => {
    const source = await openCable('sample/08PARIS9258.txt');
    const document = await vscode.workspace.openTextDocument({ language: 'cable', content: source.getText() });
    await vscode.window.showTextDocument(document);
    await until('it has an outline', async () => (await outlineOf(document.uri)).length === 1);
  });
});
