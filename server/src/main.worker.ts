import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { shareTables } from './codes/packed';
import { connectionOptions } from './protocol/connectionOptions';
import { startServer } from './protocol/server';

/** The worker's own scope; the compiler knows this folder as one without a browser. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/**
 * The server as a web worker, for VS Code in a browser. The first message is the text of `codes.json`, which a worker
 * cannot read by itself; all others are of the protocol.
 */
self.onmessage = ({ data }: { readonly data: string }) => {
  shareTables(() => data);
  startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), connectionOptions), {
    version,
  });
};
