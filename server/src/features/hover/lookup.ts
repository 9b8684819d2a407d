import type { Cable, CableFile } from '../../cable/model';
import type { Span } from '../../cable/span';

/** The span that the character at the offset belongs to. Logarithmic; the spans are in order and do not overlap. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const candidate = lastFrom(spans, offset);
  return candidate && offset < candidate.end ? candidate : undefined;
}

/** The last span that begins at the offset or before it. The spans are in order of their starts. */
export function lastFrom<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

/** The cable at an offset; what stands above the first one counts to it. */
export function cableAt({ cables }: CableFile, offset: number): Cable | undefined {
  return lastFrom(cables, offset) ?? cables[0];
}

/** The mark of a span that was found to hold an offset: without it, one that holds none would be taken for absent. */
declare const held: unique symbol;

/** Whether the character at the offset belongs to the span. */
export function holds<T extends Span>(place: T | undefined, offset: number): place is T & { readonly [held]: true } {
  return place !== undefined && place.start <= offset && offset < place.end;
}
