/** The year of a cable that is referred to: before its post, `07 PARIS 2652`, between, `PARIS 07-2652`, or behind, `PARIS 2652 OF 2007`. */
import type { Origin } from './ids';
import { isFiller, isSign, isWord, type Token } from './referenceTokens';
import { monthOf } from './vocabulary';
import { misreadDigits } from './words';

export type Year = Token & { readonly value: number };

/** How many years lie between a cable and those that it cites, nearly always. */
const OLDEST = 20;

/** `07`, `2007`, `(08)`, `O4` with a hyphen or nothing before the post. */
export function yearAt(tokens: readonly Token[], i: number): (Year & { next: number }) | undefined {
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
  const behind = tokens[next];
  if (behind?.kind !== 'word' || isFiller(behind)) return undefined;
  return { ...year, next };
}

/** The year that a token is: two digits, or four of this century or the last. */
export function yearIn(token: Token | undefined): Year | undefined {
  if (token?.kind !== 'number' || !/^(?:[O\d]\d|(?:19|20)\d\d)$/.test(token.text)) return undefined;
  return { ...token, value: misreadDigits(token.text) };
}

/** The year between a post and its serial: `OTTAWA 07-3`, `STATE (06) 104577`, `STATE 06 104577`. */
export function yearWithin(
  tokens: readonly Token[],
  at: number,
  origin: Origin,
): (Year & { next: number }) | undefined {
  const bracket = isSign(tokens[at], '(');
  const year = yearIn(tokens[bracket ? at + 1 : at]);
  if (!year || !isNear(year, origin)) return undefined;
  let next = at + (bracket ? 2 : 1);
  if (bracket) return isSign(tokens[next], ')') && isWhole(tokens, next + 1) ? { ...year, next: next + 1 } : undefined;
  const sign = tokens[next];
  if (isSign(sign, '-/')) next++;
  const serial = tokens[next];
  if (!isWhole(tokens, next)) return undefined;
  // `PARIS 36/35`, `PARIS 06/07` and `LIMA 05 66` may be two serials.
  if (isSign(sign, '/')) return year.text.startsWith('0') && serial?.text.length !== 2 ? { ...year, next } : undefined;
  if (isSign(sign, '-')) return { ...year, next };
  return year.text.length === 2 && year.text.startsWith('0') && (serial?.text.length ?? 0) > 3
    ? { ...year, next }
    : undefined;
}

/** Whether a number stands at a token, and is none of the parts of a date: `03/04/2008`. */
function isWhole(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && !(isSign(tokens[at + 1], '-/.') && tokens[at + 2]?.kind === 'number');
}

/** Whether a cable may cite one of that year. */
function isNear(year: Year, origin: Origin): boolean {
  if (origin.year === undefined) return true;
  return year.text.length === 4
    ? year.value <= origin.year && year.value > origin.year - OLDEST
    : (((origin.year - year.value) % 100) + 100) % 100 <= OLDEST;
}

/** A year behind a serial, and the token at which the list goes on: the notes that hold a year are passed over as others are. */
interface Behind {
  readonly year: Year;
  readonly next: number;
}

/**
 * The year behind the serial of `OTTAWA 345/07`, `OTTAWA 3 OF 2007`, `OTTAWA 3, 2007`, or of the date on which it was sent:
 * `STATE 5 OF DECEMBER 12, 2006`, `STATE 5 (DTG 121234Z DEC 06)`. `next` is the token behind the serial.
 */
export function yearBehind(tokens: readonly Token[], next: number, serial: Token, origin: Origin): Behind | undefined {
  const lead = tokens[next];
  const year = yearIn(tokens[next + 1]);
  if (isSign(lead, '/')) {
    // Other two digits there are a serial.
    if (year?.text.length !== 2 || isSign(tokens[next + 2], '/') || !isNear(year, origin)) return undefined;
    return /^[O0]/.test(year.text) || serial.text.length > 2 ? { year, next: next + 2 } : undefined;
  }
  if (year && isNear(year, origin) && !isInNumber(tokens, next + 2)) {
    if (isWord(lead, /^OF$/i) && !isMonth(tokens[next + 2])) return { year, next };
    // In `LIMA 2006, 2007` it is the next serial.
    const isYear = year.text.length === 4 && year.text.length - serial.text.length > 1;
    if (isSign(lead, ',') && isYear) return { year, next: next + 2 };
  }
  if (isSign(lead, '(')) {
    // `(07)`, `('07)`
    const at = isSign(tokens[next + 1], "'’") ? next + 2 : next + 1;
    const bracketed = isSign(tokens[at + 1], ')') ? yearIn(tokens[at]) : undefined;
    if (bracketed) return { year: bracketed, next };
  }
  return dateBehind(tokens, next, origin);
}

function isInNumber(tokens: readonly Token[], at: number): boolean {
  return isSign(tokens[at], '/-.') && tokens[at + 1]?.kind === 'number';
}

/** The most tokens from the serial to the year of a date: `(DTG 121234Z DEC 06)`. */
const DATE_TOKENS = 8;

/** The year of a date that begins there, behind `OF`, `DATED`, a bracket or nothing. */
function dateBehind(tokens: readonly Token[], from: number, origin: Origin): Behind | undefined {
  let at = from;
  while (at < from + 3 && (isSign(tokens[at], '(,') || isWord(tokens[at], /^(?:OF|DATED|DTD|DTG|ON)$/i))) at++;
  for (let i = at; i < from + DATE_TOKENS; i++) {
    const token = tokens[i];
    if (isMonth(token)) {
      // `DEC 06`, `DECEMBER 12, 2006`
      const isDayFirst = i > at;
      let behind = i + 1;
      if (isSign(tokens[behind], '.')) behind++;
      if (!isDayFirst && tokens[behind]?.kind === 'number') behind++;
      if (isSign(tokens[behind], ',')) behind++;
      const year = behind === i + 1 && !isDayFirst ? undefined : yearIn(tokens[behind]);
      return year && isNear(year, origin) ? { year, next: from } : undefined;
    }
    // The day or the day and the time before a month: `12`, `121234Z`.
    if (token?.kind !== 'number' && !isWord(token, /^Z$/i)) break;
  }
  const [month, first, day, second, written] = tokens.slice(at, at + 5);
  const year = yearIn(written);
  const isDate = month?.kind === 'number' && day?.kind === 'number' && isSign(first, '/-') && isSign(second, '/-');
  return isDate && at > from && year && isNear(year, origin) ? { year, next: from } : undefined;
}

/** `SEP`, `SEPTEMBER` */
export function isMonth(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text.length <= 9 && monthOf(token.text) !== -1;
}

/** Whether a comma parts a day from its year: `OF MAY 21, 1974`. */
export function isYearOfDate(tokens: readonly Token[], comma: number): boolean {
  const [month, day, year] = [tokens[comma - 2], tokens[comma - 1], tokens[comma + 1]];
  return day?.kind === 'number' && isMonth(month) && year?.kind === 'number' && /^(?:19|20)\d\d$/.test(year.text);
}
