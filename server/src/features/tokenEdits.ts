import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** Numbers that encode one token. */
const WIDTH = 5;

/**
 * What turns the encoded tokens of one version into those of the next: nothing, or one edit between the tokens that
 * both begin with and those that both end with. A keystroke changes one place, so that more would cost and not gain.
 */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  start -= start % WIDTH;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  tail -= tail % WIDTH;
  const deleteCount = before.length - tail - start;
  const data = after.slice(start, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
