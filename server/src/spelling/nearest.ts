/** How near words lie to each other, for slips of the typist and of the machine that read a page. */

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
  return limit === 1 ? (isOneOff(a, b) ? 1 : 2) : distanceByRows(a, b, limit);
}

/** One letter wrong, lost or added, or two neighbours swapped. */
export function isOneSlip(written: string, right: string): boolean {
  return editDistance(written, right, 1) <= 1;
}

/** One letter wrong, lost or added, or two neighbours swapped; for words of six letters and more, two such slips. */
export function isSlip(written: string, right: string): boolean {
  const limit = right.length >= 6 ? 2 : 1;
  return editDistance(written, right, limit) <= limit;
}

/** Whether two different words are one letter apart: what lies between their common ends tells it. */
function isOneOff(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  const [left, right] = [a.length - head - tail, b.length - head - tail];
  if (left <= 1 && right <= 1) return true;
  return (
    left === 2 &&
    right === 2 &&
    a.charCodeAt(head) === b.charCodeAt(head + 1) &&
    a.charCodeAt(head + 1) === b.charCodeAt(head)
  );
}

function distanceByRows(a: string, b: string, limit: number): number {
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
