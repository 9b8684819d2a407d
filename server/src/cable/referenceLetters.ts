/** The letters of the items in a list of references: `A.`, `(A)`, `B. B)`, `¶C.`, `REF D`. */
import { namesCable } from './referencePosts';
import { isSign, isWord, type Token } from './referenceTokens';
import { type Valued, valued } from './span';

export interface Letter {
  readonly value: Valued<string>;
  /** Where the letter begins, its bracket or pilcrow included. */
  readonly at: number;
  /** The token behind the letter, and the offset at which the letter with its sign ends. */
  readonly next: number;
  readonly end: number;
}

/**
 * The letter of an item at token `i`. It must be the one expected next, or one or two further on, or the first; in running
 * text an initial (`R. Person`) is none.
 */
export function letterAt(
  tokens: readonly Token[],
  i: number,
  last: string | undefined,
  fresh: boolean,
): Letter | undefined {
  // `REF B SECSTATE 104`, and before it the `A` whose label has been taken off.
  const behindLabel = isRef(tokens[i]);
  const labelled = behindLabel || (i === 0 && isLabelled(tokens));
  let at = behindLabel ? i + 1 : i;
  const signed = isSign(tokens[at], '¶\uFFFD');
  if (signed) at++;
  const bracket = isSign(tokens[at], '(');
  if (bracket) at++;
  else if (isSign(tokens[at - 1], '(')) return undefined;
  const token = tokens[at];
  if (!token || token.text.length !== 1 || !/[A-Z]/i.test(token.text)) return undefined;
  const value = token.text.toUpperCase();
  const distance = value.charCodeAt(0) - (last === undefined ? 64 : last.charCodeAt(0));
  const after = tokens[at + 1];
  let next = at + 1;
  // `A- RIGA 44`, but not the airgram `A-62`.
  const dashed = !bracket && isSign(after, '-') && tokens[at + 2]?.start !== after?.end;
  const closed = dashed || isSign(after, bracket ? ')' : '.):');
  // In `STATE 45 (A), LIMA 9 (B)` the letters stand behind.
  if (bracket && closed && i > 0 && tokens[i - 1]?.kind === 'number' && !namesSomething(tokens, at + 2))
    return undefined;
  if (closed) {
    next++;
    if (isSign(tokens[next], '.')) next++;
  } else {
    // `B KUALA LUMPUR 739`, `REF A 09 CAIRO 74`: without a sign only where a cable follows.
    const named = namesCable(tokens, next) ? distance === 1 || labelled : labelled && distance === 1;
    if (bracket || token.text !== value || !named) return undefined;
  }
  // `U.S. MISSION` is no item U.
  if (
    isSign(after, '.') &&
    tokens[next]?.text.length === 1 &&
    isSign(tokens[next + 1], '.') &&
    tokens[next]?.start === after?.end
  ) {
    return undefined;
  }
  const expected = distance === 1 || (distance > 1 && distance <= 3 && (signed || fresh || bracket || labelled));
  const first = last === undefined && (i === 0 || fresh);
  if (!expected && !first && !signed) return undefined;
  // The letter printed twice: `A. (A)`, `B. B)`.
  const again = letterSign(tokens, next, value);
  return {
    value: valued(token.start, token.end, value),
    at: tokens[behindLabel ? i + 1 : i]?.start ?? token.start,
    next: again ?? next,
    end: tokens[(again ?? next) - 1]?.end ?? token.end,
  };
}

function isRef(token: Token | undefined): boolean {
  return token?.text.length === 3 && isWord(token, /^REF$/i);
}

/** Whether a list opens with `A` for `REF A`: `REF B` stands further on. */
function isLabelled(tokens: readonly Token[]): boolean {
  return tokens[0]?.text === 'A' && tokens.some((token, i) => isRef(token) && isWord(tokens[i + 1], /^[B-D]$/));
}

/** Whether an item follows: anything but the end of the list or what parts two items. */
function namesSomething(tokens: readonly Token[], next: number): boolean {
  return next < tokens.length && !isSign(tokens[next], ',;') && !isWord(tokens[next], /^AND$/i);
}

/** The token behind a second print of the same letter, with its sign. */
function letterSign(tokens: readonly Token[], i: number, value: string): number | undefined {
  const bracket = isSign(tokens[i], '(');
  const at = bracket ? i + 1 : i;
  if (tokens[at]?.text.toUpperCase() !== value || !isSign(tokens[at + 1], '.)')) return undefined;
  return isSign(tokens[at + 2], '.') ? at + 3 : at + 2;
}
