// Time from the start of the server's process to its answer to `initialize`, beside that of a Node process that does
// nothing. Run with `npm run bench -- startup`.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { table } from './table';

const RUNS = 20;
const server = resolve('dist/server.js');

async function initialize(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  const elapsed = performance.now() - start;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await new Promise((resolve) => child.once('exit', resolve));
  connection.dispose();
  return elapsed;
}

async function nothing(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'inherit' });
  await new Promise((resolve) => child.once('exit', resolve));
  return performance.now() - start;
}

const baseline: number[] = [];
const answered: number[] = [];
for (let run = 0; run < RUNS; run++) {
  baseline.push(await nothing());
  answered.push(await initialize());
}
table('Process start, milliseconds', [
  { name: 'node -e 0, to its end', times: baseline },
  { name: 'server, to initialize answered', times: answered },
]);
