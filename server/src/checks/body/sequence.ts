import { numbered, prefixLike, strayStarts } from '../../cable/damagedParagraphs';
import type { Cable, CableFile } from '../../cable/model';
import type { Span } from '../../cable/span';

/** A paragraph whose number does not follow the one before it. */
export interface Break {
  readonly at: Span;
  readonly written: number;
  /** The number of the paragraph before it, and its place. */
  readonly before: number;
  readonly beforeAt: Span;
  /** The number that it should have, where those on both sides leave no other. */
  readonly meant?: number;
  /** What to write before the mark of a paragraph whose number was lost: `¶2. `. */
  readonly prefix?: string;
}

/** The breaks in the sequence of paragraph numbers, in the order of the text. */
export function breaksOf(file: CableFile, cable: Cable): readonly Break[] {
  const found: Break[] = [];
  const paragraphs = numbered(file, cable);
  /** The number that the paragraph before should have. */
  let last: number | undefined;
  for (const [i, { number, start }] of paragraphs.entries()) {
    const before = paragraphs[i - 1];
    const next = paragraphs[i + 1]?.number.value;
    // Paragraph 1 again: a list, an annex, or the text of another cable.
    const again = number.value === 1 && next !== (last ?? 0) + 2 && (next !== undefined || last !== 1);
    if (!before || last === undefined || number.value === last + 1 || again) {
      last = number.value;
      continue;
    }
    const shared = { before: last, beforeAt: before.number };
    const wanted = last + 1;
    const [stray, ...others] = strayStarts(file, { start: before.start, end: start });
    if (stray && number.value <= last) {
      // A list, or the text of another cable, stands between the two.
      last = number.value;
    } else if (stray && others.length === 0 && number.value === last + 2) {
      const prefix = stray.number === undefined ? prefixLike(file, before, wanted) : undefined;
      found.push({
        ...shared,
        at: stray,
        meant: wanted,
        ...(prefix === undefined ? { written: stray.number ?? 0 } : { written: 0, prefix }),
      });
      last = number.value;
    } else if (next === wanted + 1 || (next === undefined && number.value === last)) {
      found.push({ ...shared, at: number, written: number.value, meant: wanted });
      last = wanted;
    } else {
      found.push({ ...shared, at: number, written: number.value });
      last = number.value;
    }
  }
  const end = paragraphs.at(-1);
  const [stray, ...others] = end ? strayStarts(file, { start: end.start, end: cable.body.end }) : [];
  // `9. (C) Comment` below paragraph 2, and nothing numbered after it.
  if (end && last !== undefined && stray?.number !== undefined && stray.number > 1 && others.length === 0) {
    found.push({ at: stray, written: stray.number, before: last, beforeAt: end.number, meant: last + 1 });
  }
  return found;
}
