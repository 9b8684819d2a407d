/** What an open document shows of the library, asked for anew when more of it has been read. */
import { type Connection, type Disposable, DocumentLinkRequest } from 'vscode-languageserver';
import type { Log } from './answer';
import type { ClientSupport } from './clientSupport';
import type { Library } from './library';

export function refreshHints(
  connection: Connection,
  library: Pick<Library, 'onDidRead'>,
  support: ClientSupport,
  initialized: Promise<void>,
  log: Log,
): void {
  const told = (what: string, done: Promise<unknown>) =>
    done.catch((error: unknown) => log(`${what} will not be shown anew: ${String(error)}`));
  let registered: Promise<Disposable | undefined> = Promise.resolve(undefined);
  // There is no request to ask for links anew; an editor does so for a new registration.
  const registerLinks = () => {
    const before = registered;
    registered = (async () => {
      (await before)?.dispose();
      return connection.client.register(DocumentLinkRequest.type, { documentSelector: null, resolveProvider: true });
    })();
    registered.catch(() => undefined);
    void told('Links', registered);
  };
  if (support.linkRegistration) void initialized.then(registerLinks);
  library.onDidRead(() => {
    if (support.linkRegistration) registerLinks();
    if (support.refreshCodeLens)
      void told('The lines over cables', connection.sendRequest('workspace/codeLens/refresh'));
    if (support.refreshTokens) void told('Colours', connection.sendRequest('workspace/semanticTokens/refresh'));
  });
}
