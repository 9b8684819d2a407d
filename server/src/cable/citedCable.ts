/** A cable as a list of references names it: its year, its post and its serial. */
import { canonicalPost, type Origin, referenceId } from './ids';
import type { Reference } from './model';
import { isPostWord, POST_TOKENS, postOf } from './referencePosts';
import { isSign, isWord, type Token } from './referenceTokens';
import { isMonth, type Year, yearAt, yearWithin } from './referenceYears';
import type { Mutable } from './source';
import { type Valued, valued } from './span';

/** Words between a post and its serial. */
const kind = /^(?:CABLE|TELEGRAM|TEL|MESSAGE|MSG|NO|NR|NUMBER)$/i;

/** The cable that tokens name, with nothing between the first and its serial but its year and its post. */
export function referenceAt(tokens: readonly Token[], origin: Origin): Reference | undefined {
  const cited = cableAt(tokens, 0, origin);
  return cited && referenceOf(cited, origin);
}

/** A cable named at a token. */
export interface Cited {
  readonly year?: Year | undefined;
  readonly post?: Valued<string>;
  /** The post of a cable before, for a bare number after it. */
  readonly inherited?: Cited;
  readonly serial: Token;
  /** The token behind it. */
  readonly next: number;
}

/**
 * The cable named at token `i`. `last` is the one just before it, to whose post a bare number belongs; with `ownPost` one that
 * stands alone is of the citing cable's own.
 */
export function cableAt(
  tokens: readonly Token[],
  i: number,
  origin: Origin,
  { last, ownPost = false }: { readonly last?: Cited | undefined; readonly ownPost?: boolean } = {},
): Cited | undefined {
  const before = yearAt(tokens, i);
  let year: Year | undefined = before;
  let at = before?.next ?? i;
  // `A. REFTEL STATE 5`
  if (isWord(tokens[at], /^(?:REF(?:S|TELS?)?|ALDACS?)$/i)) at++;
  const first = at;
  while (at < first + POST_TOKENS && isPostWord(tokens, at, first)) at++;
  const words = tokens.slice(first, at);
  // The full stop of `ST. PETERSBURG`, the hyphen of `10-OTTAWA-57`.
  if (isSign(tokens[at], '-') && words.length > 0) {
    // `LA PAZ A-236` is an airgram.
    if (words.at(-1)?.text === 'A') return undefined;
    at++;
  } else if (year && words.length > 0 && isSign(tokens[at], '/')) at++;
  const named = words.filter((token) => token.kind === 'word');
  // `STATE CABLE 45`, `STATE TELEGRAM NO. 45`, `STATE #45`
  let count = named.length;
  while (count > 1 && isWord(named[count - 1], kind)) count--;
  if (isSign(tokens[at], count < named.length ? '.#' : '#') && count > 0) at++;
  const post = postOf(named.slice(0, count));
  const within = post && !year ? yearWithin(tokens, at, origin) : undefined;
  if (within) {
    year = within;
    at = within.next;
  }
  const serial = tokens[at];
  if (serial?.kind !== 'number' || !isSerial(tokens, at)) return undefined;
  if (post) {
    return { year, post, serial, next: at + 1 };
  }
  if (words.length > 0 || year) return undefined;
  // A bare number: of the cable before it, or of the cable's own post when it stands alone.
  const inherited = last?.inherited ?? last;
  const lead = tokens[i - 1];
  if (inherited && (isSign(lead, ',;/&') || isWord(lead, /^AND$/i) || isRange(tokens, i - 1))) {
    const alike = Math.abs(serial.text.length - inherited.serial.text.length) <= 1;
    // In `1) STATE 45; 2) LIMA 9` they number the items.
    return alike && !isSign(tokens[at + 1], ')') ? { inherited, serial, next: at + 1 } : undefined;
  }
  const alone =
    i === 0 && ownPost && serial.text.length >= 2 && (at + 1 === tokens.length || isSign(tokens[at + 1], ',;('));
  return alone ? { serial, next: at + 1 } : undefined;
}

/** Whether a sign or a word at token `at` leads from a serial to the last of several: `STATE 1234-1240`. */
export function isRange(tokens: readonly Token[], at: number): boolean {
  const [first, last] = [tokens[at - 1], tokens[at + 1]];
  return (
    (isSign(tokens[at], '-–') || isWord(tokens[at], /^(?:THROUGH|THRU|TO)$/i)) &&
    first?.kind === 'number' &&
    last?.kind === 'number' &&
    first.text.length === last.text.length &&
    first.text < last.text &&
    !(isSign(tokens[at + 2], '-/.') && tokens[at + 3]?.kind === 'number') &&
    !(isSign(tokens[at - 2], '-/.') && tokens[at - 3]?.kind === 'number')
  );
}

/** Whether a number can be a serial: six digits at most, and no part of a date, a sum, a time or a longer number. */
function isSerial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (!token || !/^0{0,3}\d{1,6}$/.test(token.text)) return false;
  if (!after) return true;
  if (after.start > token.end && after.kind !== 'word') return true;
  // `12 MAY 2007` is a day.
  if (after.kind === 'word') return after.start > token.end && !isMonth(after);
  if (isRange(tokens, at + 1)) return true;
  // `9/16/2009` is a date, `936/935` are two cables; `242015Z` is a date-time group.
  const next = tokens[at + 2];
  if (isSign(after, '/')) {
    // `LIMA 77/ROME 5`
    if (next?.kind === 'word') return next.text.length > 2;
    const isMonth = token.text.length < 3 && (Number(token.text) <= 12 || next?.text.length !== token.text.length);
    // Three numbers are a date but for `LIMA 345/346/347`.
    const isDate = isSign(tokens[at + 3], '/') && token.text.length < 3;
    return !isDate && next?.kind === 'number' && !isMonth;
  }
  // `STATE 47381: A) …`, but `12:30` is a time.
  if (isSign(after, ':')) return next === undefined || next.start > after.end;
  return after.kind === 'sign' && !isSign(after, '-%');
}

export function referenceOf({ year, post, inherited, serial }: Cited, origin: Origin, end = serial.end): Reference {
  const by = post ?? inherited?.post;
  const inheritedYear = inherited?.year?.value;
  const meant = by && canonicalPost(by.value);
  const id = referenceId({ year: year?.value ?? inheritedYear, post: meant, serial: Number(serial.text) }, origin);
  // The year may stand behind: `STATE 4284 (08)`.
  const parts = [year, post, serial].filter((part) => part !== undefined);
  const item: Mutable<Reference> = {
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(end, ...parts.map((part) => part.end)),
    serial: valued(serial.start, serial.end, serial.text),
  };
  if (inherited && meant !== undefined) {
    item.inherited = inheritedYear === undefined ? { post: meant } : { post: meant, year: inheritedYear };
  }
  if (year) item.year = valued(year.start, year.end, year.value);
  if (post) item.post = post;
  if (id !== undefined) item.id = id;
  return item;
}
