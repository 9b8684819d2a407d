import type { Cable } from '../../cable/model';
import type { Span } from '../../cable/span';
import type { CheckContext } from '../check';
import type { LineKind } from '../../cable/damagedLines';

/** A classification line with captions after it is not longer. */
const LONGEST = 120;

/** Whether the cable has a header of which a line may be missing: a classification line with its number, and two lines more. */
export function hasHeader({ header: { classification, executiveOrder, tags, subject, references } }: Cable): boolean {
  if (!classification?.serial) return false;
  // A copy that has the whole header on one line: what follows is a second one, cut.
  if (classification.end - classification.start > LONGEST) return false;
  return [executiveOrder, tags, subject, references].filter((line) => line !== undefined).length >= 2;
}

export function isDamaged({ damagedLines }: CheckContext, kind: LineKind): boolean {
  return damagedLines.some((line) => line.kind === kind);
}

/** The line of the header before the place where a line belongs: of the given lines, the last that is there. */
export function lineBefore(cable: Cable, ...before: readonly (Span | undefined)[]): Span | undefined {
  return before.findLast((line) => line !== undefined) ?? cable.header.classification;
}
