import { isBlankCode } from './lines';
import { type Valued, valued } from './span';

/** The words of a line from a column on. `start` is the offset of the line. */
export function words(line: string, from: number, start: number): Valued<string>[] {
  const found: Valued<string>[] = [];
  let i = from;
  while (i < line.length) {
    while (i < line.length && isBlankCode(line.charCodeAt(i))) i++;
    const first = i;
    while (i < line.length && !isBlankCode(line.charCodeAt(i))) i++;
    if (first < i) found.push(valued(start + first, start + i, line.slice(first, i)));
  }
  return found;
}

/** A number whose digits a scanner or a typist took for letters: `O` is 0, `I` and `l` are 1. */
export function misreadDigits(written: string): number {
  return Number(written.replace(/O/g, '0').replace(/[Il]/g, '1'));
}
