/** What the server's library needs of the client: files that lie on no disk of the server's, and a place for its cache. */
import { CancellationTokenSource, Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { FILES_REQUEST, TEXTS_REQUEST } from '../../../server/src/protocol/libraryRequests';
import type {
  FilesParams,
  GivenText,
  LibraryOptions,
  WantedTextsParams,
} from '../../../server/src/protocol/libraryRequests';
import { findFiles, isRead, isToBeFound, readFiles } from '../folder/files';
import type { ReadFile, UnreadFile } from '../folder/files';
import type { NewClient } from './languageServer';

/** Clients that read files for their server. */
export function readingClient(newClient: NewClient, { storageUri }: ExtensionContext): NewClient {
  const library: LibraryOptions = {
    reads: true,
    ...(storageUri?.scheme === 'file' && { storage: storageUri.fsPath }),
  };
  return (options) => {
    const client = newClient({
      ...options,
      initializationOptions: { ...(options.initializationOptions as object | undefined), library },
    });
    client.onRequest(FILES_REQUEST, async ({ folder }: FilesParams, token) => {
      const source = new CancellationTokenSource();
      token.onCancellationRequested(() => source.cancel());
      return (await findFiles([{ uri: Uri.parse(folder), isFolder: true }], source.token)).map((uri) => uri.toString());
    });
    client.onRequest(TEXTS_REQUEST, async ({ uris }: WantedTextsParams) => {
      const wanted = uris.map((uri) => Uri.parse(uri));
      const files = await readFiles(wanted.filter(isToBeFound));
      const read = new Map(files.map((file) => [file.uri.toString(), file]));
      return wanted.map((uri) => givenText(read.get(uri.toString())));
    });
    return client;
  };
}

function givenText(file: ReadFile | UnreadFile | undefined): GivenText {
  if (!file) return { isGone: true };
  return isRead(file) ? { text: file.text } : { reason: file.reason };
}
