import * as vscode from 'vscode';
import { contains, equal, ok } from './expect';
import { codes, FOLDER, latin1, Scene, textOf, utf16, write } from './folderScene';
import {
  actionsAt,
  closeAll,
  documentOf,
  findingsOf,
  inFolder,
  openCable,
  pause,
  someFindingsOf,
  until,
} from './workspace';

suite('folder', () => {
  const scene = new Scene();

  test('the cables that are not open are checked, and nothing else is', async () => {
    const uri = await write('bad.txt', scene.bad);
    const deep = await write('deeper/still/ALSO.TXT', scene.bad);
    const paris = await write('good.txt', scene.good);
    const memo = await write('memo.txt', await textOf('sample/memo.txt'));
    const other = await write('bad.md', scene.bad);
    const count = /^(\d+) findings in 2 of 3 cables\.$/.exec(await scene.run('cable.checkFolder'))?.[1];
    ok(count !== undefined, `The message is ${scene.watched.messages.join('; ')}.`);
    ok(findingsOf(uri).length > 0, 'There are no findings.');
    equal(codes(deep), codes(uri), 'findings of the same text');
    equal(Number(count), 2 * findingsOf(uri).length, 'number of findings');
    for (const clean of [paris, memo, other]) equal(codes(clean), [], `findings of ${clean.path}`);
    equal(documentOf(uri), undefined, 'document of a file that is not open');
  });

  test('the findings of a file that is opened are those of the server, once, with their fixes, and come back', async () => {
    const uri = await write('bad.txt', scene.bad);
    await scene.run('cable.checkFolder');
    const listed = codes(uri);
    await openCable(`${FOLDER}/bad.txt`);
    await until('the findings stand there once', () => codes(uri).join() === listed.join());
    await pause(500);
    equal(codes(uri), listed, 'findings of the open file');
    const [finding] = await someFindingsOf(uri);
    const actions = await actionsAt(uri, finding.range);
    ok(actions.length > 0, 'No fix is offered.');
    await closeAll();
    await until('the findings are back', () => codes(uri).join() === listed.join());
  });

  test('a file that is open already has its findings once, and counts', async () => {
    const uri = await write('bad.txt', scene.bad);
    await openCable(`${FOLDER}/bad.txt`);
    const before = await until('there are findings', () => codes(uri).length > 0 && codes(uri));
    contains(await scene.run('cable.checkFolder'), `${before.length} findings in 1 of 1 cable.`, 'The message');
    await pause(300);
    equal(codes(uri), before, 'findings of the open file');
    await closeAll();
    await until('the findings stay', () => codes(uri).join() === before.join());
  });

  test('findings go when their file is mended or deleted, and come with a new one', async () => {
    const mended = await write('mended.txt', scene.bad);
    const deleted = await write('below/deleted.txt', scene.bad);
    const kept = await write('kept.txt', scene.bad);
    await scene.run('cable.checkFolder');
    ok(findingsOf(deleted).length > 0, 'There are no findings.');
    await write('mended.txt', scene.good);
    await until('those of the mended file are gone', () => codes(mended).length === 0);
    await vscode.workspace.fs.delete(inFolder(`${FOLDER}/below`), { recursive: true });
    await until('those of the deleted file are gone', () => codes(deleted).length === 0);
    ok(findingsOf(kept).length > 0, 'Those of another file are gone too.');
    const added = await write('new.txt', scene.bad);
    await until('the new file has findings', () => codes(added).length > 0);
    await vscode.commands.executeCommand('cable.clearFolderResults');
    for (const uri of [kept, added]) equal(codes(uri), [], 'findings after clearing');
    // With the results gone nothing looks at the folder any more.
    await write('later.txt', scene.bad);
    await pause(1000);
    equal(codes(inFolder(`${FOLDER}/later.txt`)), [], 'findings that nobody asked for');
  });

  test('files in every encoding have the findings of their text', async () => {
    const text = `${scene.bad.trimEnd()}\nThe café.\n`;
    const plain = await write('utf-8.txt', text);
    const others = [await write('windows-1252.txt', latin1(text)), await write('utf-16.txt', utf16(text))];
    await scene.run('cable.checkFolder');
    ok(findingsOf(plain).length > 0, 'There are no findings.');
    for (const uri of others) equal(codes(uri), codes(plain), `findings of ${uri.path}`);
  });

  test('a change of the settings checks again', async () => {
    const uri = await write('bad.txt', scene.bad);
    await scene.run('cable.checkFolder');
    const settings = vscode.workspace.getConfiguration('cable');
    try {
      await settings.update('diagnostics.enabled', false, vscode.ConfigurationTarget.Workspace);
      await until('the findings are gone', () => codes(uri).length === 0);
      await scene.run('cable.checkFolder');
      contains(scene.watched.messages.at(-1) ?? '', 'cable.diagnostics.enabled is off', 'The message');
    } finally {
      await settings.update('diagnostics.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await scene.run('cable.checkFolder');
    ok(findingsOf(uri).length > 0, 'There are no findings.');
  });

  test('the project file holds for files that are open and for others, also after a change', async () => {
    const uri = await write('bad.txt', scene.bad);
    const drafts = await write('drafts/bad.txt', scene.bad);
    await write('.cable.json', JSON.stringify({ ignorePaths: ['drafts/'] }));
    contains(await scene.run('cable.checkFolder'), ' of 1 cable.', 'The message');
    equal(codes(drafts), [], 'findings of an ignored path');
    const before = codes(uri);
    ok(before.length > 0, 'There are no findings.');
    const [code] = before;
    await write('.cable.json', JSON.stringify({ checks: { [code ?? '']: 'off' } }));
    const left = before.filter((other) => other !== code);
    await until('the check is off', () => codes(uri).join() === left.join());
    await until('the path is not ignored any more', () => codes(drafts).join() === left.join());
    await openCable(`${FOLDER}/bad.txt`);
    await pause(500);
    equal(codes(uri), left, 'findings of the open file');
    const project = await write('.cable.json', '{ "checks": 1 }');
    await until('the project file is found wrong', () => findingsOf(project).length === 1);
    await until('nothing is checked', () => codes(uri).length === 0);
    await vscode.workspace.fs.delete(project);
    await until('the check is on again', () => codes(uri).join() === before.join());
    await vscode.workspace.fs.createDirectory(project);
    await until('a folder of its name is found wrong', () => findingsOf(project).length === 1);
    await until('nothing is checked again', () => codes(uri).length === 0);
    await vscode.workspace.fs.delete(project, { recursive: true });
    await until('there is nothing wrong', () => findingsOf(project).length === 0);
  });

  test('what is selected is gone through, files and folders, each once, and followed', async () => {
    const one = await write('one.txt', scene.bad);
    const deep = await write('below/deep.txt', scene.bad);
    const other = await write('other.txt', scene.bad);
    const folder = inFolder(`${FOLDER}/below`);
    const memo = await write('notes.md', 'Notes.');
    const message = await scene.runOn('cable.checkSelected', one, folder, deep, memo);
    const each = findingsOf(one).length;
    ok(each > 0, 'There are no findings.');
    equal(message, `${2 * each} findings in 2 of 2 cables.`, 'The message');
    equal(codes(deep), codes(one), 'findings below the selected folder');
    equal(codes(other), [], 'findings of a file that is not selected');
    await write('one.txt', scene.good);
    await write('other.txt', `${scene.bad}\n`);
    await until('those of the mended file are gone', () => codes(one).length === 0);
    await pause(500);
    equal(codes(other), [], 'findings of a file that is not selected, after a change');
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await until('those of the deleted folder are gone', () => codes(deep).length === 0);

    equal(await scene.runOn('cable.checkSelected', memo), 'There are no .txt or .cable files here.', 'The message');
    scene.watched.answers.choice = 'Show Preview';
    await scene.runOn('cable.fixSelected', other);
    equal(
      scene.watched.edits.flatMap((edit) => edit.entries().map(([uri]) => uri.path)),
      [other.path],
      'files to fix',
    );
  });

  test('a check that is stopped says how far it came, and keeps what it found', async () => {
    const files = await Promise.all(Array.from({ length: 80 }, (_, at) => write(`${100 + at}.txt`, scene.bad)));
    scene.watched.cancelAtOnce();
    const message = await scene.run('cable.checkFolder');
    const done = Number(/^Stopped after (\d+) of 80 files\. \d+ findings in \1 of \1 cables\.$/.exec(message)?.[1]);
    ok(done > 0 && done < 80, `The message is ${message}.`);
    await pause(300);
    equal(files.filter((uri) => findingsOf(uri).length > 0).length, done, 'files with findings');
  });
});
