/** The index of a library: which cables there are, where, and which of them refers to which. */
import type { Range } from 'vscode-languageserver-types';
import { ByteReader } from './bytes';
import { integers, Names, Pairs, words } from './columns';
import { checkFacts, newHead, readFacts, readHead, readPlaces, searchedIn, searchedLine } from './factBytes';
import { type CableFacts, type CableNumber, LEVELS, type LevelName } from './facts';
import { type FileAddress, type FileFacts, FileTable, type Stamp } from './files';
import { type Sign, Signs } from './signs';
import { type FoundReference, newCables, newReferences } from './tables';

const NONE = -1;
const NO_DATE = -0x80000000;

/** So many cables that are gone are let lie before the tables are made anew. */
const GONE = 5000;

/** A chunk that the facts of many files are copied to. */
const CHUNK = 4 * 1024 * 1024;

/**
 * Cables and references have numbers, which hold until the next `put` or `remove`. Posts with a serial have one, too: all
 * cables of that serial and all references to it hang on it as lists, whatever their years.
 */
export class LibraryIndex {
  files = new FileTable();
  posts = new Names();
  signers = new Names();
  tags = new Names();
  #chunks: Uint8Array[] = [];
  #serials = new Pairs();
  #firstCable = integers();
  #firstReference = integers();
  /** Of each cable. */
  #cables = newCables();
  /** The tags of all cables, one behind the other. */
  #tagList = words();
  /** Of each reference. */
  #references = newReferences();
  #signs = new Signs();
  readonly #head = newHead();
  #live = 0;
  #gone = 0;
  #withCables = 0;
  #generation = 0;

  /** How many cables there are; one in two files counts twice. */
  get cableCount(): number {
    return this.#live;
  }

  /** How many files have cables. */
  get fileCount(): number {
    return this.#withCables;
  }

  /** Another number after every change. */
  get generation(): number {
    return this.#generation;
  }

  /** Takes the facts of a file in, in place of those it had; they begin at an offset of the chunk, which is kept. */
  put(address: FileAddress, stamp: Stamp, chunk: Uint8Array, offset: number, search = 0): void {
    this.remove(address);
    if (this.#gone > GONE && this.#gone > this.#live / 4) this.#compact();
    this.#take(address, stamp, chunk, offset, search);
    this.#generation++;
  }

  remove(address: FileAddress): void {
    this.removeFile(this.files.find(address));
  }

  /** Forgets a file by its number, if it is there. */
  removeFile(file: number | undefined): void {
    if (file === undefined || !this.files.isLive(file)) return;
    this.files.remove(file);
    const count = this.files.counts.at(file);
    this.#live -= count;
    if (count > 0) this.#withCables--;
    this.#gone += count;
    this.#generation++;
  }

  /** Forgets all files in a folder and below it. */
  removeFolder(uri: string): void {
    const base = uri.endsWith('/') ? uri : `${uri}/`;
    for (const file of this.files.below(base)) this.removeFile(file);
  }

  #take(address: FileAddress, stamp: Stamp, chunk: Uint8Array, offset: number, search: number): void {
    const reader = new ByteReader(chunk, offset);
    // Bytes that are spoilt leave nothing behind.
    checkFacts(reader);
    const length = reader.at - offset;
    reader.at = offset;
    const count = reader.number();
    const file = this.files.add(address, stamp, search);
    if (this.#chunks.at(-1) !== chunk) this.#chunks.push(chunk);
    this.files.chunks.push(this.#chunks.length - 1);
    this.files.offsets.push(offset);
    this.files.lengths.push(length);
    this.files.firsts.push(this.#cables.file.length);
    this.files.counts.push(count);
    for (let i = 0; i < count; i++) this.#takeCable(file, reader);
    this.#live += count;
    if (count > 0) this.#withCables++;
  }

  #takeCable(file: number, reader: ByteReader): void {
    const length = reader.number();
    const at = reader.at;
    const head = this.#head;
    readHead(reader, this, head);
    reader.at = at + length;
    const cable = this.#cables.file.push(file);
    const serial = head.serial === 0 ? NONE : this.#serialOf(head.post, head.serial - 1);
    this.#cables.offset.push(at);
    this.#cables.length.push(length);
    this.#cables.post.push(head.post);
    this.#cables.serial.push(serial);
    this.#cables.year.push(head.serial === 0 ? 0 : head.year);
    this.#cables.date.push(head.date ?? NO_DATE);
    this.#cables.level.push(head.level);
    this.#cables.signer.push(head.signer);
    this.#cables.tags.push(this.#tagList.length);
    this.#cables.references.push(this.#references.serial.length);
    this.#cables.next.push(serial === NONE ? NONE : this.#firstCable.at(serial));
    if (serial !== NONE) this.#firstCable.values[serial] = cable;
    for (const tag of head.tags) this.#tagList.push(tag);
    const { references } = head;
    for (let i = 0; i < references.length; i += 3) {
      const to = this.#serialOf(references[i] ?? 0, references[i + 1] ?? 0);
      const reference = this.#references.serial.push(to);
      this.#references.cable.push(cable);
      this.#references.year.push(references[i + 2] ?? 0);
      this.#references.next.push(this.#firstReference.at(to));
      this.#firstReference.values[to] = reference;
    }
  }

  #serialOf(post: number, serial: number): number {
    const found = this.#serials.add(post, serial);
    if (found === this.#firstCable.length) {
      this.#firstCable.push(NONE);
      this.#firstReference.push(NONE);
    }
    return found;
  }

  /** Makes all tables anew from the files that there are. */
  #compact(): void {
    const old = this.files;
    const oldChunks = this.#chunks;
    this.files = new FileTable();
    this.#chunks = [];
    this.#serials = new Pairs();
    this.#firstCable = integers();
    this.#firstReference = integers();
    this.#cables = newCables();
    this.#tagList = words();
    this.#references = newReferences();
    this.#signs = new Signs();
    this.#live = 0;
    this.#gone = 0;
    this.#withCables = 0;
    let chunk = new Uint8Array(0);
    let used = 0;
    for (const file of old.all()) {
      const offset = old.offsets.at(file);
      const length = old.lengths.at(file);
      if (used + length > chunk.length) {
        chunk = new Uint8Array(Math.max(CHUNK, length));
        used = 0;
      }
      chunk.set((oldChunks[old.chunks.at(file)] ?? chunk).subarray(offset, offset + length), used);
      const name = old.name(file);
      const address = { base: old.base(file), bytes: name, start: 0, end: name.length };
      this.#take(address, old.stamp(file), chunk, used, old.metBy(file));
      used += length;
    }
  }

  /** The cables with a number whose post is among those that are not 0, by the number of its name. */
  *ofPosts(posts: Uint8Array): Generator<number> {
    const { post, serial } = this.#cables;
    for (let cable = 0; cable < post.length; cable++) {
      if (posts[post.at(cable)] && serial.at(cable) !== NONE && this.isLive(cable)) yield cable;
    }
  }

  /** The cables of all files that there are. */
  *cables(): Generator<number> {
    const { file } = this.#cables;
    for (let cable = 0; cable < file.length; cable++) if (this.files.isLive(file.at(cable))) yield cable;
  }

  isLive(cable: number): boolean {
    return this.files.isLive(this.#cables.file.at(cable));
  }

  uri(cable: number): string {
    return this.files.uri(this.#cables.file.at(cable));
  }

  /** The cables of a file, in the order of its text. */
  cablesOf(uri: string): readonly number[] {
    const file = this.files.find(uri);
    if (file === undefined) return [];
    return Array.from({ length: this.files.counts.at(file) }, (_, i) => this.files.firsts.at(file) + i);
  }

  /** The number of a post's name; 0 where nobody knows the post. */
  post(cable: number): number {
    return this.#cables.post.at(cable);
  }

  postName(cable: number): string {
    return this.posts.at(this.post(cable));
  }

  number(cable: number): CableNumber | undefined {
    const serial = this.serial(cable);
    if (serial === undefined) return undefined;
    const year = this.year(cable);
    return { post: this.postName(cable), serial, ...(year !== undefined && { year }) };
  }

  /** The serial alone, for those who look at all cables. */
  serial(cable: number): number | undefined {
    const at = this.#cables.serial.at(cable);
    return at === NONE ? undefined : this.#serials.second(at);
  }

  /** The last two digits of the year in the number. */
  year(cable: number): number | undefined {
    const year = this.#cables.year.at(cable);
    return year === 0 ? undefined : year - 1;
  }

  /** Minutes since 1970. */
  date(cable: number): number | undefined {
    const date = this.#cables.date.at(cable);
    return date === NO_DATE ? undefined : date;
  }

  level(cable: number): LevelName | undefined {
    return LEVELS[this.#cables.level.at(cable) - 1];
  }

  signer(cable: number): number {
    return this.#cables.signer.at(cable);
  }

  /** The numbers of the tags' names. */
  tagsOf(cable: number): Uint32Array {
    const end = cable + 1 < this.#cables.tags.length ? this.#cables.tags.at(cable + 1) : this.#tagList.length;
    return this.#tagList.values.subarray(this.#cables.tags.at(cable), end);
  }

  subject(cable: number): string {
    return this.searchedLine(cable, 0);
  }

  /** The subject, or a heading from 1 on. */
  searchedLine(cable: number, line: number): string {
    const { bytes, offset } = this.place(cable);
    return searchedLine(bytes, offset, line);
  }

  /** The subject and the headings as bytes, a line each. */
  searched(cable: number): { readonly bytes: Uint8Array; readonly start: number; readonly end: number } {
    const { bytes, offset } = this.place(cable);
    return { bytes, ...searchedIn(bytes, offset) };
  }

  /** Of all cables those in whose subject and headings something of that sign may stand. */
  *mayHave(sign: Sign): Generator<number> {
    const count = this.#cables.file.length;
    this.#signs.extend(count, (cable) => this.searched(cable));
    for (let cable = 0; cable < count; cable++) {
      if (this.#signs.has(cable, sign) && this.isLive(cable)) yield cable;
    }
  }

  /** Where a cable and its headings stand in its file. */
  places(cable: number): { readonly range: Range; readonly headings: readonly Range[] } {
    return readPlaces(this.#reader(cable));
  }

  facts(cable: number): CableFacts {
    return readFacts(this.#reader(cable));
  }

  #reader(cable: number): ByteReader {
    const { bytes, offset } = this.place(cable);
    return new ByteReader(bytes, offset);
  }

  /** Where the facts of a cable are. */
  place(cable: number): { readonly bytes: Uint8Array; readonly offset: number; readonly end: number } {
    const chunk = this.#chunks[this.files.chunks.at(this.#cables.file.at(cable))];
    const offset = this.#cables.offset.at(cable);
    return { bytes: chunk ?? new Uint8Array(0), offset, end: offset + this.#cables.length.at(cable) };
  }

  /**
   * The files in a folder and below it with their facts as they were taken in; `base` ends with a slash. They are those of
   * the moment: what changes while somebody goes through them changes none of the bytes.
   */
  *filesIn(base: string): Generator<FileFacts> {
    // The tables may be made anew meanwhile.
    const { files } = this;
    const chunks = this.#chunks;
    for (const file of files.below(base)) {
      const chunk = chunks[files.chunks.at(file)];
      if (!chunk || !files.isLive(file)) continue;
      const offset = files.offsets.at(file);
      yield {
        folder: files.base(file),
        name: files.name(file),
        stamp: files.stamp(file),
        bytes: chunk.subarray(offset, offset + files.lengths.at(file)),
      };
    }
  }

  /** All cables of a post with a serial, of whatever year. */
  cablesWith(post: string, serial: number): readonly number[] {
    const found: number[] = [];
    const at = this.#find(post, serial);
    if (at === undefined) return found;
    for (let cable = this.#firstCable.at(at); cable !== NONE; cable = this.#cables.next.at(cable)) {
      if (this.isLive(cable)) found.push(cable);
    }
    return found;
  }

  /** All references to a post's serial, of whatever year: which cable has them, and the number that they name. */
  referencesTo(post: string, serial: number): readonly FoundReference[] {
    const found: FoundReference[] = [];
    const at = this.#find(post, serial);
    if (at === undefined) return found;
    const { cable, next } = this.#references;
    for (let each = this.#firstReference.at(at); each !== NONE; each = next.at(each)) {
      if (this.isLive(cable.at(each))) found.push(this.#reference(each));
    }
    return found;
  }

  /** The references of a cable, in the order of its facts. */
  referencesOf(cable: number): readonly FoundReference[] {
    const from = this.#cables.references.at(cable);
    const end =
      cable + 1 < this.#cables.references.length
        ? this.#cables.references.at(cable + 1)
        : this.#references.serial.length;
    return Array.from({ length: end - from }, (_, i) => this.#reference(from + i));
  }

  #reference(reference: number): FoundReference {
    const cable = this.#references.cable.at(reference);
    const serial = this.#references.serial.at(reference);
    const year = this.#references.year.at(reference);
    return {
      cable,
      index: reference - this.#cables.references.at(cable),
      number: {
        post: this.posts.at(this.#serials.first(serial)),
        serial: this.#serials.second(serial),
        ...(year > 0 && { year: year - 1 }),
      },
    };
  }

  #find(post: string, serial: number): number | undefined {
    const name = this.posts.find(post);
    return name === undefined ? undefined : this.#serials.find(name, serial);
  }
}
