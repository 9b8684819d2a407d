/** Cables by a part of their number, or by words of their subjects and headings. */
import { cableId, canonicalPost } from '../cable/ids';
import { textOf } from './bytes';
import { copiesOf, firstCopy } from './citations';
import type { LibraryIndex } from './libraryIndex';
import { fold, signOf } from './signs';

const LF = 10;

/** Where the words of a query were found in a cable. */
export interface Found {
  readonly cable: number;
  /** 0 is the subject, others the headings from 1 on; absent where the number was asked for. */
  readonly line?: number;
}

/** Cables by a query, each once, those by their number first; no more than `limit`. */
export function findCables(index: LibraryIndex, query: string, limit: number, withHeadings: boolean): Found[] {
  const found: Found[] = [];
  const seen = new Set<number>();
  const take = (each: Found): boolean => {
    const isKnown = seen.has(each.cable) && each.line === undefined;
    if (!isKnown && !isLaterCopy(index, each.cable)) {
      seen.add(each.cable);
      found.push(each);
    }
    return found.length < limit;
  };
  const isNumber = queryOf(query);
  if (isNumber) for (const cable of byNumber(index, isNumber)) if (!take({ cable })) return found;
  const words = wordsOf(query);
  if (words.length === 0) return found;
  for (const each of byWords(index, words, withHeadings)) {
    if (!seen.has(each.cable) || each.line !== undefined) if (!take(each)) break;
  }
  return found;
}

function isLaterCopy(index: LibraryIndex, cable: number): boolean {
  return copiesOf(index, cable).length > 1 && firstCopy(index, cable) !== cable;
}

/** `08 PARIS 258`, or a part of it. */
interface NumberQuery {
  /** The last two digits. */
  readonly year: number | undefined;
  readonly post: string;
  /** The first digits of the serial. */
  readonly serial: string;
}

function queryOf(query: string): NumberQuery | undefined {
  const compact = query.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const [, digits = '', post = '', behind = ''] = /^(\d*)(?:([A-Z]+)(\d*))?$/.exec(compact) ?? [];
  // Digits alone are a serial; before letters they are a year.
  const year = post === '' ? '' : digits;
  const serial = (post === '' ? digits : behind).replace(/^0+/, '');
  if (!/^(?:(?:19|20)?\d\d)?$/.test(year)) return undefined;
  if (post === '' && serial === '') return undefined;
  return { year: year === '' ? undefined : Number(year) % 100, post, serial };
}

/** The whole number first, then those that begin so; the newest of each first. */
function byNumber(index: LibraryIndex, { year, post, serial }: NumberQuery): number[] {
  const canonical = canonicalPost(post);
  const rank = new Uint8Array(index.posts.count);
  for (let i = 1; i < rank.length; i++) {
    const name = index.posts.at(i);
    if (post === '' || name === post || name === canonical) rank[i] = 2;
    else if (name.startsWith(post) || (serial !== '' && name.endsWith(post))) rank[i] = 1;
  }
  // A post alone is half a number: words are asked for more often.
  if (serial === '' && year === undefined && !rank.includes(2)) return [];
  const wanted = Number(serial);
  const found: { readonly cable: number; readonly rank: number; readonly date: number }[] = [];
  for (const cable of index.ofPosts(rank)) {
    const number = index.serial(cable) ?? 0;
    if (!begins(number, wanted, serial)) continue;
    if (year !== undefined && index.year(cable) !== year) continue;
    const isWhole = serial !== '' && number === wanted;
    const byPost = rank[index.post(cable)] ?? 0;
    found.push({ cable, rank: byPost + (isWhole ? 2 : 0), date: index.date(cable) ?? -Infinity });
  }
  return found.sort((a, b) => b.rank - a.rank || b.date - a.date).map(({ cable }) => cable);
}

/** Whether the digits of a serial begin with those of the query. */
function begins(serial: number, wanted: number, written: string): boolean {
  if (written === '') return true;
  let rest = serial;
  while (rest > wanted) rest = Math.floor(rest / 10);
  return rest === wanted;
}

/** The words of a query, folded. */
function wordsOf(query: string): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  return query
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => encoder.encode(word).map(fold));
}

/** The cables in whose id or subject all words of a query stand; all of them for a query without words. */
export function* cablesLike(index: LibraryIndex, query: string): Generator<number> {
  const words = wordsOf(query);
  const parts = words.map((word) => textOf(word, 0, word.length).toUpperCase());
  // A word that may stand in an id can be missing in the subject.
  const inSubject = words.filter((_, i) => !/^[A-Z0-9]+$/.test(parts[i] ?? ''));
  for (const cable of index.mayHave(signOf(inSubject))) {
    const { bytes, start, end } = index.searched(cable);
    const [, behind] = lineAround(bytes, start, end, start);
    let id: string | undefined;
    const isThere = (word: Uint8Array, i: number) =>
      indexOfWord(bytes, start, behind, word) >= 0 || (id ??= idOfCable(index, cable) ?? '').includes(parts[i] ?? '');
    if (words.every(isThere)) yield cable;
  }
}

export function idOfCable(index: LibraryIndex, cable: number): string | undefined {
  const number = index.number(cable);
  return number?.year === undefined ? undefined : cableId(number.year, number.post, number.serial);
}

/** The cables in which all words stand on one line: the subject or one heading. */
function* byWords(index: LibraryIndex, words: readonly Uint8Array[], withHeadings: boolean): Generator<Found> {
  // The longest word is the rarest.
  const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
  if (!longest) return;
  for (const cable of index.mayHave(signOf(words))) {
    const { bytes, start, end } = index.searched(cable);
    for (let from = start; from < end;) {
      const at = indexOfWord(bytes, from, end, longest);
      if (at < 0) break;
      const [first, behind] = lineAround(bytes, start, end, at);
      if (first > start && !withHeadings) break;
      if (others.every((word) => indexOfWord(bytes, first, behind, word) >= 0)) {
        yield { cable, line: countOfLines(bytes, start, first) };
      }
      from = behind + 1;
    }
  }
}

function lineAround(
  bytes: Uint8Array,
  start: number,
  end: number,
  at: number,
): readonly [first: number, behind: number] {
  let first = at;
  while (first > start && bytes[first - 1] !== LF) first--;
  let behind = at;
  while (behind < end && bytes[behind] !== LF) behind++;
  return [first, behind];
}

function countOfLines(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++) if (bytes[i] === LF) lines++;
  return lines;
}

/** The first place of a word, at the beginning of one or inside another, capitals and small letters alike. */
function indexOfWord(bytes: Uint8Array, from: number, to: number, word: Uint8Array): number {
  const first = word[0] ?? 0;
  const last = to - word.length;
  for (let at = from; at <= last; at++) {
    if (fold(bytes[at] ?? 0) !== first) continue;
    let i = 1;
    while (i < word.length && fold(bytes[at + i] ?? 0) === word[i]) i++;
    if (i === word.length) return at;
  }
  return -1;
}
