import type { Cable, CableFile } from '../cable/model';
import type { Span } from '../cable/span';
import { bodyAt } from './hover/body';
import { closeAt } from './hover/close';
import { termAt } from './hover/glossary';
import { groupAt, type HoverGroup } from './hover/groups';
import { type CitedCables, referenceCard, referencesCard } from './hover/reference';
import { type Found, found, markdownOf, plainOf } from './hover/card';
import { envelopeAt } from './hover/envelope';
import { headerAt } from './hover/header';
import { holds, spanAt } from './hover/lookup';
import { aboveAddressAt, belowTextAt, setAt } from './hover/smart';
import { plainText } from './plainText';
import { referencePlaceAt } from './referencePlaces';

/** What the stretch of the text under the mouse means. */
export interface HoverText extends Span {
  /** Markdown, in which everything from the cable is escaped. */
  readonly contents: string;
  /** The same for a client that shows plain text. */
  readonly plain: string;
}

export interface HoverOptions {
  /** Groups that are not explained. */
  readonly off?: ReadonlySet<HoverGroup>;
  /** Knows the cables of the folder, so that a reference shows what it refers to. */
  readonly cited?: CitedCables;
}

/** Explains the code at the offset, or the code that ends there: `undefined` where there is none. */
export function hoverAt(file: CableFile, offset: number, options: HoverOptions = {}): HoverText | undefined {
  const hovered = foundAt(file, offset, options) ?? foundBefore(file, offset, options);
  if (!hovered) return undefined;
  const { start, end, card } = hovered;
  return { contents: markdownOf(card), plain: plainOf(card), start, end };
}

/** A text cursor at the end of a word is at that word. */
function foundBefore(file: CableFile, offset: number, options: HoverOptions): Found | undefined {
  const before = offset > 0 ? foundAt(file, offset - 1, options) : undefined;
  return before?.end === offset ? before : undefined;
}

/** The card of the code that the character at the offset belongs to. */
export function foundAt(file: CableFile, offset: number, options: HoverOptions = {}): Found | undefined {
  const cable = spanAt(file.cables, offset);
  const hovered = cable && partAt(file, cable, offset, options);
  // In damaged text a part may stand for nothing but blanks.
  return hovered && plainText(hovered.card.code) !== '' ? hovered : undefined;
}

function partAt(file: CableFile, cable: Cable, offset: number, { off, cited }: HoverOptions): Found | undefined {
  if (!off?.has(groupAt(cable, offset))) {
    const coded = codedAt(cable, file.text, offset, cited);
    if (coded) return coded;
  }
  if (!off?.has('references')) {
    const named = citedAt(file, cable, offset, cited);
    if (named) return named;
  }
  return holds(cable.body, offset) && !off?.has('glossary') ? termAt(cable, file.text, offset) : undefined;
}

/** What the subject or the text names there: `ref B`, `refs A and C`, `reftel`, `07 PARIS 2652`. */
function citedAt(file: CableFile, cable: Cable, offset: number, cited: CitedCables | undefined): Found | undefined {
  const place = referencePlaceAt(file, cable, offset);
  const [reference, another] = place?.references ?? [];
  if (!place || !reference || place.kind === 'item' || !holds(place, offset)) return undefined;
  const written = file.text.slice(place.start, place.end);
  if (another) return found(place, referencesCard(place.references, written, cited));
  const text = file.text.slice(reference.start, reference.end);
  return found(place, referenceCard(reference, text, cable.envelope.dateTimeGroup?.instant, cited));
}

function codedAt(cable: Cable, text: string, offset: number, cited: CitedCables | undefined): Found | undefined {
  const { envelope, header, body, close } = cable;
  if (holds(envelope, offset)) return envelopeAt(cable, offset) ?? aboveAddressAt(cable, offset);
  if (holds(header, offset)) return setAt(cable, offset) ?? headerAt(cable, text, offset, cited);
  if (holds(body, offset)) return bodyAt(cable, offset);
  return holds(close, offset) ? (belowTextAt(close, offset) ?? closeAt(cable, text, offset)) : undefined;
}
