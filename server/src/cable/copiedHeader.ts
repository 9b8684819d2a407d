import { damageLog } from './damage';
import { parseHeader } from './header';
import type { Parts } from './leftOut';
import type { Envelope, Header } from './model';
import type { Reading } from './reading';
import { changedSource, type Source } from './source';
import type { Span } from './span';

/** The items of a header that may stand whole in one copy of it and cut off, or not at all, in the other. */
const ITEMS = ['classification', 'executiveOrder', 'tags', 'subject', 'references', 'classifiedBy'] as const;

/**
 * Of a header that stands twice, the second is the one that was read, since the text follows it. The items that it lacks,
 * or that it has cut off, are taken from the first; the header then begins there. Nothing changes when there is none.
 */
export function withCopiedHeader(
  source: Source,
  parts: Parts,
  { copy, left }: Pick<Reading, 'copy' | 'left'>,
): { readonly parts: Parts; readonly left: Reading['left'] } {
  if (!copy) return { parts, left };
  const { text, lines } = source;
  const { envelope, header } = parts;
  // What is damaged in a copy is damage of the text that is left out.
  const first = parseHeader(changedSource(source, { log: damageLog() }), copy.line, copy.to, envelope).header;
  const taken = ITEMS.filter(
    (item) =>
      (isWhole(text, first[item]) && !isWhole(text, header[item])) ||
      // `Classified by A. Person, …` has the name before the cut.
      (item === 'classifiedBy' && first.classifiedBy?.name && !header.classifiedBy),
  );
  const start = lines.start(copy.line);
  if (taken.length === 0 || header.start < start || reachesPast(envelope, start)) return { parts, left };
  const items: Partial<Header> = Object.fromEntries(taken.map((item) => [item, first[item]]));
  return {
    parts: { ...parts, envelope: { ...envelope, end: start }, header: { ...header, ...items, start } },
    left: left.filter((item) => item.kind !== 'copy'),
  };
}

/** Whether addressees were read from the second copy as well, which the first header then stands before. */
function reachesPast({ action, info, excluded }: Envelope, offset: number): boolean {
  return [action, info, excluded].some((list) => (list.at(-1)?.end ?? 0) > offset);
}

/** Whether an item is there, and does not end in the stops at which a copy was cut off. */
function isWhole(text: string, item: Span | undefined): boolean {
  return item !== undefined && !text.slice(item.start, item.end).endsWith('...');
}
