/** Lets the facts of folders outlast a session. It saves time and nothing else: what goes wrong with it is one line in the log. */
import { hashOf, SpoiltBytes } from './bytes';
import { type KeptBytes, keptBytes, readKept, type TakeKept } from './kept';
import type { LibraryIndex } from './libraryIndex';

/** Where bytes are kept under a name. */
export interface Storage {
  /** The program that makes the facts, down to its last table: another one would make others. */
  maker(): string;
  /** Whether folders of such addresses are kept here: those whose files have a time and a size. */
  holds(folder: string): boolean;
  /** Hands over what is kept; does not call where there is nothing. */
  read(name: string, take: (kept: KeptBytes) => Promise<void>): Promise<void>;
  /** All or nothing: what was kept before stays until all is written. Other windows may do the same. */
  write(name: string, pieces: Iterable<Uint8Array>): Promise<void>;
}

/** Fewer files are read again in less time than all are written. */
const WORTH = 1 / 50;

/** A search that goes on for long is kept each time that it has read as many files as were kept before, from here on. */
const MANY = 10_000;

export class LibraryCache {
  readonly #storage: Storage;
  readonly #log: (line: string) => void;
  /** Folders that were looked for. */
  readonly #loaded = new Set<string>();
  /** Files that were read since all were kept, and how many those were. */
  #fresh = 0;
  #kept = 0;
  #isSpoilt = false;
  #saving: Promise<void> | undefined;
  #complaint = '';

  constructor(storage: Storage, log: (line: string) => void) {
    this.#storage = storage;
    this.#log = log;
  }

  holds(folder: string): boolean {
    return this.#storage.holds(folder);
  }

  /** Hands over what was kept of a folder, once: later the index knows better. */
  async load(folder: string, take: TakeKept): Promise<void> {
    if (this.#loaded.has(folder)) return;
    this.#loaded.add(folder);
    const counting: TakeKept = (...file) => {
      this.#kept++;
      take(...file);
    };
    try {
      await this.#storage.read(nameOf(folder), (kept) => readKept(kept, folder, this.#storage.maker(), counting));
    } catch (error) {
      this.#isSpoilt = true;
      this.#log(
        error instanceof SpoiltBytes
          ? `The cache of the library is spoilt and is made anew: ${error.message}.`
          : `The cache of the library cannot be read and is made anew: ${reasonOf(error)}.`,
      );
    }
  }

  /** Notes that files were read, and keeps all where many were; the search goes on meanwhile. */
  noteRead(files: number, folders: readonly string[], index: LibraryIndex): void {
    this.#fresh += files;
    if (this.#fresh >= Math.max(MANY, this.#kept)) void this.#save(folders, index);
  }

  /** A search is at its end: keeps all, where that is worth it. */
  async searched(folders: readonly string[], index: LibraryIndex): Promise<void> {
    // A folder that leaves the workspace and comes back is another by then.
    for (const folder of [...this.#loaded]) if (!folders.includes(folder)) this.#loaded.delete(folder);
    await this.#saving;
    const isWorth = this.#fresh > 0 && this.#fresh >= index.files.live * WORTH;
    if (isWorth || this.#isSpoilt) await this.#save(folders, index);
  }

  #save(folders: readonly string[], index: LibraryIndex): Promise<void> {
    this.#saving ??= this.#write(folders, index).finally(() => (this.#saving = undefined));
    return this.#saving;
  }

  async #write(folders: readonly string[], index: LibraryIndex): Promise<void> {
    this.#fresh = 0;
    this.#isSpoilt = false;
    this.#kept = index.files.live;
    try {
      for (const folder of folders) {
        if (!this.holds(folder)) continue;
        await this.#storage.write(nameOf(folder), keptBytes(index, folder, this.#storage.maker()));
      }
      this.#complaint = '';
    } catch (error) {
      // Said once, though it is tried again.
      const complaint = `The library cannot be kept for the next time: ${reasonOf(error)}.`;
      if (complaint !== this.#complaint) this.#log(complaint);
      this.#complaint = complaint;
    }
  }
}

function nameOf(folder: string): string {
  return `library-${hashOf(new TextEncoder().encode(folder)).toString(36)}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
