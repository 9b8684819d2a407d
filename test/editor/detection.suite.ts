import * as vscode from 'vscode';
import { equal } from './expect';
import { closeAll, documentOf, inFolder, open, openAndWait, openCable, openNew, pause, until } from './workspace';

const cableText = async () =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder('sample/08PARIS9258.txt')));

async function isCable(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return until(`${uri.path} is a cable`, () => {
    const document = documentOf(uri);
    return document?.languageId === 'cable' && document;
  });
}

suite('detection', () => {
  teardown(closeAll);

  test('by its name', async () => {
    await isCable((await open('sample/07LIMA8041.txt')).uri);
  });

  test('by its text, whatever its name', async () => {
    await isCable((await openNew('found-in-a-drawer.txt', await cableText())).uri);
  });

  test('by its text after blank lines and lines of metadata', async () => {
    const { uri } = await openNew('scraped.txt', `\n\n\n${await cableText()}`);
    await isCable(uri);
  });

  test('by the suffix .cable', async () => {
    await isCable((await openNew('drawer.cable', await cableText())).uri);
  });

  for (const name of [
    'README.txt',
    'server-log.txt',
    'e-mail.txt',
    'posts.csv.txt',
    'memo-with-subject.txt',
    'code.txt',
  ]) {
    test(`${name} stays plain text`, async () => {
      equal((await openAndWait(`not-cables/${name}`)).languageId, 'plaintext', 'language');
    });
  }

  test('a name that a cable could have, over a text that is none, goes back to plain text', async () => {
    const { uri } = await openNew('09OSLO77.txt', 'Buy milk.\nFeed the cat.\n');
    await until('it is plain text', () => documentOf(uri)?.languageId === 'plaintext');
  });

  test('a switch to plain text by hand stays, also when the file is opened again', async () => {
    const document = await openCable('sample/08PARIS9258.txt');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await pause(600);
    equal(documentOf(document.uri)?.languageId, 'plaintext', 'language after the switch');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('it is closed', () => documentOf(document.uri) === undefined);
    await open('sample/08PARIS9258.txt');
    await until('it is plain text again', () => documentOf(document.uri)?.languageId === 'plaintext');
    await vscode.commands.executeCommand('cable.switchToCable');
    await isCable(document.uri);
  });

  test('the two commands switch there and back', async () => {
    const { uri } = await openCable('sample/09VALLETTA8017.txt');
    await vscode.commands.executeCommand('cable.switchToPlainText');
    await until('it is plain text', () => documentOf(uri)?.languageId === 'plaintext');
    await vscode.commands.executeCommand('cable.switchToCable');
    await isCable(uri);
  });

  test('with cable.detect off, only names count', async () => {
    const settings = vscode.workspace.getConfiguration('cable');
    await settings.update('detect', 'off', vscode.ConfigurationTarget.Global);
    try {
      await openNew('unasked.txt', await cableText());
      equal((await openAndWait('unasked.txt')).languageId, 'plaintext', 'language');
    } finally {
      await settings.update('detect', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
