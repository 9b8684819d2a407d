/** The line of a text cursor, and the pieces of it that are being typed. */
import { leadingCaptions } from './captions';
import type { Cable } from './model';
import type { Span } from './span';

/**
 * - `document`: the first line of a text that has no line of a header yet
 * - `prosign`: before the stamp of line 5, `P|`; `routingPrecedence`: `PP|`, the head of line 2
 * - `indicator`: on line 2, or behind `DE`
 * - `sender`: behind `FM`; `addressee`: behind `TO`, `INFO` or `XMT`, or on a line that continues them
 * - `addressLabel`, `headerLine`: the first word of a line of the address or of the header
 * - `caption`: behind the classification or another caption
 * - `orderLine`: `E.O. 12958|`; `declassification`: `E.O. 12958: DE|`
 * - `tag`: `TAGS: PREL PG|`; `post`: `REF: A. MARR|`; `citation`: the same with its year and serial, `07 MARROW 14|`
 * - `reason`: `for reasons 1.|`; `reasonLetter`: `1.4 (b) and (|`
 * - `portionMark`: `4. (|`, `SUBJECT: (|`; `paragraph`: the start of a line between paragraphs
 */
export type TypingKind =
  | 'document'
  | 'prosign'
  | 'routingPrecedence'
  | 'indicator'
  | 'sender'
  | 'addressee'
  | 'addressLabel'
  | 'headerLine'
  | 'caption'
  | 'orderLine'
  | 'declassification'
  | 'tag'
  | 'post'
  | 'citation'
  | 'reason'
  | 'reasonLetter'
  | 'portionMark'
  | 'paragraph';

/** The piece that is being typed, from its first character to its last; the cursor is in it or at one of its ends. */
export interface TypingPlace extends Span {
  readonly kind: TypingKind;
  /** The cursor, or behind the closing bracket that an editor typed ahead of it. */
  readonly typedEnd: number;
  /** Absent where there is no cable yet. */
  readonly cable?: Cable;
}

/** The line of the cursor, as the parts of this reader hand it on. */
export interface TypedLine {
  readonly text: string;
  /** Of its first character that is no blank; the cursor where none stands before it. */
  readonly start: number;
  readonly end: number;
  readonly cursor: number;
  /** From `start` to the cursor. */
  readonly before: string;
}

/** The piece of a line from an offset to the cursor, and on to the end of its word. */
export function place(kind: TypingKind, { text, cursor, end }: TypedLine, start: number, cable?: Cable): TypingPlace {
  let wordEnd = cursor;
  while (wordEnd < end && isWordCode(text.charCodeAt(wordEnd))) wordEnd++;
  return { kind, start, typedEnd: cursor, end: wordEnd, ...(cable && { cable }) };
}

/** The offset at which the word that ends at the cursor begins. */
export function wordStart({ text, start, cursor }: TypedLine, isWord = isWordCode): number {
  let at = cursor;
  while (at > start && isWord(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Letters and digits, and the hyphen and the slash inside `AU-1` and `UNGA/C-6`. */
function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 45 ||
    code === 47
  );
}

/** Whether nothing but captions stands in a stretch. */
export function isCaptionList(start: number, text: string): boolean {
  return leadingCaptions({ start, end: start + text.length, text }).rest === undefined;
}
