/**
 * Finds the `.cable.json` of the folders that cables lie in, and the codes that it or a setting names, for the server, which
 * reads no file.
 */
import { EventEmitter, FileSystemError, Uri, workspace } from 'vscode';
import type { Disposable, LogOutputChannel } from 'vscode';
import { decode } from '../../../server/src/encoding/decode';
import { PROJECT_FILES_NOTIFICATION } from '../../../server/src/protocol/requests';
import type { ProjectFilesParams } from '../../../server/src/protocol/requests';
import type { FoundCodes, FoundProjectFile } from '../../../server/src/project/files';
import { codesFileIn } from '../../../server/src/project/codesFile';
import { CODES_SETTING, CodesFiles } from './codesFiles';
import type { LanguageServer } from './languageServer';

export const PROJECT_FILE = '.cable.json';

export class ProjectFiles implements Disposable {
  readonly #server: LanguageServer;
  readonly #log: LogOutputChannel;
  readonly #subscriptions: readonly Disposable[];
  /** The folders that were looked at, with the file or nothing. Folders without cables are never looked at. */
  readonly #folders = new Map<string, Promise<FoundProjectFile | undefined>>();

  readonly #codes: CodesFiles;
  readonly #codesChanges = new EventEmitter<void>();
  /** The codes of the setting. */
  #general: Promise<FoundCodes | undefined>;

  #telling: Promise<void> = Promise.resolve();

  /** The server has been told of other codes: what it said of any cable may be different now. */
  readonly onDidChangeCodes = this.#codesChanges.event;

  constructor(server: LanguageServer, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#codes = new CodesFiles(log);
    this.#general = this.#codes.readSetting();
    const watcher = workspace.createFileSystemWatcher(`**/${PROJECT_FILE}`);
    const changed = (file: Uri) => this.#changed(Uri.joinPath(file, '..'));
    this.#subscriptions = [
      this.#codes,
      this.#codesChanges,
      this.#codes.onDidChange((uri) => void this.#codesChanged(uri)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(CODES_SETTING)) void this.#settingChanged();
      }),
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
      workspace.onDidOpenTextDocument((document) => {
        if (document.languageId === 'cable') void this.lookFor([document.uri]);
      }),
      server.onDidChangeState((state) => {
        if (state === 'running') void this.#tell();
      }),
    ];
    void this.lookFor(workspace.textDocuments.filter(({ languageId }) => languageId === 'cable').map(({ uri }) => uri));
  }

  /** The same, but what was found before is looked up anew: whoever asks wants what holds now. */
  async lookAgain(files: readonly Uri[]): Promise<void> {
    this.#folders.clear();
    this.#general = this.#codes.readSetting();
    const open = workspace.textDocuments.filter(({ languageId }) => languageId === 'cable').map(({ uri }) => uri);
    await this.lookFor([...files, ...open]);
    // A file that is gone leaves nothing to tell of otherwise.
    await this.#tell();
  }

  /** The server knows what holds for these files when this is done. */
  async lookFor(files: readonly Uri[]): Promise<void> {
    const fresh = new Map<string, Uri>();
    for (const file of files) {
      for (const folder of foldersAbove(file)) {
        const key = folder.toString();
        // Whoever looked at a folder has looked at those above it.
        if (fresh.has(key) || this.#folders.has(key)) break;
        fresh.set(key, folder);
      }
    }
    for (const [key, folder] of fresh) this.#folders.set(key, this.#read(folder));
    const found = await Promise.all([...fresh.keys()].map((key) => this.#folders.get(key)));
    if (found.some((file) => file !== undefined)) this.#telling = this.#telling.then(() => this.#tell());
    // What another caller has found holds for these files, too.
    await Promise.all(this.#folders.values());
    await this.#telling;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #changed(folder: Uri): void {
    const key = folder.toString();
    if (!this.#folders.has(key)) return;
    this.#folders.set(key, this.#read(folder));
    void this.#tell();
  }

  async #codesChanged(uri: string): Promise<void> {
    for (const [key, reading] of this.#folders) {
      const file = await reading;
      if (file && 'text' in file && file.codes?.uri === uri) this.#folders.set(key, this.#read(Uri.parse(key)));
    }
    await this.#settingChanged();
  }

  async #settingChanged(): Promise<void> {
    this.#general = this.#codes.readSetting();
    await this.#tell();
    this.#codesChanges.fire();
  }

  async #read(folder: Uri): Promise<FoundProjectFile | undefined> {
    const read = await readProjectFile(folder);
    if (!read) return undefined;
    if ('text' in read) {
      const path = codesFileIn(read.text)?.path;
      const codes = path === undefined ? undefined : await this.#codes.read(Uri.joinPath(folder, path), path);
      return { folder: folder.toString(), text: read.text, ...(codes && { codes }) };
    }
    this.#log.warn(`${read.file.toString(true)} could not be read: ${String(read.error)}`);
    const unreadable = read.error instanceof FileSystemError ? UNREADABLE[read.error.code] : undefined;
    return unreadable === undefined ? undefined : { folder: folder.toString(), unreadable };
  }

  async #tell(): Promise<void> {
    const files = (await Promise.all(this.#folders.values())).filter((file) => file !== undefined);
    const codes = await this.#general;
    const params: ProjectFilesParams = { files, ...(codes && { codes }) };
    try {
      await this.#server.notify(PROJECT_FILES_NOTIFICATION, params);
    } catch (error) {
      this.#log.warn(`The server was not told of ${PROJECT_FILE}: ${String(error)}`);
    }
  }
}

/** What the server is told of a file that is there. Of another error nobody can tell whether there is one. */
const UNREADABLE: Readonly<Record<string, string>> = { FileIsADirectory: 'folder', NoPermissions: 'denied' };

/** The project file of a folder, or why it cannot be read; `undefined` when there is none. */
export async function readProjectFile(
  folder: Uri,
): Promise<
  { readonly file: Uri; readonly text: string } | { readonly file: Uri; readonly error: unknown } | undefined
> {
  const file = Uri.joinPath(folder, PROJECT_FILE);
  try {
    return { file, text: decode(await workspace.fs.readFile(file)).text };
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound' ? undefined : { file, error };
  }
}

/** The folder of a file and those above it, up to that of the workspace or the top of its file system. */
export function foldersAbove(file: Uri): readonly Uri[] {
  if (file.scheme === 'untitled') return [];
  const top = workspace.getWorkspaceFolder(file)?.uri.path.replace(/\/$/, '') ?? '';
  const folders: Uri[] = [];
  for (let folder = Uri.joinPath(file, '..'); folder.path.length >= Math.max(1, top.length);) {
    folders.push(folder);
    const above = Uri.joinPath(folder, '..');
    if (above.path === folder.path) break;
    folder = above;
  }
  return folders;
}
