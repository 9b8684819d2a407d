import * as vscode from 'vscode';
import { contains, equal, ok } from './expect';
import { codes, FOLDER, latin1, Scene, textOf, utf16, write } from './folderScene';
import { documentOf, open, pause, until } from './workspace';

/** Not a Buffer, which is written down in another way. */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array> {
  return Uint8Array.from(await vscode.workspace.fs.readFile(uri));
}

suite('fixing a folder', () => {
  const scene = new Scene();

  test('all fixes are one edit, to be confirmed, that keeps what is not damage', async () => {
    const crlf = scene.bad.replaceAll('\n', '\r\n');
    const uri = await write('bad.txt', scene.bad);
    const windows = await write('crlf.txt', crlf);
    const wide = await write('utf-16.txt', utf16(`${scene.bad}café\n`));
    const untouched = [
      await write('windows-1252.txt', latin1(`${scene.bad}café\n`)),
      await write('mixed.txt', scene.bad.replace('\n', '\r\n')),
    ];
    await write('good.txt', scene.good);
    scene.watched.answers.choice = 'Show Preview';
    const question = await scene.run('cable.fixFolder');
    ok(/^Fix \d+ findings in 3 files\?$/.test(question), `The question is ${question}.`);
    const message = scene.watched.messages.join('\n');
    contains(message, '1 file is left out because saving would change letters', 'The message');
    contains(message, '1 file is left out because VS Code would make its mixed line ends alike', 'The message');
    const [edit] = scene.watched.edits;
    ok(edit && scene.watched.edits.length === 1, `There were ${scene.watched.edits.length} edits.`);
    equal(
      edit
        .entries()
        .map(([file]) => file.path)
        .sort(),
      [uri, windows, wide].map(({ path }) => path).sort(),
      'files',
    );

    scene.watched.applyEdits();
    scene.watched.answers.choice = 'Fix All';
    await scene.run('cable.fixFolder');
    const fixed = await until('the fixes are on the disk', async () => {
      const now = await textOf(`${FOLDER}/bad.txt`);
      return now !== scene.bad && now;
    });
    ok(/^11\. /m.test(scene.bad) && !/^11\. /m.test(fixed), `Nothing was fixed:\n${fixed}`);
    equal(await textOf(`${FOLDER}/crlf.txt`), fixed.replaceAll('\n', '\r\n'), 'the text with CR LF');
    equal(await bytesOf(wide), utf16(`${fixed}café\n`), 'the bytes in UTF-16');
    equal(await bytesOf(untouched[0] as vscode.Uri), latin1(`${scene.bad}café\n`), 'the bytes left out');
  });

  test('a file in windows-1252 that is open in its encoding is fixed too', async () => {
    const text = `${scene.bad}café\n`;
    const uri = await write('windows-1252.txt', latin1(text));
    await open(`${FOLDER}/windows-1252.txt`);
    await vscode.commands.executeCommand('cable.reopenWithEncoding', uri);
    const isReopened = documentOf(uri)?.getText() === text;
    scene.watched.answers.choice = 'Show Preview';
    const message = await scene.run('cable.fixFolder');
    equal(scene.watched.edits.length, isReopened ? 1 : 0, `edits (${message})`);
  });

  test('fixes whose search is stopped are not asked about', async () => {
    await Promise.all(Array.from({ length: 80 }, (_, at) => write(`${100 + at}.txt`, scene.bad)));
    scene.watched.cancelAtOnce();
    scene.watched.answers.choice = 'Fix All';
    await scene.run('cable.fixFolder');
    equal(scene.watched.messages, [], 'messages');
    equal(scene.watched.edits.length, 0, 'edits');
  });

  test('in the preview nothing is ticked, and nothing changes when it is left', async () => {
    const uri = await write('previewed.txt', scene.bad);
    // VS Code takes what its watcher tells late of the file for a change behind the preview.
    await pause(1000);
    scene.watched.applyEdits();
    for (const leave of ['refactorPreview.apply', 'refactorPreview.discard']) {
      scene.watched.answers.choice = 'Show Preview';
      let isLeft = false;
      const asked = scene.run('cable.fixFolder').finally(() => (isLeft = true));
      await until('the preview waits', () => scene.watched.messages.length > 0);
      await pause(500);
      equal(isLeft, false, 'whether the fixes are done with no answer of the user');
      await until('the preview is left', async () => {
        await vscode.commands.executeCommand(leave);
        return isLeft;
      });
      await asked;
      equal(await textOf(`${FOLDER}/previewed.txt`), scene.bad, 'the text on the disk');
      equal(documentOf(uri)?.isDirty ?? false, false, 'whether there are changes to save');
      scene.watched.messages.length = 0;
    }
  });

  test('with all fixes done, files are saved, and the findings that had one are gone', async () => {
    const uri = await write('mended.txt', scene.bad);
    await scene.run('cable.checkFolder');
    const before = codes(uri);
    scene.watched.applyEdits();
    scene.watched.answers.choice = 'Fix All';
    await scene.run('cable.fixFolder');
    await until('findings are gone', () => codes(uri).length < before.length);
    await until('the file is saved', async () => (await textOf(`${FOLDER}/mended.txt`)) !== scene.bad);
    equal(
      await scene.run('cable.fixFolder'),
      'Nothing to fix in 1 cable: no finding has a fix that is certain.',
      'The message',
    );
  });
});
