import type { CableFile } from '../cable/model';
import type { Span } from '../cable/span';

/** The span without the white space at both its ends; empty, at its start, when nothing else is in it. */
export function trimmed({ text }: CableFile, { start, end }: Span): Span {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  if (last <= start) return { start, end: start };
  let first = start;
  while (isBlank(text.charCodeAt(first))) first++;
  return { start: first, end: last };
}

/**
 * The span without the end of line that closes it: it keeps its trailing blank lines, so that a cursor there still
 * belongs to it, and does not touch the line on which the next block begins.
 */
export function withoutLastLineEnd({ text, lines }: CableFile, { start, end }: Span): Span {
  const line = lines.at(end);
  const closed = end === lines.start(line) && line > 0 && end < text.length ? lines.end(line - 1) : end;
  return { start, end: Math.max(start, closed) };
}

/** The part of the span that lies on its first line that is not blank. */
export function firstLine(file: CableFile, place: Span): Span {
  const { start, end } = trimmed(file, place);
  return { start, end: Math.min(end, file.lines.end(file.lines.at(start))) };
}

/** The parts of the span on each of its lines, white space left out, blank lines left out. */
export function eachLine(file: CableFile, place: Span): Span[] {
  const first = file.lines.at(place.start);
  const parts: Span[] = [];
  for (let line = first; line === first || (line < file.lines.count && file.lines.start(line) < place.end); line++) {
    const part = trimmed(file, {
      start: Math.max(place.start, file.lines.start(line)),
      end: Math.min(place.end, file.lines.end(line)),
    });
    if (part.end > part.start) parts.push(part);
  }
  return parts;
}

const NO_BREAK_SPACE = 0xa0;

/** Blanks, tabs, ends of line and the other controls that show as nothing. */
function isBlank(code: number): boolean {
  return code <= 32 || code === NO_BREAK_SPACE;
}
