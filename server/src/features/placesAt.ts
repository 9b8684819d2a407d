import type { Span } from '../cable/span';
import { touches } from '../cable/span';

/** The places of a list that touch an offset. Logarithmic in their number, so long as few lie within one another. */
export type PlacesAt<T extends Span> = (offset: number) => readonly T[];

/** Places lie apart or within one another, as a page mark does in its paragraph; each finds the one around it. */
export function placesAt<T extends Span>(places: readonly T[]): PlacesAt<T> {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  const around: number[] = [];
  const open: number[] = [];
  sorted.forEach((place, i) => {
    while (open.length > 0 && (sorted[open.at(-1) ?? 0] as T).end <= place.start) open.pop();
    around.push(open.at(-1) ?? -1);
    open.push(i);
  });
  return (offset) => {
    const found = new Set<number>();
    // Two neighbours touch the offset between them: the chain around each is followed.
    for (const first of [lastBefore(sorted, offset), lastBefore(sorted, offset + 1)]) {
      for (let i = first; i >= 0 && !found.has(i); i = around[i] ?? -1) found.add(i);
    }
    return [...found].map((i) => sorted[i] as T).filter((place) => touches(place, offset));
  };
}

/** The index of the last place that starts before the offset; -1 when there is none. */
function lastBefore(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
