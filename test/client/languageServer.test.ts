import { expect, test, vi } from 'vitest';
import type { CancellationToken } from 'vscode';
import { LanguageServer } from '../../client/src/session/languageServer';
import type { ServerState } from '../../client/src/session/languageServer';
import { clientsWhoseStart, noLog } from './fakeClient';
import type { Start } from './fakeClient';
import { quiet } from './fakeEditor';
import { l10n } from './fakeVscode';

vi.mock('vscode', async () => {
  const { EventEmitter, l10n, Uri } = await import('./fakeVscode');
  return { EventEmitter, l10n, Uri, workspace: {} };
});
vi.mock('vscode-languageclient', async () => (await import('./fakeVscode')).client);

async function startedServer(...starts: Start[]) {
  const clients = clientsWhoseStart(...starts);
  const server = new LanguageServer(clients.newClient, noLog);
  const states: ServerState[] = [];
  server.onDidChangeState((state) => states.push(state));
  await server.start();
  for (let turn = 0; turn < 5; turn++) await quiet();
  return { ...clients, server, states };
}

test('a crash that mends itself is no stop', async () => {
  const { crash, server, states, made } = await startedServer();
  await crash();
  expect(states).toEqual(['running', 'starting', 'running']);
  expect(server.state).toBe('running');
  expect(made.filter(({ isDisposed }) => !isDisposed)).toHaveLength(1);
});

test('the fifth crash within minutes is one stop', async () => {
  const { crash, server, states } = await startedServer();
  for (let time = 0; time < 5; time++) await crash();
  expect(states.filter((state) => state === 'stopped')).toHaveLength(1);
  expect(server.state).toBe('stopped');
  await server.restart();
  expect(server.state).toBe('running');
});

test('a crash during the first request mends itself too', async () => {
  const { server, states } = await startedServer('crashes', 'crashes');
  expect(states).toEqual(['running']); // it was starting all the while
  expect(server.state).toBe('running');
});

test('a server that never comes up is one stop', async () => {
  const { server, states, made } = await startedServer(...Array<Start>(9).fill('crashes'));
  expect(states).toEqual(['stopped']);
  expect(server.state).toBe('stopped');
  expect(made).toHaveLength(5);
});

test('a server that does not answer is replaced', async () => {
  vi.useFakeTimers();
  try {
    const clients = clientsWhoseStart('hangs');
    const server = new LanguageServer(clients.newClient, noLog);
    void server.start();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(clients.made).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(clients.made).toHaveLength(2);
    expect(server.state).toBe('running');
  } finally {
    vi.useRealTimers();
  }
});

test('a start that is refused is one stop, also when the server then ends', async () => {
  const { crash, server, states, made } = await startedServer('refuses');
  expect(states).toEqual(['stopped']);
  await crash();
  expect(made).toHaveLength(1);
  await server.restart();
  expect(states).toEqual(['stopped', 'starting', 'running']);
});

test('the end of a server that was replaced by hand is not the end of the new one', async () => {
  const { server, states, made } = await startedServer();
  await server.restart();
  await made[0]?.crash();
  await quiet();
  expect(made).toHaveLength(2);
  expect(states).not.toContain('stopped');
});

test('a server is told the texts of the window, if VS Code has read any', async () => {
  const { server, made } = await startedServer();
  l10n.bundle = { Text: 'Texte' };
  try {
    await server.restart();
  } finally {
    delete l10n.bundle;
  }
  expect(made.map(({ options }) => options.initializationOptions as unknown)).toEqual([
    undefined,
    { l10n: { Text: 'Texte' } },
  ]);
});

test('a server that ends after the last stop stays off', async () => {
  const { server, crash, made } = await startedServer();
  const stopping = server.stop();
  await crash();
  await stopping;
  expect(made).toHaveLength(1);
  expect(made[0]?.isDisposed).toBe(true);
});

test('what servers tell is heard from each that takes the place of one', async () => {
  const { server, crash, made } = await startedServer();
  const heard: unknown[] = [];
  server.onNotification('cable/told', (params) => heard.push(params));
  made[0]?.tell('cable/told', 1);
  await crash();
  made.at(-1)?.tell('cable/told', 2);
  expect(made).toHaveLength(2);
  expect(heard).toEqual([1, 2]);
});

test('a request has one parameter, and a token only where there is one', async () => {
  const { server } = await startedServer();
  const token = { isCancellationRequested: false } as CancellationToken;
  expect(await server.request('cable/asked', 1)).toEqual(['cable/asked', 1]);
  expect(await server.request('cable/asked', 1, token)).toEqual(['cable/asked', 1, token]);
});
