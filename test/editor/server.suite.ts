import * as vscode from 'vscode';
import { equal, ok } from './expect';
import { canKillServer, killServer, serverPids } from './serverProcess';
import { closeAll, findingsOf, openCable, outlineOf, until } from './workspace';

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
    killServer(pid);
    await until('there is another process', async () => (await serverPids()).some((other) => other !== pid));
    await until('the outline is back', async () => (await outlineOf(uri)).length > 0);
    equal((await serverPids()).length, 1, 'server processes');
  });
});
