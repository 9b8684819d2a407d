import { parseBody } from './body';
import { parseClose } from './close';
import type { HeaderEnd } from './header';
import { withBreaks } from './lines';
import type { Body, Classification, Close } from './model';
import type { Source } from './source';

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
    const own = { ...source, lines: withBreaks(lines, text, [bodyAt], bodyLine, to) };
    return parseText(own, { bodyLine: 1 }, own.lines.count, classification);
  }
  const { close, closeLine, closeAt } = parseClose(source, bodyLine, to);
  if (closeAt === undefined) return { body: parseBody(source, bodyLine, closeLine, classification), close };
  const own = { ...source, lines: withBreaks(lines, text, [closeAt], bodyLine, closeLine + 1) };
  return { body: parseBody(own, 0, own.lines.count - 1, classification), close };
}
