import { cableAt, type Cited, isRange, referenceOf } from './citedCable';
import type { Origin } from './ids';
import type { Reference } from './model';
import { type Letter, letterAt } from './referenceLetters';
import { isFiller, isSign, isWord, type Token, tokensOf } from './referenceTokens';
import { isYearOfDate, yearBehind } from './referenceYears';

/** The items read so far, and the cable that they stand in. */
interface Reader {
  readonly items: Reference[];
  readonly origin: Origin;
  /** The cable of the items before: a bare number behind a later letter is of the same post. */
  last: Cited | undefined;
}

/** Papers that are no cables; the names and numbers behind them are theirs. */
const OTHER_PAPER = /^(?:E?MAILS?|MEMO(?:RANDUM)?|LETTERS?|FAX|TELCONS?|PHONE|IIR|TDX?|FBIS|OSC|REPORTS?|MEETING)$/i;

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
      const end = noteEnd(tokens, cited.notes, reader.origin);
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
    } else if (isSign(token, '(') && from !== undefined && cableAt(tokens, i + 1, reader.origin)) {
      // `(STATE 45)` is no note.
      last = undefined;
    } else if (isSign(token, '(')) {
      i = closingBracket(tokens, i);
    } else if (!isSign(token, '/.') && !isRange(tokens, i)) last = undefined;
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

/** The cable named at token `i` with the year that stands behind it, `STATE 45/07`; `notes` is the token behind its serial. */
function citedAt(
  { items, origin, last: before }: Reader,
  tokens: readonly Token[],
  i: number,
  last: Cited | undefined,
  lettered: boolean,
): (Cited & { readonly notes: number }) | undefined {
  // `A. STATE 111 B. 112`: both are of the Department.
  const inherited = i === 0 && lettered && items.length > 0 ? before : undefined;
  const cited = cableAt(tokens, i, origin, { last, ownPost: lettered || items.length === 0 });
  if (!cited) return undefined;
  const notes = cited.next;
  if (inherited && !cited.post && !cited.inherited) {
    return { ...cited, notes, inherited: inherited.inherited ?? inherited };
  }
  const behind = cited.post && !cited.year ? yearBehind(tokens, notes, cited.serial, origin) : undefined;
  return behind ? { ...cited, notes, year: behind.year, next: behind.next } : { ...cited, notes };
}

/** The token that closes a note in brackets; the one that opens it when none does so soon. */
function closingBracket(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < tokens.length && i <= open + NOTE_TOKENS; i++) if (isSign(tokens[i], ')')) return i;
  return open;
}

/** The offset at which the notes behind a cable end: `(NOTAL)`, `OF JUNE 5, 1974`; `undefined` when there are none. */
function noteEnd(tokens: readonly Token[], from: number, origin: Origin): number | undefined {
  let end: number | undefined;
  for (let i = from; i < tokens.length && i < from + NOTE_TOKENS; i++) {
    const token = tokens[i];
    if (isSign(token, ';&/') || isWord(token, /^AND$/i) || isRange(tokens, i)) break;
    if (isSign(token, ',') && !isYearOfDate(tokens, i)) break;
    // Another cable follows with nothing between.
    if (token?.kind !== 'sign' && cableAt(tokens, i, origin)) break;
    if (isSign(token, '(')) {
      i = closingBracket(tokens, i);
      end = tokens[i]?.end;
    } else if (token?.kind !== 'sign') end = token?.end;
  }
  return end;
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
