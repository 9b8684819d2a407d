/** Keeps the index as the files are: goes through the folders, follows changes, and lets open documents go first. */
import type { LibraryCache } from './cache';
import { type FileAddress, NO_STAMP, type Stamp } from './files';
import { LibraryIndex } from './libraryIndex';
import { Portions } from './portions';
import { CABLE_NAME } from './read';
import type { FoundFiles, ReadFile, Root, Source, WantedFile } from './source';

/** What a document that is open stands with in the index: no file has such a size. */
const OPEN: Stamp = { ...NO_STAMP, size: -1 };

/** State is told no more often, in milliseconds. */
const TELLING = 200;

/** So many files are looked at before others have their turn: a millisecond or two. */
const SIFTED = 4000;

export interface IndexerState {
  readonly isBusy: boolean;
  /** Files gone through and found so far. */
  readonly done: number;
  readonly total: number;
}

export interface IndexerParts {
  readonly sources: readonly Source[];
  readonly log: (line: string) => void;
  readonly onState: (state: IndexerState) => void;
  /** What was read in an earlier session, where that is kept. */
  readonly cache?: LibraryCache | undefined;
}

export class Indexer {
  readonly index = new LibraryIndex();
  readonly #parts: IndexerParts;
  /** Documents that are open: what lies on the disk does not count. */
  readonly #open = new Set<string>();
  #roots: readonly Root[] = [];
  #search = 0;
  #done = 0;
  #total = 0;
  #busy = 0;
  #told = 0;
  #stopping = new AbortController();
  /** One thing after another. */
  #queue: Promise<void> = Promise.resolve();
  #keeping: Promise<void> | undefined;

  constructor(parts: IndexerParts) {
    this.#parts = parts;
  }

  get state(): IndexerState {
    return { isBusy: this.#busy > 0, done: this.#done, total: this.#total };
  }

  /** Goes through the folders, and forgets what is in none of them. Ends what was under way. */
  search(roots: readonly Root[]): Promise<void> {
    this.#stopping.abort();
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    this.#roots = roots;
    return this.#enqueue(() => this.#searchAll(roots, signal));
  }

  /** Ends what is under way; what was found stays. */
  stop(): void {
    this.#stopping.abort();
  }

  /** When nothing is under way or waiting, and all is kept that is to be. */
  async settled(): Promise<void> {
    await this.#queue;
    await this.#keeping;
  }

  /** Ends what is under way, for good: when what was read is kept. */
  async end(): Promise<void> {
    this.stop();
    await this.#keeping;
  }

  /** These files are others now, or gone; these folders are gone, with all that was in them. */
  changed(uris: readonly string[]): Promise<void> {
    const { signal } = this.#stopping;
    return this.#enqueue(async () => {
      // What is no file by its name was a folder. One that is there again has its files among those that follow.
      for (const uri of uris) if (!CABLE_NAME.test(uri)) this.index.removeFolder(uri);
      const files = await this.#admitted(uris.filter((uri) => CABLE_NAME.test(uri) && !this.#open.has(uri)));
      this.#total += files.length;
      await this.#read(files, signal);
    });
  }

  /** Those that a search would find: what is known already was found. */
  async #admitted(uris: readonly string[]): Promise<readonly WantedFile[]> {
    const wanted = uris.filter((uri) => this.index.files.find(uri) !== undefined);
    for (const root of this.#roots) {
      const fresh = uris.filter((uri) => uri.startsWith(`${root.uri}/`) && !wanted.includes(uri));
      if (fresh.length > 0) wanted.push(...((await this.#sourceOf(root.uri)?.admitted(root, fresh)) ?? []));
    }
    return wanted.map((uri) => ({ uri }));
  }

  /** A document is open, or has another text; its facts go before those of the file. */
  open(uri: string, facts: Uint8Array): void {
    this.#open.add(uri);
    this.index.put(uri, OPEN, facts, 0, this.#search);
  }

  /** A document was closed: what lies on the disk counts again. */
  close(uri: string): Promise<void> {
    if (!this.#open.delete(uri)) return this.#queue;
    if (this.#isInside(uri)) return this.changed([uri]);
    this.index.remove(uri);
    return this.#queue;
  }

  #isInside(uri: string): boolean {
    return this.#roots.some((root) => uri.startsWith(`${root.uri}/`));
  }

  #enqueue(job: () => Promise<void>): Promise<void> {
    const run = async () => {
      this.#busy++;
      this.#tell(true);
      try {
        await job();
      } catch (error) {
        this.#parts.log(`The library was not read to its end: ${String(error)}`);
      } finally {
        this.#busy--;
        if (this.#busy === 0) {
          this.#done = 0;
          this.#total = 0;
          for (const source of this.#parts.sources) source.rest();
        }
        this.#tell(true);
      }
    };
    this.#queue = this.#queue.then(run);
    return this.#queue;
  }

  async #searchAll(roots: readonly Root[], signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const search = ++this.#search;
    for (const uri of this.#open) this.#meet(uri, search);
    let isWhole = true;
    for (const root of roots) isWhole = (await this.#searchOne(root, search, signal)) && isWhole;
    if (!isWhole || signal.aborted) return;
    const { files } = this.index;
    for (const file of files.all()) if (!files.wasMet(file, search)) this.index.removeFile(file);
    // Nobody waits for that but who ends the session.
    this.#keeping = this.#parts.cache?.searched(this.#kept(), this.index);
  }

  /** The folders that are kept for the next session. */
  #kept(): readonly string[] {
    return this.#roots.filter(({ uri }) => this.#parts.cache?.holds(uri)).map(({ uri }) => uri);
  }

  #meet(uri: string, search: number): void {
    const file = this.index.files.find(uri);
    if (file !== undefined) this.index.files.meet(file, search);
  }

  /** Gives whether all was gone through. */
  async #searchOne(root: Root, search: number, signal: AbortSignal): Promise<boolean> {
    const source = this.#sourceOf(root.uri);
    if (!source) return true;
    const found = new Portions<FoundFiles>();
    const changed = new Portions<WantedFile>();
    const { complain, tellAll } = complaints(this.#parts.log);
    // What is found is read while the rest is looked for.
    const finding = source.find(root, (files) => found.push([files]), complain, signal).finally(() => found.end());
    const sifting = this.#sift(root, found, changed, search, signal).finally(() => changed.end());
    const reading = async () => {
      for (;;) {
        const portion = await changed.next(source.portion);
        if (portion.length === 0 || signal.aborted) return;
        await this.#readPortion(source, portion, complain, signal);
      }
    };
    await Promise.all([finding, sifting, ...Array.from({ length: source.width }, reading)]);
    tellAll();
    return !signal.aborted;
  }

  /** From the files that are found to those that are not known as they are now. */
  async #sift(
    root: Root,
    found: Portions<FoundFiles>,
    changed: Portions<WantedFile>,
    search: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { cache } = this.#parts;
    if (cache?.holds(root.uri)) {
      await cache.load(root.uri, (address, stamp, chunk, offset) => {
        // What is open is newer.
        if (!this.#isOpen(address)) this.index.put(address, stamp, chunk, offset);
      });
    }
    let sifted = 0;
    for (;;) {
      const [inFolder] = await found.next(1);
      if (!inFolder || signal.aborted) return;
      const { names } = inFolder;
      for (let from = 0; from < names.length; from += SIFTED) {
        const to = Math.min(names.length, from + SIFTED);
        this.#total += to - from;
        changed.push(this.#wanted(inFolder, from, to, search));
        sifted += to - from;
        if (sifted < SIFTED) continue;
        sifted = 0;
        this.#tell(false);
        // Open documents are answered between.
        await new Promise<void>((resolve) => setTimeout(resolve));
        if (signal.aborted) return;
      }
    }
  }

  /** Some files of a folder, without those that are as they were. */
  #wanted({ base, names, sizes, modified }: FoundFiles, from: number, to: number, search: number): WantedFile[] {
    const { files } = this.index;
    const wanted: WantedFile[] = [];
    for (let i = from; i < to; i++) {
      const uri = base + (names[i] ?? '');
      const known = files.find(uri);
      if (known === undefined) {
        wanted.push({ uri });
        continue;
      }
      files.meet(known, search);
      if (files.isAsItWas(known, sizes?.[i], modified?.[i]) || this.#open.has(uri)) this.#done++;
      else wanted.push({ uri, hash: files.stamp(known).hash });
    }
    return wanted;
  }

  #isOpen(address: FileAddress): boolean {
    if (this.#open.size === 0) return false;
    const known = this.index.files.find(address);
    return known !== undefined && this.index.files.stamp(known).size === OPEN.size;
  }

  async #read(files: readonly WantedFile[], signal: AbortSignal): Promise<void> {
    const { complain, tellAll } = complaints(this.#parts.log);
    for (const source of this.#parts.sources) {
      const own = files.filter(({ uri }) => this.#sourceOf(uri) === source);
      for (let i = 0; i < own.length; i += source.portion) {
        await this.#readPortion(source, own.slice(i, i + source.portion), complain, signal);
      }
    }
    tellAll();
  }

  async #readPortion(
    source: Source,
    portion: readonly WantedFile[],
    complain: (uri: string, reason: string) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { chunk, files } = await source.read(portion);
    if (signal.aborted) return;
    for (const file of files) this.#take(file, chunk, complain);
    this.#done += portion.length;
    this.#tell(false);
    this.#parts.cache?.noteRead(portion.length, this.#kept(), this.index);
  }

  #take(file: ReadFile, chunk: Uint8Array, complain: (uri: string, reason: string) => void): void {
    // It was opened while it was read.
    if (this.#open.has(file.uri)) return;
    switch (file.kind) {
      case 'read':
        this.index.put(file.uri, file.stamp, chunk, file.offset, this.#search);
        break;
      case 'same': {
        const known = this.index.files.find(file.uri);
        if (known !== undefined) this.index.files.restamp(known, file.stamp);
        break;
      }
      case 'failed':
        complain(file.uri, file.reason);
        this.index.remove(file.uri);
        break;
      case 'gone':
        this.index.remove(file.uri);
    }
  }

  #sourceOf(uri: string): Source | undefined {
    return this.#parts.sources.find((source) => source.has(uri));
  }

  #tell(always: boolean): void {
    const now = Date.now();
    if (!always && now - this.#told < TELLING) return;
    this.#told = now;
    this.#parts.onState(this.state);
  }
}

/** One line for all that could not be read, however many. */
function complaints(log: (line: string) => void) {
  let first: string | undefined;
  let count = 0;
  return {
    complain: (uri: string, reason: string) => {
      first ??= `${uri}: ${reason}`;
      count++;
    },
    tellAll: () => {
      if (first === undefined) return;
      log(
        count === 1
          ? `The library leaves out ${first}.`
          : `The library leaves out ${String(count)} files and folders that cannot be read, first ${first}.`,
      );
    },
  };
}
