import { canonicalPost, type Origin, referenceId } from './ids';
import type { Reference } from './model';
import { type Letter, letterAt } from './referenceLetters';
import { isPostWord, POST_TOKENS, postOf } from './referencePosts';
import { isSign, isWord, type Token, tokensOf } from './referenceTokens';
import type { Mutable } from './source';
import { type Valued, valued } from './span';
import { misreadDigits } from './words';
import { monthOf } from './vocabulary';

/** The items read so far, and the cable that they stand in. */
interface Reader {
  readonly items: Reference[];
  readonly origin: Origin;
  /** The cable of the items before: a bare number behind a later letter is of the same post. */
  last: Cited | undefined;
}

/** Papers that are no cables; the names and numbers behind them are theirs. */
const OTHER_PAPER = /^(?:E?MAILS?|MEMO(?:RANDUM)?|LETTERS?|FAX|TELCONS?|PHONE|IIR|TDX?|FBIS|OSC|REPORTS?|MEETING)$/i;

const filler =
  /^(?:AND|PREVIOUS|NOTAL|OTHERS?|BOTH|ALSO|REFS?|REFTELS?|SERIES|ET|AL|SEQ|EARLIER|SUBSEQUENT|PRIOR|RELATED|NONE|NIL|[NA().,:;/&¶-])$/i;

/** The longest note in brackets, in words and signs: `(DTG 201234Z NOV 06)`, `(NOTAL)`. */
const NOTE_TOKENS = 30;

/**
 * Reads the items of the reference lines, label taken off, page marks as blanks. `written` begins at the offset `start`; its
 * ends of line tell where a serial may be broken. Letters (`A.`, `(A)`, `B. B)`, `¶C.`) and years (`07`, `2007`, `(08)`, `O4`) are optional, blanks too:
 * `A. STATE 14284 B. 07 PARIS 2652 (NOTAL)`, `STATE 7472 AND 7677`, `PARIS 936/935`, `09CAIRO0561`, `10-OTTAWA-57`. What
 * names no cable (an e-mail, an airgram) is an item without a serial; `AND PREVIOUS` is none.
 */
export function parseReferences(written: string, start: number, origin: Origin): Reference[] {
  const tokens = tokensOf(written, start);
  const reader: Reader = { items: [], origin, last: undefined };
  let from = 0;
  let letter: Letter | undefined;
  let fresh = true;
  for (let i = 0; i < tokens.length;) {
    const found = letterAt(tokens, i, letter?.value.value, fresh);
    if (!found) {
      fresh = isSign(tokens[i], ',;');
      i++;
      continue;
    }
    readStretch(reader, tokens.slice(from, i), letter);
    letter = found;
    i = found.next;
    from = i;
    fresh = false;
  }
  readStretch(reader, tokens.slice(from), letter);
  return reader.items;
}

/** The cable that tokens name, with nothing between the first and its serial but its year and its post. */
export function referenceAt(tokens: readonly Token[], origin: Origin): Reference | undefined {
  const cited = cableAt(tokens, 0, undefined, false);
  return cited && referenceOf(cited, origin);
}

/** Reads the items between two letters; the first of them has the letter. */
function readStretch(reader: Reader, tokens: readonly Token[], letter: Letter | undefined): void {
  const first = reader.items.length;
  /** The last cable, while only separators have followed it: a bare number then is of the same post. */
  let last: Cited | undefined;
  /** Where the words begin that no cable was read from yet; absent behind a cable, whose notes are no items. */
  let from: number | undefined = 0;
  /** Behind `EMAIL OF`, up to the next separator: what follows names no cable. */
  let barred = false;
  let i = 0;
  while (i < tokens.length) {
    const cited = barred ? undefined : citedAt(reader, tokens, i, last, letter !== undefined);
    if (cited) {
      if (from !== undefined) addWords(reader, tokens.slice(from, i));
      const end = noteEnd(tokens, cited.next);
      reader.items.push(referenceOf(cited, reader.origin, end));
      last = cited;
      reader.last = cited;
      i = cited.next;
      from = undefined;
      continue;
    }
    const token = tokens[i];
    if ((isSign(token, ',;&') && !isYearOfDate(tokens, i)) || isWord(token, /^AND$/i)) {
      if (from !== undefined) addWords(reader, tokens.slice(from, i));
      from = i + 1;
      barred = false;
    } else if (isSign(token, '(') && from !== undefined && cableAt(tokens, i + 1, undefined, false)) {
      // `(STATE 45)` is no note.
      last = undefined;
    } else if (isSign(token, '(')) {
      const year = last && !last.year && isSign(tokens[i + 2], ')') ? yearIn(tokens[i + 1]) : undefined;
      if (last && year && tokens[i - 1] === last.serial) {
        last = { ...last, year };
        const item = referenceOf(last, reader.origin, noteEnd(tokens, i));
        const letter = reader.items.at(-1)?.letter;
        reader.items[reader.items.length - 1] = letter ? { ...item, letter } : item;
      }
      i = closingBracket(tokens, i);
    } else if (!isSign(token, '/.')) last = undefined;
    barred ||= from !== undefined && isWord(token, OTHER_PAPER);
    i++;
  }
  if (from !== undefined) addWords(reader, tokens.slice(from));
  if (!letter) return;
  const named = reader.items[first];
  const start = letter.at;
  if (named) reader.items[first] = { ...named, start, letter: letter.value };
  else if (tokens.length === 0 || !tokens.every(isFiller))
    reader.items.push({ start, letter: letter.value, end: Math.max(tokens.at(-1)?.end ?? 0, letter.end) });
}

/** The cable named at token `i`, with the year that stands behind it: `STATE 45/07`. */
function citedAt(
  { items, origin, last: before }: Reader,
  tokens: readonly Token[],
  i: number,
  last: Cited | undefined,
  lettered: boolean,
): Cited | undefined {
  // `A. STATE 111 B. 112`: both are of the Department.
  const inherited = i === 0 && lettered && items.length > 0 ? before : undefined;
  const cited = cableAt(tokens, i, last, lettered || items.length === 0);
  if (!cited) return undefined;
  if (inherited && !cited.post && !cited.inherited) return { ...cited, inherited: inherited.inherited ?? inherited };
  const year = cited.post && !cited.year ? yearBehind(tokens, cited, origin) : undefined;
  return year ? { ...cited, year, next: cited.next + 2 } : cited;
}

/** The year behind a serial and a slash; other two digits there are a serial. */
function yearBehind(tokens: readonly Token[], { serial, next }: Cited, origin: Origin): Year | undefined {
  const token = tokens[next + 1];
  const year = isSign(tokens[next], '/') && token?.text.length === 2 ? yearIn(token) : undefined;
  if (!year || isSign(tokens[next + 2], '/')) return undefined;
  const age = origin.year === undefined ? 0 : (((origin.year - year.value) % 100) + 100) % 100;
  return age <= OLDEST && (/^[O0]/.test(year.text) || serial.text.length > 2) ? year : undefined;
}

/** How many years lie between a cable and those that it cites, nearly always. */
const OLDEST = 20;

/** The token that closes a note in brackets; the one that opens it when none does so soon. */
function closingBracket(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < tokens.length && i <= open + NOTE_TOKENS; i++) if (isSign(tokens[i], ')')) return i;
  return open;
}

type Year = Token & { readonly value: number };

/** A cable named at a token. */
interface Cited {
  readonly year?: Year | undefined;
  readonly post?: Valued<string>;
  /** The post of a cable before, for a bare number after it. */
  readonly inherited?: Cited;
  readonly serial: Token;
  /** The token behind it. */
  readonly next: number;
}

function cableAt(tokens: readonly Token[], i: number, last: Cited | undefined, ownPost: boolean): Cited | undefined {
  const year = yearAt(tokens, i);
  let at = year?.next ?? i;
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
  }
  const named = words.filter((token) => token.kind === 'word');
  // `STATE #45`, `STATE NO. 45`
  if (named.length > 1 && isWord(named.at(-1), /^(?:NO|NR|NUMBER)$/i)) {
    named.pop();
    if (isSign(tokens[at], '.')) at++;
  } else if (named.length > 0 && isSign(tokens[at], '#')) at++;
  const serial = tokens[at];
  const post = postOf(named);
  if (serial?.kind !== 'number' || !isSerial(tokens, at)) return undefined;
  if (post) {
    return { year, post, serial, next: at + 1 };
  }
  if (words.length > 0 || year) return undefined;
  // A bare number: of the cable before it, or of the cable's own post when it stands alone.
  const inherited = last?.inherited ?? last;
  const before = tokens[i - 1];
  if (inherited && (isSign(before, ',;/&') || isWord(before, /^AND$/i))) {
    const alike = Math.abs(serial.text.length - inherited.serial.text.length) <= 1;
    // In `1) STATE 45; 2) LIMA 9` they number the items.
    return alike && !isSign(tokens[at + 1], ')') ? { inherited, serial, next: at + 1 } : undefined;
  }
  const alone =
    i === 0 && ownPost && serial.text.length >= 2 && (at + 1 === tokens.length || isSign(tokens[at + 1], ',;('));
  return alone ? { serial, next: at + 1 } : undefined;
}

/** `07`, `2007`, `(08)`, `O4` with a hyphen or nothing before the post. */
function yearAt(tokens: readonly Token[], i: number): (Year & { next: number }) | undefined {
  const bracket = isSign(tokens[i], '(');
  const year = yearIn(tokens[bracket ? i + 1 : i]);
  if (!year) return undefined;
  let next = bracket ? i + 2 : i + 1;
  if (bracket) {
    if (!isSign(tokens[next], ')')) return undefined;
    next++;
  }
  // `07. STATE 45`, where `7.` would number the item.
  if (isSign(tokens[next], "-'’/") || (/^[O0]/.test(year.text) && isSign(tokens[next], '.'))) next++;
  if (tokens[next]?.kind !== 'word' || isWord(tokens[next], filler)) return undefined;
  return { ...year, next };
}

function yearIn(token: Token | undefined): Year | undefined {
  if (token?.kind !== 'number' || !/^(?:[O\d]\d|(?:19|20)\d\d)$/.test(token.text)) return undefined;
  return { ...token, value: misreadDigits(token.text) };
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
  // `9/16/2009` is a date, `936/935` are two cables; `242015Z` is a date-time group.
  const next = tokens[at + 2];
  if (isSign(after, '/')) {
    const isMonth = token.text.length < 3 && (Number(token.text) <= 12 || next?.text.length !== token.text.length);
    return !isSign(tokens[at + 3], '/') && next?.kind === 'number' && !isMonth;
  }
  // `STATE 47381: A) …`, but `12:30` is a time.
  if (isSign(after, ':')) return next === undefined || next.start > after.end;
  return after.kind === 'sign' && !isSign(after, '-%');
}

/** The offset at which the notes behind a cable end: `(NOTAL)`, `OF JUNE 5, 1974`; `undefined` when there are none. */
function noteEnd(tokens: readonly Token[], from: number): number | undefined {
  let end: number | undefined;
  for (let i = from; i < tokens.length && i < from + NOTE_TOKENS; i++) {
    const token = tokens[i];
    if (isSign(token, ';&/') || isWord(token, /^AND$/i)) break;
    if (isSign(token, ',') && !isYearOfDate(tokens, i)) break;
    // Another cable follows with nothing between.
    if (token?.kind !== 'sign' && cableAt(tokens, i, undefined, false)) break;
    if (isSign(token, '(')) {
      i = closingBracket(tokens, i);
      end = tokens[i]?.end;
    } else if (token?.kind !== 'sign') end = token?.end;
  }
  return end;
}

/** `SEP`, `SEPTEMBER` */
function isMonth(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.length <= 9 && monthOf(token.text) !== -1;
}

/** Whether a comma parts a day from its year: `OF MAY 21, 1974`. */
function isYearOfDate(tokens: readonly Token[], comma: number): boolean {
  const [month, day, year] = [tokens[comma - 2], tokens[comma - 1], tokens[comma + 1]];
  return day?.kind === 'number' && isMonth(month) && year?.kind === 'number' && /^(?:19|20)\d\d$/.test(year.text);
}

function referenceOf({ year, post, inherited, serial }: Cited, origin: Origin, end = serial.end): Reference {
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

function isFiller({ text }: Token): boolean {
  return filler.test(text);
}

/** Words that name no cable, as one item; signs, notes in brackets and `AND PREVIOUS` are none. */
function addWords({ items }: Reader, tokens: readonly Token[]): void {
  const words = tokens.filter((token) => token.kind !== 'sign');
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return;
  if (!words.some(({ kind }) => kind === 'word') || words.every(isFiller)) return;
  // Prose that ran on into the list names nothing.
  if (words.filter(({ text }) => /^\p{Ll}{3,}$/u.test(text)).length > 2) return;
  // A note in brackets goes to the item whole.
  const open = tokens.findLastIndex((token) => isSign(token, '('));
  const note = open === -1 ? undefined : tokens.slice(open).find((token) => isSign(token, ')'));
  items.push({ start: first.start, end: Math.max(last.end, note?.end ?? 0) });
}
