import { lazily } from '../codes/table';
import { editDistance, nearest } from '../spelling/nearest';

/** The word that lies nearest, at most `limit` letters off; `undefined` when two lie equally near, or none does. */
export function onlyNearest(word: string, candidates: readonly string[], limit: number): string | undefined {
  const [first, second] = nearest(word, candidates, limit);
  if (first === undefined || second === undefined) return first;
  return editDistance(word, first, limit) < editDistance(word, second, limit) ? first : undefined;
}

const REMEMBERED = 5000;

/**
 * The same answer for the same words, found once: a whole table is compared with each unknown word, and in a compilation the
 * same words come again and again. No word holds a line end.
 */
export function remembering<Words extends readonly string[], Answer>(
  find: (...words: Words) => Answer,
): (...words: Words) => Answer {
  // The tables can be others from file to file.
  const answers = lazily(() => new Map<string, { readonly answer: Answer }>());
  return (...words) => {
    const known = answers();
    const key = words.join('\n');
    const before = known.get(key);
    if (before) return before.answer;
    if (known.size >= REMEMBERED) known.clear();
    const answer = find(...words);
    known.set(key, { answer });
    return answer;
  };
}
