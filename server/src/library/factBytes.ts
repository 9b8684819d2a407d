/**
 * The facts of a file as bytes. Of each cable first the length of all, then what is searched (subject and headings, a
 * line each), so that a search passes over the rest.
 */
import type { Range } from 'vscode-languageserver-types';
import { type ByteReader, ByteWriter, SpoiltBytes, textOf } from './bytes';
import type { Names } from './columns';
import { type CableFacts, type CableNumber, LEVELS, NAME_KINDS, type NameFact, type ReferenceFact } from './facts';

/** Minutes from 1900 to 1970: dates before are none of cables. */
const SINCE_1900 = 36_816_480;
const LF = 10;

const encoder = new TextEncoder();

/** The facts of a cable as bytes, without the line on which it begins: they are the same wherever it is moved to. */
export interface CableBytes {
  readonly facts: Uint8Array;
  readonly places: Uint8Array;
}

/** What a file has: the number of its cables, then each. */
export function bytesOfFacts(cables: readonly CableFacts[]): Uint8Array {
  return bytesOfCables(cables.map((facts) => ({ bytes: bytesOfCable(facts), line: facts.range.start.line })));
}

/** The same from the bytes of each cable and the line on which it begins, from 0. */
export function bytesOfCables(cables: readonly { readonly bytes: CableBytes; readonly line: number }[]): Uint8Array {
  const file = new ByteWriter();
  file.number(cables.length);
  const line = new ByteWriter();
  for (const { bytes, line: first } of cables) {
    line.number(first);
    const base = line.take();
    file.number(bytes.facts.length + base.length + bytes.places.length);
    file.bytes(bytes.facts);
    file.bytes(base);
    file.bytes(bytes.places);
  }
  return file.take();
}

const writer = new ByteWriter();

export function bytesOfCable(cable: CableFacts): CableBytes {
  writeFacts(cable);
  const facts = writer.take();
  const base = cable.range.start.line;
  for (const { range } of [cable, ...cable.headings, ...cable.references, ...cable.names]) writeRange(range, base);
  return { facts, places: writer.take() };
}

function writeFacts(facts: CableFacts): void {
  // An end of line inside would part it.
  const searched = [facts.subject, ...facts.headings.map(({ name }) => name)].map((name) => name.replaceAll('\n', ' '));
  const bytes = encoder.encode(searched.join('\n'));
  writer.number(bytes.length);
  writer.bytes(bytes);
  writer.text(facts.post ?? '');
  writer.number(facts.number ? facts.number.serial + 1 : 0);
  writer.number(facts.number?.year === undefined ? 0 : facts.number.year + 1);
  writer.number(facts.date === undefined ? 0 : Math.max(0, facts.date + SINCE_1900) + 1);
  writer.number(facts.level === undefined ? 0 : LEVELS.indexOf(facts.level) + 1);
  writer.text(facts.signer);
  writer.number(facts.references.length);
  for (const { number } of facts.references) {
    writer.text(number.post);
    writer.number(number.serial);
    writer.number(number.year === undefined ? 0 : number.year + 1);
  }
  writer.number(facts.names.length);
  for (const { kind, name } of facts.names) {
    writer.number(NAME_KINDS.indexOf(kind));
    writer.text(name);
  }
}

function writeRange({ start, end }: Range, base: number): void {
  writer.number(start.line - base);
  writer.number(start.character);
  writer.number(end.line - start.line);
  writer.number(end.character);
}

/** The head of a cable's facts, which is read when it comes into the index: names by their numbers. */
export interface FactHead {
  post: number;
  /** From 1 on, as the year; 0 where there is none. */
  serial: number;
  year: number;
  /** Minutes since 1970. */
  date: number | undefined;
  /** From 1 on, in {@link LEVELS}; 0 for none. */
  level: number;
  signer: number;
  /** Post, serial and year of each, one behind the other. */
  readonly references: number[];
  readonly tags: number[];
}

export function newHead(): FactHead {
  return { post: 0, serial: 0, year: 0, date: undefined, level: 0, signer: 0, references: [], tags: [] };
}

export interface FactNames {
  readonly posts: Names;
  readonly signers: Names;
  readonly tags: Names;
}

/** Reads the head into one that was made before, for there are many; `reader` stands behind the length of the cable. */
export function readHead(reader: ByteReader, { posts, signers, tags }: FactNames, head: FactHead): void {
  reader.skipText();
  head.post = reader.name(posts);
  head.serial = reader.number();
  head.year = reader.number();
  head.date = dateOf(reader.number());
  head.level = reader.number();
  head.signer = reader.name(signers);
  head.references.length = 0;
  for (let left = reader.number(); left > 0; left--) {
    head.references.push(reader.name(posts), reader.number(), reader.number());
  }
  head.tags.length = 0;
  for (let left = reader.number(); left > 0; left--) {
    if (NAME_KINDS[reader.number()] === 'tag') head.tags.push(reader.name(tags));
    else reader.skipText();
  }
}

function dateOf(written: number): number | undefined {
  return written === 0 ? undefined : written - 1 - SINCE_1900;
}

function readNumbers(reader: ByteReader): CableNumber[] {
  const numbers: CableNumber[] = [];
  for (let left = reader.number(); left > 0; left--) {
    const post = reader.text();
    const serial = reader.number();
    const year = reader.number();
    numbers.push({ post, serial, ...(year > 0 && { year: year - 1 }) });
  }
  return numbers;
}

/** Reads all facts of a cable; `reader` stands behind the length of the cable. */
export function readFacts(reader: ByteReader): CableFacts {
  const searched = reader.text().split('\n');
  const post = reader.text();
  const serial = reader.number();
  const year = reader.number();
  const date = dateOf(reader.number());
  const level = reader.number();
  const signer = reader.text();
  const number = serial === 0 ? undefined : { post, serial: serial - 1, ...(year > 0 && { year: year - 1 }) };
  const numbers = readNumbers(reader);
  const names: Omit<NameFact, 'range'>[] = [];
  for (let left = reader.number(); left > 0; left--) {
    names.push({ kind: NAME_KINDS[reader.number()] ?? 'tag', name: reader.text() });
  }
  const base = reader.number();
  const range = readRange(reader, base);
  const [subject = '', ...titles] = searched;
  // In the order in which they were written.
  const headings = titles.map((name) => ({ name, range: readRange(reader, base) }));
  const references: ReferenceFact[] = numbers.map((each) => ({ number: each, range: readRange(reader, base) }));
  const named: NameFact[] = names.map((each) => ({ ...each, range: readRange(reader, base) }));
  return {
    ...(number && { number }),
    ...(post !== '' && { post }),
    ...(date !== undefined && { date }),
    level: LEVELS[level - 1],
    subject,
    signer,
    range,
    headings,
    references,
    names: named,
  };
}

/** Where a cable and its headings stand: as {@link readFacts} gives it, without making texts of all the rest. */
export function readPlaces(reader: ByteReader): { readonly range: Range; readonly headings: readonly Range[] } {
  const headings = headingsIn(reader.bytes(reader.number()));
  reader.skipText();
  reader.skipNumbers(4);
  reader.skipText();
  for (let left = reader.number(); left > 0; left--) {
    reader.skipText();
    reader.skipNumbers(2);
  }
  for (let left = reader.number(); left > 0; left--) {
    reader.number();
    reader.skipText();
  }
  const base = reader.number();
  const range = readRange(reader, base);
  return { range, headings: Array.from({ length: headings }, () => readRange(reader, base)) };
}

function readRange(reader: ByteReader, base: number): Range {
  const line = base + reader.number();
  const start = { line, character: reader.number() };
  return { start, end: { line: line + reader.number(), character: reader.number() } };
}

/**
 * Passes over the facts of a file. Throws {@link SpoiltBytes} where they have another form than {@link bytesOfFacts} gives
 * them, so that whatever reads them later finds all that it looks for.
 */
export function checkFacts(reader: ByteReader): void {
  for (let left = reader.number(); left > 0; left--) {
    const end = reader.number() + reader.at;
    let places = 1 + headingsIn(reader.bytes(reader.number()));
    reader.skipText();
    reader.skipNumbers(4);
    reader.skipText();
    const references = reader.number();
    for (let i = 0; i < references; i++) {
      reader.skipText();
      reader.skipNumbers(2);
    }
    const names = reader.number();
    for (let i = 0; i < names; i++) {
      reader.number();
      reader.skipText();
    }
    places += references + names;
    reader.skipNumbers(1 + places * 4);
    if (reader.at !== end) throw new SpoiltBytes('The facts of a cable have another length than they say.');
  }
}

/** A line each, behind the first, which is the subject. */
function headingsIn(searched: Uint8Array): number {
  let lines = 0;
  for (const byte of searched) if (byte === LF) lines++;
  return lines;
}

/** The stretch of the bytes that is searched, from the offset of a cable's facts on. */
export function searchedIn(bytes: Uint8Array, at: number): { readonly start: number; readonly end: number } {
  let length = 0;
  let unit = 1;
  let start = at;
  for (let byte = 0x80; byte >= 0x80; unit *= 0x80) {
    byte = bytes[start++] ?? 0;
    length += (byte & 0x7f) * unit;
  }
  return { start, end: start + length };
}

/** A line of the stretch that is searched: 0 is the subject, others are the headings. */
export function searchedLine(bytes: Uint8Array, at: number, line: number): string {
  const { start, end } = searchedIn(bytes, at);
  let first = start;
  for (let i = 0; i < line && first < end; i++) while (first < end && bytes[first++] !== LF);
  let behind = first;
  while (behind < end && bytes[behind] !== LF) behind++;
  return textOf(bytes, first, behind);
}
