import * as vscode from 'vscode';
import { equal, ok } from './expect';
import { closeAll, openCable } from './workspace';

suite('activation', () => {
  teardown(closeAll);

  test('a cable wakes the extension, and the server answers for it', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    equal(document.languageId, 'cable', 'language');
    const extension = vscode.extensions.getExtension('cable-files.cable-files');
    ok(extension, 'The extension is not installed.');
    ok(extension.isActive, 'The extension is not active.');
  });
});
