import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { connectionOptions } from './protocol/connectionOptions';
import { startServer } from './protocol/server';

/** The worker's own scope; the compiler knows this folder as one without a browser. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server as a web worker, for VS Code in a browser. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), connectionOptions), {
  version,
});
