import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Cable, CableFile, Reference } from '../cable/model';
import { type Span, touches, type Valued } from '../cable/span';
import { rangeOf } from './positions';
import { referencePlaceAt, referencePlaces } from './referencePlaces';

/** Nobody looks at more of one code in one file; a compilation has some tens of thousands of the Department's. */
const LIMIT = 2000;

/** A place where something is named, or where it is spoken of. */
interface Occurrence extends Valued<string> {
  readonly kind: DocumentHighlightKind;
}

const { Read, Text, Write } = DocumentHighlightKind;

/**
 * The other places of what stands at an offset: of a routing indicator (where an address line names its station, and
 * where lines 2 and 3 use it) and of a tag in the whole file, of a reference (in REF, and where the text mentions it or gives
 * its number) in its cable. Empty where nothing of the kind stands.
 */
export function highlightsAt(file: CableFile, offset: number): DocumentHighlight[] {
  const cable = file.cables.findLast((each) => each.start <= offset);
  if (!cable) return [];
  for (const occurrencesOf of [indicatorsOf, tagsOf]) {
    const here = occurrencesOf(cable).find((place) => touches(place, offset));
    if (here) return alike(file, file.cables.flatMap(occurrencesOf), here);
  }
  const references = referencesOf(file, cable, offset);
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

/** The references of a cable: its items of REF, and where its text mentions them or gives their numbers. */
function referencesOf(file: CableFile, cable: Cable, offset: number): readonly Occurrence[] {
  const here = referencePlaceAt(file, cable, offset);
  if (!here) return [];
  const items = cable.header.references?.items ?? [];
  // A number in the text is that of an item, if one has it.
  const valueOf = (reference: Reference) => {
    const item = items.indexOf(reference);
    if (item !== -1) return String(item);
    const name = nameOf(reference);
    const same = items.findIndex((each) => nameOf(each) === name);
    return same === -1 ? name : String(same);
  };
  return referencePlaces(file, cable).flatMap((place): Occurrence[] => {
    const [reference] = place.references;
    // Among several `reftel` names none.
    if (!reference || place.references.length > 1 || place.kind === 'word') return [];
    const isItem = place.kind === 'item';
    return [
      { ...(isItem ? namedIn(reference, offset) : place), value: valueOf(reference), kind: isItem ? Write : Read },
    ];
  });
}

/** The letter that a reference has, else all of it; all as well where the cursor stands behind the letter. */
function namedIn({ letter, start, end }: Reference, offset: number): Span {
  const isBehind = letter !== undefined && offset > letter.end && offset <= end;
  return letter && !isBehind ? { start: letter.start, end: letter.end } : { start, end };
}

/** What two references to one cable have in common. */
function nameOf({ id, post, serial }: Reference): string {
  return id ?? `${post?.value ?? ''} ${serial?.value ?? ''}`;
}
