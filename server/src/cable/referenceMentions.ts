import type { Cable } from './model';
import type { Span } from './span';

/** `A` of `ref A`, or `reftel` itself where no letter follows: a place in the text that speaks of a cable of the REF line. */
export interface ReferenceMention extends Span {
  /** `A`; absent for `reftel` alone. */
  readonly letter?: string;
  /** The word that leads to it, `refs` of `refs A and B`; `reftel` itself. */
  readonly word: Span;
}

/** The word in any case, but never inside another: `ref`, `Refs`, `REFTEL`, `reftels`, `reference`. */
const word = /(?<![\p{L}\d])ref(?:s|tels?|erences?)?(?![\p{L}\d])/giu;
/** A letter of a reference, with or without brackets or the stop of `ref. A`. It is a capital: `ref a minister` is of no cable A. */
const letter = /\.?[\s(]{1,4}([A-Z])(?![\p{L}\d])/uy;
/** What leads to the next of several: `refs A, B and C`; of `refs A-C` the ends. */
const next =
  /\)?\s{0,3}(?:[,;/&-]|and|or|through|AND|OR|THROUGH)\s{0,3}(?:and\s{1,3}|AND\s{1,3})?\(?([A-Z])(?![\p{L}\d])/uy;

/** A list of references has no more letters. */
const LETTERS = 26;

/** The mentions of the references of a cable in its text, in order. Linear in the length of the text. */
export function referenceMentions(text: string, { body, close }: Cable): readonly ReferenceMention[] {
  const found: ReferenceMention[] = [];
  const { start } = body;
  const written = text.slice(start, Math.max(body.end, close.start));
  for (const match of written.matchAll(word)) {
    let end = match.index + match[0].length;
    let count = 0;
    const leads = { start: start + match.index, end: start + end };
    for (let shape = letter; count < LETTERS; shape = next) {
      shape.lastIndex = end;
      const value = shape.exec(written)?.[1];
      if (value === undefined) break;
      end = shape.lastIndex;
      found.push({ start: start + end - 1, end: start + end, letter: value, word: leads });
      count++;
    }
    // `Reference` alone may be to anything.
    if (count === 0 && /^reftels?$/i.test(match[0])) found.push({ ...leads, word: leads });
  }
  return found;
}
