import { parseBody } from './body';
import { parseClose } from './close';
import { isFlattened, lostLineStarts } from './flattened';
import type { HeaderEnd } from './header';
import { withBreaks } from './lines';
import type { Body, Classification, Close } from './model';
import { changedSource, type Source } from './source';

/**
 * Reads what follows the header as text and close. Either may begin inside a line, because a line end was lost before
 * paragraph 1 or before the signature; then a table of lines is read in which it begins one.
 */
export function parseText(
  source: Source,
  { bodyLine, bodyAt }: Pick<HeaderEnd, 'bodyLine' | 'bodyAt'>,
  to: number,
  classification: Classification | undefined,
): { readonly body: Body; readonly close: Close } {
  const { text, lines } = source;
  if (bodyAt !== undefined) {
    // The line that lost one end may have lost those of the next paragraphs too.
    const rest = text.slice(bodyAt, lines.end(bodyLine));
    const more = isFlattened(rest) ? lostLineStarts(rest).map((column) => bodyAt + column) : [];
    const own = changedSource(source, { lines: withBreaks(lines, text, [bodyAt, ...more], bodyLine, to) });
    return parseText(own, { bodyLine: 1 }, own.lines.count, classification);
  }
  const { close, closeLine, closeAt } = parseClose(source, bodyLine, to);
  if (closeAt === undefined) return { body: parseBody(source, bodyLine, closeLine, classification), close };
  const clipped = changedSource(source, { lines: withBreaks(lines, text, [closeAt], bodyLine, closeLine + 1) });
  return { body: parseBody(clipped, 0, closeLine + 1 - bodyLine, classification), close };
}
