import type { Span } from './span';
import { eachMatch } from './words';

/** A word, a number or a sign of the reference lines. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'sign';
  readonly text: string;
}

// `O4` is a year whose zero was taken for the letter, `1O345` and `I2345` are serials. A word may hold an apostrophe.
const tokenShape =
  /O\d(?=[ -]?[A-Z]{3})|(?<![\p{L}\d])[OIl]{0,2}\d[\dOIlSZ]{0,4}[\dOIl](?![\p{L}\d])|\d+|\p{L}[\p{L}'’]*|[^\s\p{L}\d]/gu;

/** The words, numbers and signs of a stretch that begins at the offset `start`. */
export function tokensOf(written: string, start: number): readonly Token[] {
  const tokens: Token[] = [];
  // `a. canberra 8120`: in a cable re-typed in small letters they stand for capitals.
  const isSmall = !/\p{Lu}\p{L}/u.test(written);
  let end = 0;
  eachMatch(tokenShape, written, (match) => {
    const mended = match[0].length > 2 && /^[OIl]|^\d+[OIlSZ]/.test(match[0]) ? withDigits(match[0]) : match[0];
    const text = isSmall ? mended.toUpperCase() : mended;
    const at = start + match.index;
    const between = written.slice(end, match.index);
    end = match.index + match[0].length;
    const before = tokens.at(-1);
    if (before && isRestOfNumber(before, text, between, written.slice(end, end + 4))) {
      tokens[tokens.length - 1] = { ...before, end: start + end, text: before.text + text };
      return;
    }
    tokens.push({ kind: kindOf(text), start: at, end: at + match[0].length, text });
  });
  return tokens;
}

/** Whether digits go on with a serial that a line end broke: `STATE 42` and `845`, but not the year of `07 LIMA 5`. */
function isRestOfNumber(before: Token, text: string, between: string, behind: string): boolean {
  return (
    before.kind === 'number' &&
    between.includes('\n') &&
    between.trim() === '' &&
    /^\d+$/.test(before.text + text) &&
    before.text.length + text.length <= 6 &&
    !/^(?:[ -]?\p{L}{2}|[.)])/u.test(behind)
  );
}

/** A serial in which a scanner or a typist took letters for digits, as it was. A word stays one. */
function withDigits(written: string): string {
  return /\d/.test(written) ? written.replace(/[OIlSZ]/g, (letter) => DIGITS[letter] ?? letter) : written;
}

const DIGITS: Readonly<Record<string, string>> = { O: '0', I: '1', l: '1', S: '5', Z: '2' };

function kindOf(text: string): Token['kind'] {
  const first = text.charCodeAt(0);
  const second = text.charCodeAt(1);
  if ((first >= 48 && first <= 57) || (first === 79 && second >= 48 && second <= 57)) return 'number';
  if (text.length > 1 || (first >= 65 && first <= 90) || (first >= 97 && first <= 122)) return 'word';
  return first >= 128 && /\p{L}/u.test(text) ? 'word' : 'sign';
}

export function isSign(token: Token | undefined, signs: string): boolean {
  return token?.kind === 'sign' && signs.includes(token.text);
}

export function isWord(token: Token | undefined, shape: RegExp): boolean {
  return token?.kind === 'word' && shape.test(token.text);
}

/** Words and signs of a list that name nothing. */
const filler =
  /^(?:AND|PREVIOUS|NOTAL|OTHERS?|BOTH|ALSO|REFS?|REFTELS?|SERIES|ET|AL|SEQ|EARLIER|SUBSEQUENT|PRIOR|RELATED|NONE|NIL|[NA().,:;/&¶-])$/i;

export function isFiller({ text }: Token): boolean {
  return filler.test(text);
}
