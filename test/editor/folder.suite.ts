import * as vscode from 'vscode';
import { contains, equal, ok } from './expect';
import { closeAll, codeOf, documentOf, findingsOf, inFolder, open, openCable, pause, until } from './workspace';

const FOLDER = 'to-check';

/** Notes the messages that the extension shows, and takes the edits that it would have applied. */
function watchWindow() {
  const messages: string[] = [];
  const edits: vscode.WorkspaceEdit[] = [];
  const { showInformationMessage } = vscode.window;
  const { applyEdit } = vscode.workspace;
  vscode.window.showInformationMessage = (message: string) => {
    messages.push(message);
    return Promise.resolve(undefined);
  };
  vscode.workspace.applyEdit = (edit) => {
    edits.push(edit);
    return Promise.resolve(false);
  };
  return {
    messages,
    edits,
    stop() {
      vscode.window.showInformationMessage = showInformationMessage;
      vscode.workspace.applyEdit = applyEdit;
    },
  };
}

async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(name)));
}

/** Not a Buffer, which is written down in another way. */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array> {
  return Uint8Array.from(await vscode.workspace.fs.readFile(uri));
}

async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = inFolder(`${FOLDER}/${name}`);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);
const codes = (uri: vscode.Uri) => findingsOf(uri).map(codeOf).sort();

suite('folder', () => {
  let bad: string;
  let good: string;
  let watched: ReturnType<typeof watchWindow>;

  setup(async () => {
    bad = await textOf('layouts/pilcrow-misread.txt');
    good = await textOf('sample/08PARIS9258.txt');
    watched = watchWindow();
  });

  teardown(async () => {
    watched.stop();
    await closeAll();
    await vscode.commands.executeCommand('cable.clearFolderResults');
    await vscode.workspace.fs.delete(inFolder(FOLDER), { recursive: true });
  });

  const run = async (command: string): Promise<string> => {
    await vscode.commands.executeCommand(command, inFolder(FOLDER));
    return watched.messages.at(-1) ?? '';
  };

  test('the cables that are not open are checked, and nothing else is', async () => {
    const uri = await write('bad.txt', bad);
    const deep = await write('deeper/still/ALSO.TXT', bad);
    const paris = await write('good.txt', good);
    const memo = await write('memo.txt', await textOf('sample/memo.txt'));
    const other = await write('bad.md', bad);
    const count = /^(\d+) findings in 2 of 3 cables\.$/.exec(await run('cable.checkFolder'))?.[1];
    ok(count !== undefined, `The message is ${watched.messages.join('; ')}.`);
    ok(findingsOf(uri).length > 0, 'There are no findings.');
    equal(codes(deep), codes(uri), 'findings of the same text');
    equal(Number(count), 2 * findingsOf(uri).length, 'number of findings');
    for (const clean of [paris, memo, other]) equal(codes(clean), [], `findings of ${clean.path}`);
    equal(documentOf(uri), undefined, 'document of a file that is not open');
  });

  test('the findings of a file that is opened are those of the server, once, with their fixes, and come back', async () => {
    const uri = await write('bad.txt', bad);
    await run('cable.checkFolder');
    const listed = codes(uri);
    await openCable(`${FOLDER}/bad.txt`);
    await until('the findings stand there once', () => codes(uri).join() === listed.join());
    await pause(500);
    equal(codes(uri), listed, 'findings of the open file');
    const [finding] = findingsOf(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding?.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    ok(actions.length > 0, 'No fix is offered.');
    await closeAll();
    await until('the findings are back', () => codes(uri).join() === listed.join());
  });

  test('a file that is open already has its findings once, and counts', async () => {
    const uri = await write('bad.txt', bad);
    await openCable(`${FOLDER}/bad.txt`);
    const before = await until('there are findings', () => codes(uri).length > 0 && codes(uri));
    contains(await run('cable.checkFolder'), `${before.length} findings in 1 of 1 cable.`, 'The message');
    await pause(300);
    equal(codes(uri), before, 'findings of the open file');
    await closeAll();
    await until('the findings stay', () => codes(uri).join() === before.join());
  });

  test('findings go when their file is mended or deleted, and come with a new one', async () => {
    const mended = await write('mended.txt', bad);
    const deleted = await write('below/deleted.txt', bad);
    const kept = await write('kept.txt', bad);
    await run('cable.checkFolder');
    ok(findingsOf(deleted).length > 0, 'There are no findings.');
    await write('mended.txt', good);
    await until('those of the mended file are gone', () => codes(mended).length === 0);
    await vscode.workspace.fs.delete(inFolder(`${FOLDER}/below`), { recursive: true });
    await until('those of the deleted file are gone', () => codes(deleted).length === 0);
    ok(findingsOf(kept).length > 0, 'Those of another file are gone too.');
    const added = await write('new.txt', bad);
    await until('the new file has findings', () => codes(added).length > 0);
    await vscode.commands.executeCommand('cable.clearFolderResults');
    for (const uri of [kept, added]) equal(codes(uri), [], 'findings after clearing');
    // With the results gone nothing looks at the folder any more.
    await write('later.txt', bad);
    await pause(1000);
    equal(codes(inFolder(`${FOLDER}/later.txt`)), [], 'findings that nobody asked for');
  });

  test('files in every encoding have the findings of their text', async () => {
    const text = `${bad.trimEnd()}\nThe café.\n`;
    const plain = await write('utf-8.txt', text);
    const others = [await write('windows-1252.txt', latin1(text)), await write('utf-16.txt', utf16(text))];
    await run('cable.checkFolder');
    ok(findingsOf(plain).length > 0, 'There are no findings.');
    for (const uri of others) equal(codes(uri), codes(plain), `findings of ${uri.path}`);
  });

  test('a change of the settings checks again', async () => {
    const uri = await write('bad.txt', bad);
    await run('cable.checkFolder');
    const settings = vscode.workspace.getConfiguration('cable');
    try {
      await settings.update('diagnostics.enabled', false, vscode.ConfigurationTarget.Workspace);
      await until('the findings are gone', () => codes(uri).length === 0);
      await run('cable.checkFolder');
      contains(watched.messages.at(-1) ?? '', 'cable.diagnostics.enabled is off', 'The message');
    } finally {
      await settings.update('diagnostics.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await run('cable.checkFolder');
    ok(findingsOf(uri).length > 0, 'There are no findings.');
  });

  test('the project file holds for files that are open and for others, also after a change', async () => {
    const uri = await write('bad.txt', bad);
    const drafts = await write('drafts/bad.txt', bad);
    await write('.cable.json', JSON.stringify({ ignorePaths: ['drafts/'] }));
    contains(await run('cable.checkFolder'), ' of 1 cable.', 'The message');
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
    await until('the check is on again', () => codes(uri).join() === before.join());
    await vscode.workspace.fs.delete(project);
    await until('there is nothing wrong', () => findingsOf(project).length === 0);
  });

  test('all fixes are one edit, to be confirmed, that keeps what is not damage', async () => {
    const crlf = bad.replaceAll('\n', '\r\n');
    const uri = await write('bad.txt', bad);
    const windows = await write('crlf.txt', crlf);
    const wide = await write('utf-16.txt', utf16(`${bad}café\n`));
    const untouched = [
      await write('windows-1252.txt', latin1(`${bad}café\n`)),
      await write('mixed.txt', bad.replace('\n', '\r\n')),
    ];
    await write('good.txt', good);
    const message = await run('cable.fixFolder');
    contains(message, '1 file is left out because saving would change letters', 'The message');
    contains(message, '1 file is left out because VS Code would make its mixed line ends alike', 'The message');
    const [edit] = watched.edits;
    ok(edit && watched.edits.length === 1, `There were ${watched.edits.length} edits.`);
    equal(
      edit
        .entries()
        .map(([file]) => file.path)
        .sort(),
      [uri, windows, wide].map(({ path }) => path).sort(),
      'files',
    );

    watched.stop();
    const unasked = new vscode.WorkspaceEdit();
    for (const [file, edits] of edit.entries()) unasked.set(file, edits);
    ok(await vscode.workspace.applyEdit(unasked, { isRefactoring: true }), 'The edit could not be applied.');
    await vscode.workspace.saveAll();
    const fixed = await until('the fixes are on the disk', async () => {
      const now = await textOf(`${FOLDER}/bad.txt`);
      return now !== bad && now;
    });
    ok(/^11\. /m.test(bad) && !/^11\. /m.test(fixed), `Nothing was fixed:\n${fixed}`);
    equal(await textOf(`${FOLDER}/crlf.txt`), fixed.replaceAll('\n', '\r\n'), 'the text with CR LF');
    equal(await bytesOf(wide), utf16(`${fixed}café\n`), 'the bytes in UTF-16');
    equal(await bytesOf(untouched[0] as vscode.Uri), latin1(`${bad}café\n`), 'the bytes left out');
  });

  test('a file in windows-1252 that is open in its encoding is fixed too', async () => {
    const text = `${bad}café\n`;
    const uri = await write('windows-1252.txt', latin1(text));
    await open(`${FOLDER}/windows-1252.txt`);
    await vscode.commands.executeCommand('cable.reopenWithEncoding', uri);
    const isReopened = documentOf(uri)?.getText() === text;
    const message = await run('cable.fixFolder');
    equal(watched.edits.length, isReopened ? 1 : 0, `edits (${message})`);
  });
});
