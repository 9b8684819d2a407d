// The file system `disk:/` of the window that `npm start` opens: real files, reached through the server that serves the page.
import * as vscode from 'vscode';

/** The proposed API `fileSearchProvider`: what is used of it. */
interface FileSearch {
  registerFileSearchProvider?(
    scheme: string,
    provider: { provideFileSearchResults(query: { readonly pattern: string }): Promise<vscode.Uri[]> },
  ): vscode.Disposable;
}

export function activate(context: vscode.ExtensionContext): void {
  const files = new DiskFiles(context.extensionUri);
  context.subscriptions.push(
    files,
    vscode.workspace.registerFileSystemProvider('disk', files, { isCaseSensitive: true }),
  );
  // Without a search provider, built-in extensions wait seconds for a search of the workspace that cannot run.
  const search = (vscode.workspace as FileSearch).registerFileSearchProvider?.('disk', {
    provideFileSearchResults: ({ pattern }) => files.find(pattern),
  });
  if (search) context.subscriptions.push(search);
}

class DiskFiles implements vscode.FileSystemProvider {
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  readonly #server: string;

  constructor(extension: vscode.Uri) {
    // Beside the extension, below the token of the run: the server answers nothing without it.
    this.#server = vscode.Uri.joinPath(extension, '../files').toString(true);
  }

  dispose(): void {
    this.#changes.dispose();
  }

  /** Changes made outside the window are not reported; VS Code compares times when it saves. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return (await (await this.#ask(uri, 'GET', { do: 'stat' })).json()) as vscode.FileStat;
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    return (await (await this.#ask(uri, 'GET', { do: 'list' })).json()) as [string, vscode.FileType][];
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#ask(uri, 'GET', { do: 'read' })).arrayBuffer());
  }

  async writeFile(
    uri: vscode.Uri,
    content: Uint8Array,
    options: { create: boolean; overwrite: boolean },
  ): Promise<void> {
    const response = await this.#ask(
      uri,
      'PUT',
      { do: 'write', create: options.create, overwrite: options.overwrite },
      content as Uint8Array<ArrayBuffer>,
    );
    const type = response.status === 201 ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed;
    this.#changes.fire([{ type, uri }]);
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    await this.#ask(uri, 'POST', { do: 'createFolder' });
    this.#changes.fire([{ type: vscode.FileChangeType.Created, uri }]);
  }

  async delete(uri: vscode.Uri, options: { recursive: boolean }): Promise<void> {
    await this.#ask(uri, 'DELETE', { do: 'delete', recursive: options.recursive });
    this.#changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  async rename(uri: vscode.Uri, to: vscode.Uri, options: { overwrite: boolean }): Promise<void> {
    await this.#ask(uri, 'POST', { do: 'rename', to: to.path, overwrite: options.overwrite });
    this.#changes.fire([
      { type: vscode.FileChangeType.Deleted, uri },
      { type: vscode.FileChangeType.Created, uri: to },
    ]);
  }

  /** Files whose path has the pattern's letters in this order, as Go to File expects. */
  async find(pattern: string): Promise<vscode.Uri[]> {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (root === undefined) return [];
    const paths = (await (await this.#ask(root, 'GET', { do: 'find', pattern })).json()) as string[];
    return paths.map((path) => root.with({ path }));
  }

  async #ask(
    uri: vscode.Uri,
    method: string,
    question: Record<string, string | boolean>,
    body?: Uint8Array<ArrayBuffer>,
  ): Promise<Response> {
    const path = uri.path.split('/').map(encodeURIComponent).join('/');
    const parameters = new URLSearchParams(Object.entries(question).map(([name, value]) => [name, String(value)]));
    const response = await fetch(`${this.#server}${path}?${parameters}`, body ? { method, body } : { method });
    if (response.ok) return response;
    throw this.#error(response.status, await response.text(), uri);
  }

  #error(status: number, message: string, uri: vscode.Uri): Error {
    if (status === 404) return vscode.FileSystemError.FileNotFound(uri);
    if (status === 409) return vscode.FileSystemError.FileExists(uri);
    if (status === 403) return vscode.FileSystemError.NoPermissions(uri);
    // The server means that a folder stands where a file was asked for.
    if (status === 422) return vscode.FileSystemError.FileIsADirectory(uri);
    return new Error(`${message} (${uri.path})`);
  }
}
