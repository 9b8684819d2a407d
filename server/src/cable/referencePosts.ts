/** The names of posts in a list of references: `STATE`, `PORT-AU-PRINCE`, `ST. PETERSBURG`. */
import { isSign, isWord, type Token } from './referenceTokens';
import { type Valued, valued } from './span';
import { NO_POST } from './vocabulary';

/** The most words and signs that the name of a post has: `BANDAR SERI BEGAWAN`, `U.S. MISSION USUN NEW YORK`. */
export const POST_TOKENS = 9;

/** Whether a year, a post and a serial follow, with nothing before them. */
export function namesCable(tokens: readonly Token[], from: number): boolean {
  let i = from;
  if (tokens[i]?.kind === 'number') i++;
  const first = i;
  while (i < first + POST_TOKENS && isWord(tokens[i], /^\p{Lu}{2}/u)) i++;
  return i > first && tokens[i]?.kind === 'number' && postOf(tokens.slice(first, i)) !== undefined;
}

/** Whether the word or sign at token `at` belongs to a name that begins at `first`. */
export function isPostWord(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'word') {
    return (/^\p{Lu}/u.test(token.text) && !/^AND$/i.test(token.text)) || /^(?:de|au|es|of)$/.test(token.text);
  }
  // The stop of `ST. PETERSBURG`, the hyphens of `PORT-AU-PRINCE`.
  const next = tokens[at + 1];
  if (at === first || tokens[at - 1]?.end !== token?.start || next?.kind !== 'word') return false;
  return isSign(token, '.') || (isSign(token, '-') && token?.end === next.start && next.text.length > 1);
}

/** The post that words name; undefined when they are no name, or that of something else: `EMAIL OF NOV` before 22. */
export function postOf(words: readonly Token[]): Valued<string> | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || (words.length === 1 && first.text.length < 3 && first.text !== 'KL')) return undefined;
  // `EUCOM J5` is an office.
  if (words.length > 1 && last.text.length === 1 && last.text !== 'C') return undefined;
  // The one city with an article is THE HAGUE.
  const named = words.filter((word, i) => !(isWord(word, /^THE$/i) && isWord(words[i + 1], /^HAGUE$/i)));
  if (named.some((word) => NO_POST.has(word.text.toUpperCase().replace(/['’].*/, '')) && !/^PORT$/i.test(first.text)))
    return undefined;
  if (/^\p{Ll}/u.test(first.text)) return undefined;
  const name = words.map((word) => word.text.toUpperCase()).join(' ');
  return valued(first.start, last.end, name);
}
