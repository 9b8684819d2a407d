import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { inflateWith, shareTables } from './codes/packed';
import { serveThreads } from './node/threads';
import { libraryOnDisk } from './node/disk';
import { projectDisk } from './node/projectFile';
import { connectionOptions } from './protocol/connectionOptions';
import { startServer } from './protocol/server';

const TRANSPORTS = ['--node-ipc', '--stdio', '--socket', '--pipe'];

const TABLES = join(__dirname, 'codes.json');
shareTables(() => readFileSync(TABLES, 'utf8'));
inflateWith(inflateRawSync);

/** The server as a process: VS Code starts it with `--node-ipc`, other editors with `--stdio`. Its threads run this same file. */
if (!isMainThread) serveThreads();
else if (process.argv.some((argument) => TRANSPORTS.some((name) => argument.split('=')[0] === name))) {
  startServer(createConnection(connectionOptions), {
    version,
    disk: libraryOnDisk(__filename, TABLES),
    projectDisk,
  });
  // The library sees the end of a stream by itself, but not that of an IPC channel.
  process.on('disconnect', () => process.exit(1));
} else {
  process.stderr.write('cable: start the language server with --stdio, or with --node-ipc from a Node process.\n');
  process.exitCode = 2;
}
