import * as vscode from 'vscode';
import { equal, ok } from './expect';
import { canKillServer, killServer, serverPids } from './serverProcess';
import { closeAll, documentOf, findingsOf, openCable, outlineOf, pause, until } from './workspace';

/** Notes the error messages that the extension shows: the suite is given the same `vscode` as the extension. */
function watchErrors(): { readonly messages: readonly string[]; stop(): void } {
  const messages: string[] = [];
  const { showErrorMessage } = vscode.window;
  vscode.window.showErrorMessage = (message: string) => {
    messages.push(message);
    return Promise.resolve(undefined);
  };
  return { messages, stop: () => void (vscode.window.showErrorMessage = showErrorMessage) };
}

suite('server', () => {
  teardown(closeAll);

  test('restarts on command, and goes on', async () => {
    const { uri } = await openCable('layouts/pilcrow-misread.txt');
    const before = await until('there are findings', () => findingsOf(uri).length);
    await vscode.commands.executeCommand('cable.restartServer');
    await until('the outline is back', async () => (await outlineOf(uri)).length > 0);
    await until('the findings are back', () => findingsOf(uri).length === before);
  });

  test('is started again when it is killed', async function () {
    if (!canKillServer) this.skip();
    const { uri } = await openCable('layouts/pilcrow-misread.txt');
    const [pid] = await serverPids();
    ok(pid, 'No server process was found.');
    const errors = watchErrors();
    try {
      killServer(pid);
      await until('there is another process', async () => (await serverPids()).some((other) => other !== pid));
      await until('the outline is back', async () => (await outlineOf(uri)).length > 0);
      await until('the findings are back', () => findingsOf(uri).length > 0);
    } finally {
      errors.stop();
    }
    equal((await serverPids()).length, 1, 'server processes');
    equal(errors.messages, [], 'messages');
  });

  test('that keeps being killed is given up with one message, and comes back on command', async function () {
    if (!canKillServer) this.skip();
    const { uri } = await openCable('layouts/pilcrow-misread.txt');
    await vscode.commands.executeCommand('cable.restartServer'); // and forget earlier failures
    const errors = watchErrors();
    try {
      let last: number | undefined;
      for (let time = 0; time < 5; time++) {
        last = await until('there is another process', async () => (await serverPids()).find((pid) => pid !== last));
        await until('it answers', async () => (await outlineOf(uri)).length > 0);
        killServer(last);
      }
      await until('there is a message', () => errors.messages.length > 0);
      await pause(500);
      equal(await serverPids(), [], 'server processes');
      equal(errors.messages.length, 1, `messages (${errors.messages.join('; ')})`);
    } finally {
      errors.stop();
      await vscode.commands.executeCommand('cable.restartServer');
    }
    await until('the outline is back', async () => (await outlineOf(uri)).length > 0);
  });

  test('gives an old version of a cable its outline, but no findings', async () => {
    const { uri } = await openCable('layouts/pilcrow-misread.txt');
    await until('there are findings', () => findingsOf(uri).length > 0);
    const text = documentOf(uri)?.getText() ?? '';
    const old = uri.with({ scheme: 'old-version' });
    const versions = vscode.workspace.registerTextDocumentContentProvider(old.scheme, {
      provideTextDocumentContent: () => text,
    });
    try {
      const document = await vscode.workspace.openTextDocument(old);
      await vscode.languages.setTextDocumentLanguage(document, 'cable');
      await vscode.commands.executeCommand('vscode.diff', old, uri);
      await until('the old version has an outline', async () => (await outlineOf(old)).length > 0);
      await pause(1000);
      equal(findingsOf(old).length, 0, 'findings of the old version');
      ok(findingsOf(uri).length > 0, 'The file has no findings.');
    } finally {
      versions.dispose();
    }
  });
});
