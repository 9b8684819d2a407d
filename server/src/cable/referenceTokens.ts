import type { Span } from './span';

/** A word, a number or a sign of the reference lines. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'sign';
  readonly text: string;
}

// `O4` is a year whose zero was taken for the letter. A word may hold an apostrophe.
const tokenShape = /O\d(?=[ -]?[A-Z]{3})|\d+|\p{L}[\p{L}'’]*|[^\s\p{L}\d]/gu;

/** The words, numbers and signs of a stretch that begins at the offset `start`. */
export function tokensOf(written: string, start: number): readonly Token[] {
  const tokens: Token[] = [];
  // `a. canberra 8120`: in a cable re-typed in small letters they stand for capitals.
  const isSmall = !/\p{Lu}\p{L}/u.test(written);
  for (const match of written.matchAll(tokenShape)) {
    const text = isSmall ? match[0].toUpperCase() : match[0];
    const kind = /^O?\d/.test(text) ? 'number' : text.length > 1 || /\p{L}/u.test(text) ? 'word' : 'sign';
    tokens.push({ kind, start: start + match.index, end: start + match.index + match[0].length, text });
  }
  return tokens;
}

export function isSign(token: Token | undefined, signs: string): boolean {
  return token?.kind === 'sign' && signs.includes(token.text);
}

export function isWord(token: Token | undefined, shape: RegExp): boolean {
  return token?.kind === 'word' && shape.test(token.text);
}
