import type { Cable, CableFile, Reference } from '../cable/model';
import { referenceMentions } from '../cable/referenceMentions';
import { type Span, touches } from '../cable/span';
import { citationsInText, referencesInAttributes } from '../record';

/**
 * A place that names other cables, and the references that it means:
 *
 * - `item`: an item of REF, `B. 07 PARIS 2652`
 * - `number`: a number in the subject, the text, or what the archive noted below it, `07 PARIS 2652`
 * - `mention`: the letter of `ref B`, or `reftel`, which means all items of REF
 * - `word`: the word before letters, `refs` of `refs A and B`, which means all that it leads to
 */
export interface ReferencePlace extends Span {
  readonly kind: 'item' | 'number' | 'mention' | 'word';
  /** One or more; those of REF where it is no number. */
  readonly references: readonly Reference[];
}

/** All such places of a cable, in no order. Linear in the length of its text. */
export function referencePlaces(file: CableFile, cable: Cable): readonly ReferencePlace[] {
  return [...itemsOf(cable), ...numbersOf(file, cable), ...mentionsOf(file, cable), ...attributesOf(cable)];
}

/** What the place at an offset names; the text is read only where the offset lies in it. */
export function referencePlaceAt(file: CableFile, cable: Cable, offset: number): ReferencePlace | undefined {
  const { references, subject } = cable.header;
  const here = (places: readonly ReferencePlace[]) => places.find((place) => touches(place, offset));
  if (references && touches(references, offset)) return here(itemsOf(cable));
  if (cable.close.attributes?.some(({ value }) => touches(value, offset))) return here(attributesOf(cable));
  const inText = touches(textOf(cable), offset);
  if (!inText && !(subject && touches(subject, offset))) return undefined;
  return here(mentionsOf(file, cable)) ?? here(numbersOf(file, cable));
}

function itemsOf({ header }: Cable): readonly ReferencePlace[] {
  return (header.references?.items ?? []).map((item) => ({ ...spanOf(item), kind: 'item', references: [item] }));
}

function numbersOf(file: CableFile, cable: Cable): readonly ReferencePlace[] {
  return citationsInText(file, cable).map(numberPlace);
}

function attributesOf(cable: Cable): readonly ReferencePlace[] {
  return referencesInAttributes(cable).map(numberPlace);
}

function numberPlace(named: Reference): ReferencePlace {
  return { ...spanOf(named), kind: 'number', references: [named] };
}

function mentionsOf({ text }: CableFile, cable: Cable): readonly ReferencePlace[] {
  const items = cable.header.references?.items ?? [];
  if (items.length === 0) return [];
  const found: ReferencePlace[] = [];
  let last: { place: Span; references: Reference[] } | undefined;
  for (const { letter, word, start, end } of referenceMentions(text, cable)) {
    // Of a letter that stands twice the first item has it.
    const references = letter === undefined ? items : items.filter((item) => item.letter?.value === letter).slice(0, 1);
    if (references.length === 0) continue;
    found.push({ start, end, kind: 'mention', references });
    if (letter === undefined) continue;
    if (last?.place === word) last.references.push(...references);
    else {
      last = { place: word, references: [...references] };
      found.push({ ...word, kind: 'word', references: last.references });
    }
  }
  return found;
}

/** The text, to the last line of which the close may belong. */
function textOf({ body, close }: Cable): Span {
  return { start: body.start, end: Math.max(body.end, close.start) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
