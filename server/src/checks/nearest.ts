import { editDistance, nearest } from '../codes/nearest';

/** The word that lies nearest, at most `limit` letters off; `undefined` when two lie equally near, or none does. */
export function onlyNearest(word: string, candidates: readonly string[], limit: number): string | undefined {
  const [first, second] = nearest(word, candidates, limit);
  if (first === undefined || second === undefined) return first;
  return editDistance(word, first, limit) < editDistance(word, second, limit) ? first : undefined;
}
