import type { Cable, CableFile } from '../cable/model';
import type { Span } from '../cable/span';
import { bodyAt, closeAt } from './hover/body';
import { type Found, markdownOf, plainOf } from './hover/card';
import { envelopeAt } from './hover/envelope';
import { headerAt } from './hover/header';
import { holds, spanAt } from './hover/lookup';
import { aboveAddressAt, belowTextAt, setAt } from './hover/smart';

/** What the stretch of the text under the mouse means. */
export interface HoverText extends Span {
  /** Markdown, in which everything from the cable is escaped. */
  readonly contents: string;
  /** The same for a client that shows plain text. */
  readonly plain: string;
}

/** Explains the code at the offset, or the code that ends there: `undefined` where there is none. */
export function hoverAt(file: CableFile, offset: number): HoverText | undefined {
  const hovered = foundAt(file, offset) ?? foundBefore(file, offset);
  if (!hovered) return undefined;
  const { start, end, card } = hovered;
  return { contents: markdownOf(card), plain: plainOf(card), start, end };
}

/** A text cursor at the end of a word is at that word. */
function foundBefore(file: CableFile, offset: number): Found | undefined {
  const before = offset > 0 ? foundAt(file, offset - 1) : undefined;
  return before?.end === offset ? before : undefined;
}

function foundAt({ text, cables }: CableFile, offset: number): Found | undefined {
  const cable = spanAt(cables, offset);
  const hovered = cable && partAt(cable, text, offset);
  // In damaged text a part may stand for nothing but blanks.
  return hovered?.card.code.trim() ? hovered : undefined;
}

function partAt(cable: Cable, text: string, offset: number): Found | undefined {
  const { envelope, header, body, close } = cable;
  if (holds(envelope, offset)) return envelopeAt(cable, offset) ?? aboveAddressAt(cable, offset);
  if (holds(header, offset)) return setAt(cable, offset) ?? headerAt(cable, text, offset);
  if (holds(body, offset)) return bodyAt(body, offset);
  return holds(close, offset) ? (belowTextAt(close, offset) ?? closeAt(close, text, offset)) : undefined;
}
