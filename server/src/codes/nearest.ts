/** Words longer than this are not compared: no code is as long, and the cost grows with the square of the length. */
const LONGEST = 40;

/**
 * The number of letters to change, add, leave out or swap with their neighbour to make one word of the other (optimal
 * string alignment). Anything above `limit` comes back as `limit + 1`.
 *
 * `editDistance('STPDTS', 'SIPDIS', 2)` is 2.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (a.length > LONGEST || b.length > LONGEST || Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, at(beforePrevious, j - 2) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(at(previous, b.length), limit + 1);
}

function at(row: readonly number[], i: number): number {
  return row[i] ?? Infinity;
}

/** The candidates within `limit` changes of the word, the nearest first; equally near ones in the order given. */
export function nearest(word: string, candidates: Iterable<string>, limit: number): readonly string[] {
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ candidate }) => candidate);
}
