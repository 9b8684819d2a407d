import text from './data/captions.tsv';
import { nearest } from '../spelling/nearest';
import { SCHEMAS } from './schemas';
import { explained, lazily, normalised, table, type Certainty, type Row } from './table';

/** A word or phrase that says who may see the cable or how it is handled: `NOFORN`. */
export interface Caption {
  /** `SIPDIS`; `…` stands for any words, as in `FOR … ONLY`. */
  readonly caption: string;
  /** `distribution`, `channel`, `handling`, … */
  readonly group: string;
  readonly meaning: string;
  /** Where in a cable it stands. */
  readonly position: string;
  readonly certainty: Certainty;
  readonly source: string;
}

const { columns } = SCHEMAS.captions;
const phrases = table('captions', text, columns);

/** `caption('SIPDIS')`, `caption('FOR AMBASSADOR ONLY')`. */
export function caption(written: string): Caption | undefined {
  const key = normalised(written);
  if (!key) return undefined;
  const row = phrases.get(key);
  return row ? read(row) : patterns().find((each) => matches(key, each.pieces))?.caption;
}

/** Every caption, in alphabetical order. */
export const captions = lazily((): readonly Caption[] => phrases.rows().map(read));

/** A text asks about the same few words again and again. */
const REMEMBERED = 500;
const remembered = lazily(() => new Map<string, readonly Caption[]>());

/** What a misread caption may be: `SIPDIS` for `STPDTS`. Two letters of six may differ, one of four. */
export function nearestCaptions(written: string): readonly Caption[] {
  const key = normalised(written);
  if (!key || key.length < 4) return [];
  const answers = remembered();
  const known = answers.get(key);
  if (known) return known;
  const found = findNearest(key, key.length < 6 ? 1 : 2);
  if (answers.size >= REMEMBERED) answers.clear();
  answers.set(key, found);
  return found;
}

/** Only captions whose length and letters allow it are compared letter by letter. */
function findNearest(key: string, limit: number): readonly Caption[] {
  const letters = lettersOf(key);
  const candidates = proposed()
    .filter((each) => Math.abs(each.caption.length - key.length) <= limit && apart(each.letters, letters) <= limit)
    .map((each) => each.caption);
  return nearest(key, candidates, limit).flatMap((found) => caption(found) ?? []);
}

/** The letters that occur in a word, a bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 32);
  return letters;
}

/** How many changes of a letter it takes at least to have the letters of the one in the other. */
function apart(a: number, b: number): number {
  return Math.max(bits(a & ~b), bits(b & ~a));
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

const patterns = lazily(() =>
  captions()
    .filter((each) => each.caption.includes('…'))
    .map((each) => ({ caption: each, pieces: each.caption.split('…') })),
);

const proposed = lazily(() =>
  captions()
    .filter((each) => !each.caption.includes('…') && each.certainty !== 'unsure' && each.group !== 'content')
    .map((each) => ({ caption: each.caption, letters: lettersOf(each.caption) })),
);

/** Whether the words fill the places of `…`: `FOR AMBASSADOR ONLY` fills `FOR … ONLY`. */
function matches(words: string, pieces: readonly string[]): boolean {
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const found = i === 0 ? (words.startsWith(piece) ? 0 : -1) : words.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  const last = pieces.at(-1) ?? '';
  return last === '' ? at < words.length : words.endsWith(last) && at <= words.length;
}

function read(row: Row<(typeof columns)[number]>): Caption {
  return explained(row);
}
