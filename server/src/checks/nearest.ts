import { editDistance, nearest } from '../codes/nearest';

/** The word that lies nearest, at most `limit` letters off; `undefined` when two lie equally near, or none does. */
export function onlyNearest(word: string, candidates: readonly string[], limit: number): string | undefined {
  const [first, second] = nearest(word, candidates, limit);
  if (first === undefined || second === undefined) return first;
  return editDistance(word, first, limit) < editDistance(word, second, limit) ? first : undefined;
}

const REMEMBERED = 5000;

/**
 * The same answer for the same word, found once: a whole table is compared with each unknown word, and in a compilation the
 * same words come again and again.
 */
export function remembering(find: (word: string) => string | undefined): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    if (known.size >= REMEMBERED) known.clear();
    const found = find(word);
    known.set(word, found);
    return found;
  };
}
