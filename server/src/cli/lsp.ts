import { createConnection } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { libraryOnDisk } from '../node/disk';
import { projectDisk } from '../node/projectFile';
import { connectionOptions } from '../protocol/connectionOptions';
import { startServer } from '../protocol/server';

/** Serves one editor over standard input and output. */
export function serveStandardStreams(): void {
  startServer(createConnection(process.stdin, process.stdout, connectionOptions), {
    version,
    disk: libraryOnDisk(__filename),
    projectDisk,
  });
}
