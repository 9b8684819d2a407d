/** The files that the index knows, by their addresses, with what tells whether one has changed. */
import { textOf } from './bytes';
import { bytes, doubles, integers, Names, words } from './columns';

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

/** An address whose name is a stretch of UTF-8, so that it need not be made a text: there may be a quarter of a million. */
export interface NameInFolder {
  /** The address of the folder, with a slash at its end. */
  readonly base: string;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** What an index has of a file. */
export interface FileFacts {
  /** The address of its folder, with a slash at its end. */
  readonly folder: string;
  /** As UTF-8. */
  readonly name: Uint8Array;
  readonly stamp: Stamp;
  readonly bytes: Uint8Array;
}

export type FileAddress = string | NameInFolder;

const NONE = -1;

const encoder = new TextEncoder();

/**
 * Numbers for addresses of files. A number is never given twice, so that what belongs to a file that is gone stays so. Names
 * are bytes, one behind the other, and are found by open addressing: texts in maps would take four times the memory.
 */
export class FileTable {
  readonly #folders = new Names();
  /** The last folder that was asked for; mostly it is asked for again. */
  #lastBase = '';
  #lastFolder = 0;
  /** Of each folder the file that came last, and of each file the one before it. */
  readonly #newest = integers();
  readonly #older = integers();
  readonly #folderOf = words();
  readonly #isGone = bytes();
  #names = new Uint8Array(1024);
  /** Where the name of each file ends, which is where the next begins. */
  readonly #ends = words();
  /** The number of a file plus one; 0 is free. At most half is taken. One that is gone keeps its slot for the next of its name. */
  #slots = new Uint32Array(1024);
  #taken = 0;
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
  #scratch = new Uint8Array(256);

  constructor() {
    // The folder of the empty address.
    this.#newest.push(NONE);
  }

  /** How many there are. */
  get live(): number {
    return this.#live;
  }

  add(address: FileAddress, { size, modified, hash }: Stamp, search = 0): number {
    const name = this.#partsOf(address);
    const folder = this.#folder(name.base, true) ?? 0;
    const slot = this.#slotOf(folder, name);
    const file = this.#folderOf.push(folder);
    this.#keep(name);
    this.#older.push(this.#newest.at(folder));
    this.#newest.values[folder] = file;
    this.#isGone.push(0);
    this.#sizes.push(size);
    this.#modified.push(modified);
    this.#hashes.push(hash);
    this.#met.push(search);
    this.#live++;
    const isNew = this.#slots[slot] === 0;
    this.#slots[slot] = file + 1;
    if (isNew && ++this.#taken * 2 > this.#slots.length) this.#grow();
    return file;
  }

  remove(file: number): void {
    if (!this.isLive(file)) return;
    this.#isGone.values[file] = 1;
    this.#live--;
  }

  find(address: FileAddress): number | undefined {
    const name = this.#partsOf(address);
    const folder = this.#folder(name.base, false);
    if (folder === undefined) return undefined;
    const file = (this.#slots[this.#slotOf(folder, name)] ?? 0) - 1;
    return this.isLive(file) ? file : undefined;
  }

  isLive(file: number): boolean {
    return file >= 0 && file < this.#isGone.length && this.#isGone.values[file] === 0;
  }

  uri(file: number): string {
    return this.base(file) + textOf(this.#names, this.#start(file), this.#ends.at(file));
  }

  /** The address of the folder in which a file lies, with a slash at its end. */
  base(file: number): string {
    return this.#folders.at(this.#folderOf.at(file));
  }

  /** The name of a file as UTF-8. */
  name(file: number): Uint8Array {
    return this.#names.subarray(this.#start(file), this.#ends.at(file));
  }

  stamp(file: number): Stamp {
    return { size: this.#sizes.at(file), modified: this.#modified.at(file), hash: this.#hashes.at(file) };
  }

  /** Whether a file has that size and time still. */
  isAsItWas(file: number, size: number | undefined, modified: number | undefined): boolean {
    return modified !== UNKNOWN_TIME && size === this.#sizes.at(file) && modified === this.#modified.at(file);
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
    for (let file = 0; file < this.#isGone.length; file++) if (this.isLive(file)) yield file;
  }

  /** The files in a folder and in those below it, one folder after the other; `base` ends with a slash. */
  *below(base: string): Generator<number> {
    for (let folder = 0; folder < this.#folders.count; folder++) {
      if (!this.#folders.at(folder).startsWith(base)) continue;
      const inside: number[] = [];
      for (let file = this.#newest.at(folder); file !== NONE; file = this.#older.at(file)) inside.push(file);
      // In the order in which they came.
      for (const file of inside.reverse()) if (this.isLive(file)) yield file;
    }
  }

  #start(file: number): number {
    return file === 0 ? 0 : this.#ends.at(file - 1);
  }

  #partsOf(address: FileAddress): NameInFolder {
    if (typeof address !== 'string') return address;
    const slash = address.lastIndexOf('/') + 1;
    const isLast = slash === this.#lastBase.length && address.startsWith(this.#lastBase);
    const base = isLast ? this.#lastBase : address.slice(0, slash);
    const length = address.length - slash;
    if (this.#scratch.length < length) this.#scratch = new Uint8Array(length * 2);
    for (let i = 0; i < length; i++) {
      const code = address.charCodeAt(slash + i);
      // Addresses are written in ASCII, nearly all of them.
      if (code >= 0x80) return nameOf(base, encoder.encode(address.slice(slash)));
      this.#scratch[i] = code;
    }
    return nameOf(base, this.#scratch, length);
  }

  #folder(base: string, isWanted: boolean): number | undefined {
    if (base === this.#lastBase) return this.#lastFolder;
    const folder = isWanted ? this.#folders.add(base) : this.#folders.find(base);
    if (folder === undefined) return undefined;
    while (this.#newest.length <= folder) this.#newest.push(NONE);
    this.#lastBase = base;
    this.#lastFolder = folder;
    return folder;
  }

  #keep({ bytes: from, start, end }: NameInFolder): void {
    const at = this.#ends.length === 0 ? 0 : this.#ends.at(this.#ends.length - 1);
    const behind = at + end - start;
    if (behind > this.#names.length) {
      const larger = new Uint8Array(Math.ceil(behind * 1.5));
      larger.set(this.#names);
      this.#names = larger;
    }
    for (let i = 0; i < end - start; i++) this.#names[at + i] = from[start + i] ?? 0;
    this.#ends.push(behind);
  }

  /** Where the number of a file is, or would be. */
  #slotOf(folder: number, { bytes: name, start, end }: NameInFolder): number {
    let mixed = Math.imul(folder + 1, 0x9e3779b1);
    for (let i = start; i < end; i++) mixed = Math.imul(mixed ^ (name[i] ?? 0), 0x01000193);
    mixed ^= mixed >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const file = (this.#slots[slot] ?? 0) - 1;
      if (file < 0 || (this.#folderOf.at(file) === folder && this.#isNamed(file, name, start, end))) return slot;
    }
  }

  #isNamed(file: number, name: Uint8Array, start: number, end: number): boolean {
    const at = this.#start(file);
    const length = end - start;
    if (this.#ends.at(file) - at !== length) return false;
    for (let i = 0; i < length; i++) if (this.#names[at + i] !== name[start + i]) return false;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (const taken of old) {
      if (taken === 0) continue;
      const file = taken - 1;
      const name = nameOf('', this.#names, this.#ends.at(file), this.#start(file));
      this.#slots[this.#slotOf(this.#folderOf.at(file), name)] = taken;
    }
  }
}

function nameOf(base: string, name: Uint8Array, end = name.length, start = 0): NameInFolder {
  return { base, bytes: name, start, end };
}
