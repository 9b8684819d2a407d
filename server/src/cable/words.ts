import { afterBlanks, isBlankCode } from './lines';
import { type Valued, valued } from './span';

/** The words of a line from a column on. `start` is the offset of the line. */
export function words(line: string, from: number, start: number): Valued<string>[] {
  const found: Valued<string>[] = [];
  let i = from;
  while (i < line.length) {
    const first = afterBlanks(line, i, line.length);
    i = first;
    while (i < line.length && !isBlankCode(line.charCodeAt(i))) i++;
    if (first < i) found.push(valued(start + first, start + i, line.slice(first, i)));
  }
  return found;
}

/**
 * Gives each match of a global expression in turn. `matchAll` says the same, and makes the expression anew each time, which
 * costs more than the matches in a line.
 */
export function eachMatch(shape: RegExp, text: string, take: (match: RegExpExecArray) => void): void {
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match; match = shape.exec(text)) take(match);
}

/** A number whose digits a scanner or a typist took for letters: `O` is 0, `I` and `l` are 1. */
export function misreadDigits(written: string): number {
  let value = 0;
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    // O, I, l
    const digit = code === 79 ? 0 : code === 73 || code === 108 ? 1 : code - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
