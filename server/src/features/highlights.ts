import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Cable, CableFile, Reference } from '../cable/model';
import { referenceMentions } from '../cable/referenceMentions';
import { type Span, touches, type Valued } from '../cable/span';
import { rangeOf } from './positions';

/** Nobody looks at more of one code in one file; a compilation has some tens of thousands of the Department's. */
const LIMIT = 2000;

/** A place where something is named, or where it is spoken of. */
interface Occurrence extends Valued<string> {
  readonly kind: DocumentHighlightKind;
}

const { Read, Text, Write } = DocumentHighlightKind;

/**
 * The other places of what stands at an offset: of a routing indicator (where an address line names its station, and
 * where lines 2 and 3 use it) and of a tag in the whole file, of a reference (in REF, and where the text speaks of it) in
 * its cable. Empty where nothing of the kind stands.
 */
export function highlightsAt(file: CableFile, offset: number): DocumentHighlight[] {
  const cable = file.cables.findLast((each) => each.start <= offset);
  if (!cable) return [];
  for (const occurrencesOf of [indicatorsOf, tagsOf]) {
    const here = occurrencesOf(cable).find((place) => touches(place, offset));
    if (here) return alike(file, file.cables.flatMap(occurrencesOf), here);
  }
  const references = referencesOf(file.text, cable, offset);
  const here = references.find((place) => touches(place, offset));
  return here ? alike(file, references, here) : [];
}

function alike(file: CableFile, occurrences: readonly Occurrence[], here: Occurrence): DocumentHighlight[] {
  return occurrences
    .filter(({ value }) => value === here.value)
    .slice(0, LIMIT)
    .map((place) => ({ range: rangeOf(file, place), kind: place.kind }));
}

function indicatorsOf({ envelope, close }: Cable): readonly Occurrence[] {
  const { routing, station, routingHeader, action, info, excluded } = envelope;
  const uses = [
    ...(routing?.indicators ?? []),
    station?.indicator,
    routingHeader?.station.indicator,
    ...(routingHeader?.indicators ?? []),
  ].flatMap((place) => place ?? []);
  const names = [...action, ...info, ...excluded, ...(close.info ?? []), ...(close.excluded ?? [])].flatMap(
    ({ routingIndicator }) => routingIndicator ?? [],
  );
  return [...uses.map((place) => ({ ...place, kind: Read })), ...names.map((place) => ({ ...place, kind: Write }))];
}

function tagsOf({ header }: Cable): readonly Occurrence[] {
  return (header.tags?.items ?? []).map((tag) => ({ ...tag, kind: Text }));
}

/**
 * The references of a cable and their mentions. The text is read only for a place that can be one: an item of REF, or
 * the text itself.
 */
function referencesOf(text: string, cable: Cable, offset: number): readonly Occurrence[] {
  const { references } = cable.header;
  if (!references) return [];
  const { body, close } = cable;
  const inText = offset >= body.start && offset <= Math.max(body.end, close.start);
  if (!inText && !touches(references, offset)) return [];
  // `reftel` names the one that there is; among several it names none, nor can one without a letter be named.
  const lone = references.items.length === 1 ? (references.items[0]?.letter?.value ?? '') : undefined;
  const items = references.items.flatMap((item): Occurrence[] => {
    const value = item.letter?.value ?? lone;
    return value === undefined ? [] : [{ ...namedIn(item), value, kind: Write }];
  });
  const letters = new Set(items.map(({ value }) => value));
  const mentions = referenceMentions(text, cable).flatMap((mention): Occurrence[] => {
    const value = mention.letter ?? lone;
    return value === undefined || !letters.has(value) ? [] : [{ ...mention, value, kind: Read }];
  });
  return [...items, ...mentions];
}

/** The letter that a reference has, else all of it. */
function namedIn({ letter, start, end }: Reference): Span {
  return letter ? { start: letter.start, end: letter.end } : { start, end };
}
