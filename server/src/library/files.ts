/** The files that the index knows, by their addresses, with what tells whether one has changed. */
import { textOf } from './bytes';
import { doubles, words } from './columns';

/** What a file looked like when it was read. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, or {@link UNKNOWN_TIME}. */
  readonly modified: number;
  /** Of its bytes, by `hashOf`. */
  readonly hash: number;
}

/** The file system tells no time, or one that says nothing: a file of that size may be another still. */
export const UNKNOWN_TIME = 0;

export const NO_STAMP: Stamp = { size: 0, modified: UNKNOWN_TIME, hash: 0 };

/** A folder is held once, and not with each of its files. */
interface Folder {
  readonly uri: string;
  readonly files: Map<string, number>;
}

/** Numbers for addresses of files. A number is never given twice, so that what belongs to a file that is gone stays so. */
export class FileTable {
  readonly #folders = new Map<string, Folder>();
  /** Where the last one was that was asked for. */
  #last: Folder | undefined;
  readonly #folderOf: (Folder | undefined)[] = [];
  readonly #names: string[] = [];
  readonly #sizes = doubles();
  readonly #modified = doubles();
  readonly #hashes = doubles();
  /** Where the facts are: the chunk, the offset in it, and how many bytes. */
  readonly chunks = words();
  readonly offsets = words();
  readonly lengths = words();
  /** The first cable and how many. */
  readonly firsts = words();
  readonly counts = words();
  /** The number of the last search that met the file. */
  readonly #met = words();
  #live = 0;

  /** How many there are. */
  get live(): number {
    return this.#live;
  }

  add(uri: string, { size, modified, hash }: Stamp, search = 0): number {
    const base = baseOf(uri);
    let folder = this.#folder(uri);
    if (!folder) this.#folders.set(base, (folder = { uri: base, files: new Map() }));
    const name = ownText(uri.slice(base.length));
    const file = this.#names.push(name) - 1;
    this.#folderOf.push(folder);
    folder.files.set(name, file);
    this.#sizes.push(size);
    this.#modified.push(modified);
    this.#hashes.push(hash);
    this.#met.push(search);
    this.#live++;
    return file;
  }

  remove(file: number): void {
    const folder = this.#folderOf[file];
    if (!folder) return;
    folder.files.delete(this.#names[file] ?? '');
    if (folder.files.size === 0) {
      this.#folders.delete(folder.uri);
      this.#last = undefined;
    }
    this.#folderOf[file] = undefined;
    this.#names[file] = '';
    this.#live--;
  }

  find(uri: string): number | undefined {
    const folder = this.#folder(uri);
    return folder?.files.get(uri.slice(folder.uri.length));
  }

  /** The folder in which a file lies; mostly that of the file before. */
  #folder(uri: string): Folder | undefined {
    const { uri: last } = this.#last ?? {};
    if (last === undefined || !uri.startsWith(last) || uri.includes('/', last.length)) {
      this.#last = this.#folders.get(baseOf(uri));
    }
    return this.#last;
  }

  isLive(file: number): boolean {
    return this.#folderOf[file] !== undefined;
  }

  uri(file: number): string {
    return `${this.#folderOf[file]?.uri ?? ''}${this.#names[file] ?? ''}`;
  }

  stamp(file: number): Stamp {
    return { size: this.#sizes.at(file), modified: this.#modified.at(file), hash: this.#hashes.at(file) };
  }

  /** Notes that a search has met this file. */
  meet(file: number, search: number): void {
    this.#met.values[file] = search;
  }

  metBy(file: number): number {
    return this.#met.at(file);
  }

  /** Whether that search, or a reading since, has met the file. */
  wasMet(file: number, search: number): boolean {
    return this.metBy(file) >= search;
  }

  /** A file that was touched and not changed. */
  restamp(file: number, { size, modified, hash }: Stamp): void {
    this.#sizes.values[file] = size;
    this.#modified.values[file] = modified;
    this.#hashes.values[file] = hash;
  }

  *all(): Generator<number> {
    for (let file = 0; file < this.#names.length; file++) if (this.#folderOf[file]) yield file;
  }

  /** The files in a folder and in those below it; `base` ends with a slash. */
  *below(base: string): Generator<number> {
    for (const { uri, files } of [...this.#folders.values()]) if (uri.startsWith(base)) yield* [...files.values()];
  }
}

function baseOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

const encoder = new TextEncoder();

/** The same text in memory of its own: as a part of another it would keep all of that. */
function ownText(part: string): string {
  const bytes = encoder.encode(part);
  return textOf(bytes, 0, bytes.length);
}
