import type { Cable, CableFile } from '../cable/model';
import type { Span } from '../cable/span';

/** A stretch of the text to leave out, or to read as another. */
export interface Instead extends Span {
  readonly text: string;
}

/**
 * A stretch of the cable as one clean line: without the given parts, damage read as what stood there where that is
 * known, and white space, ends of line and what cannot be seen as one blank.
 */
export function written({ text }: CableFile, { damage }: Cable, place: Span, parts: readonly Instead[] = []): string {
  const instead: Instead[] = parts.filter(({ start, end }) => start < place.end && end > place.start);
  for (let i = firstFrom(damage, place.start); i < damage.length; i++) {
    const found = damage[i];
    if (!found || found.start >= place.end) break;
    if (found.repair !== undefined) instead.push({ start: found.start, end: found.end, text: found.repair });
  }
  instead.sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let from = place.start;
  for (const part of instead) {
    // One inside another goes with it.
    if (part.start >= from) result += text.slice(from, part.start) + part.text;
    from = Math.max(from, part.end);
  }
  return oneLine(result + text.slice(from, Math.max(from, place.end)));
}

/** The first of some places, in the order of the text, that begins at the offset or later. Logarithmic. */
function firstFrom(places: readonly Span[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One line: white space and controls are a blank, a backslash at the end of a line too; what cannot be seen goes. */
export function oneLine(text: string): string {
  // Nearly every value is clean ASCII already.
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return text;
  return text
    .replace(/\\(?=[\r\n])/g, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .trim();
}
