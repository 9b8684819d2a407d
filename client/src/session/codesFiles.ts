/** Files with codes of the user's own: read when a setting or a `.cable.json` names them, and watched from then on. */
import { EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { Disposable, LogOutputChannel } from 'vscode';
import { decode } from '../../../server/src/encoding/decode';
import type { FoundCodes } from '../../../server/src/project/files';

export const CODES_SETTING = 'cable.codes';

export class CodesFiles implements Disposable {
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<string>();
  readonly #watchers = new Map<string, Disposable>();

  /** The address of a file that was read once and is another one now. */
  readonly onDidChange = this.#changes.event;

  constructor(log: LogOutputChannel) {
    this.#log = log;
  }

  /** @param name as the user wrote it */
  async read(file: Uri, name: string): Promise<FoundCodes> {
    const uri = file.toString();
    this.#watch(file, uri);
    try {
      return { uri, name, text: decode(await workspace.fs.readFile(file)).text };
    } catch (error) {
      this.#log.warn(`The codes in ${file.toString(true)} could not be read: ${String(error)}`);
      return { uri, name };
    }
  }

  /** The file that the setting names: an absolute path, or one in the first folder of the workspace. */
  async readSetting(): Promise<FoundCodes | undefined> {
    const name = workspace.getConfiguration().get<unknown>(CODES_SETTING);
    if (typeof name !== 'string' || name.trim() === '') return undefined;
    const file = fileOf(name.trim());
    if (file) return this.read(file, name.trim());
    this.#log.warn(
      `The setting ${CODES_SETTING} is ${JSON.stringify(name)}, but no folder is open that this could be in.`,
    );
    return undefined;
  }

  dispose(): void {
    this.#changes.dispose();
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  /** The file may come and go. Its folder is watched and not what is in it, for the name may read as a pattern. */
  #watch(file: Uri, uri: string): void {
    if (this.#watchers.has(uri)) return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), '*'));
    const changed = (other: Uri) => {
      if (other.toString() === uri) this.#changes.fire(uri);
    };
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    watcher.onDidDelete(changed);
    this.#watchers.set(uri, watcher);
  }
}

function fileOf(path: string): Uri | undefined {
  const top = workspace.workspaceFolders?.[0]?.uri;
  if (!/^(?:[a-z]:)?[\\/]/i.test(path)) return top && Uri.joinPath(top, path);
  return top && top.scheme !== 'file' ? top.with({ path }) : Uri.file(path);
}
