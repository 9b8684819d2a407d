import { posix } from 'node:path';
import type { Entry, FileSystem } from '../../server/src/node/fileSystem';
import { ignoreFilesOf, listFolder, readFiles, textOf } from '../../server/src/node/jobs';
import type { Crew } from '../../server/src/node/threads';

interface File {
  text: string;
  modified: number;
}

/** A disk in memory, which counts what is done to it and fails where it is told to. */
export class FakeDisk implements FileSystem {
  readonly files = new Map<string, File>();
  readonly listed: string[] = [];
  readonly read_: string[] = [];
  /** Called before a file is read, with its path: it may change the disk, or throw. */
  beforeRead: (path: string) => void = () => undefined;
  /** The code of the error with which a path fails. */
  readonly failing = new Map<string, string>();
  #clock = 1000;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string, modified = this.#clock++): void {
    this.files.set(path, { text, modified });
  }

  forget(): void {
    this.listed.length = 0;
    this.read_.length = 0;
  }

  list(folder: string): readonly Entry[] {
    this.listed.push(folder);
    this.#check(folder);
    const names = new Map<string, Entry>();
    for (const path of this.files.keys()) {
      if (!path.startsWith(`${folder}/`)) continue;
      const [name = '', ...below] = path.slice(folder.length + 1).split('/');
      names.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' });
    }
    return [...names.values()];
  }

  stat(path: string) {
    this.#check(path);
    const file = this.files.get(path);
    if (file) return { isFile: true, size: file.text.length, modified: file.modified };
    if ([...this.files.keys()].some((other) => other.startsWith(`${path}/`))) {
      return { isFile: false, size: 0, modified: 0 };
    }
    throw failure('ENOENT');
  }

  read(path: string): Uint8Array {
    this.read_.push(posix.basename(path));
    this.beforeRead(path);
    this.#check(path);
    const file = this.files.get(path);
    if (!file) throw failure(this.stat(path).isFile ? 'EIO' : 'EISDIR');
    return new TextEncoder().encode(file.text);
  }

  #check(path: string): void {
    const code = this.failing.get(path);
    if (code !== undefined) throw failure(code);
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A crew on this same thread. */
export function alone(fs: FileSystem): Crew {
  return {
    width: 2,
    list: (folders) => Promise.resolve(folders.map((folder) => listFolder(fs, folder))),
    ignoreFiles: (folder) => Promise.resolve(ignoreFilesOf(fs, folder)),
    read: (files) => Promise.resolve(readFiles(fs, files)),
    text: (path) => textOf(fs, path),
    rest: () => undefined,
  };
}
