import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Cable, CableFile } from '../cable/model';
import { contains, type Span, touches } from '../cable/span';
import { trimmed } from './extent';
import { type PlacesAt, placesAt } from './placesAt';
import { offsetAt, rangeOf } from './positions';
import { sectionsOf } from './sections';

/**
 * For each position the stretches around it, each larger than the one before: value, item of a line, line, paragraph,
 * section under a heading, block, cable, file. Words are the editor's own.
 */
export function selectionRangesAt(file: CableFile, positions: readonly Position[]): SelectionRange[] {
  const known = knownOnce(file);
  return positions.map((position) => {
    const places = placesAround(file, offsetAt(file, position), known);
    return places.reduceRight<SelectionRange | undefined>(
      (parent, place) => ({ range: rangeOf(file, place), ...(parent && { parent }) }),
      undefined,
    ) as SelectionRange;
  });
}

/** What thousands of cursors in one text share: it is found when the first of them asks. */
interface Known {
  line(number: number): Span;
  /** The parts of one array of the model. */
  parts(array: readonly unknown[]): PlacesAt<Span>;
  /** The sections with a heading. */
  sections(cable: Cable): PlacesAt<Span>;
  trimmed(place: Span): Span;
}

function knownOnce(file: CableFile): Known {
  const { lines } = file;
  return {
    line: once((number) => ({ start: lines.start(number), end: lines.end(number) })),
    parts: once((array) => placesAt(array.filter(isSpan))),
    sections: once(({ body }) => placesAt(sectionsOf(body).filter((section) => section.heading))),
    trimmed: once((place) => trimmed(file, place)),
  };
}

function once<K, V>(find: (key: K) => V): (key: K) => V {
  const found = new Map<K, { readonly value: V }>();
  return (key) => {
    const known = found.get(key) ?? { value: find(key) };
    found.set(key, known);
    return known.value;
  };
}

function placesAround(file: CableFile, offset: number, known: Known): Span[] {
  const candidates: Span[] = [known.line(file.lines.at(offset))];
  const cables = known.parts(file.cables)(offset) as readonly Cable[];
  // A cable ends where the next one begins; only the last one has its end.
  const cable = cables.find(({ end }) => offset < end || end === file.text.length);
  if (cable) {
    candidates.push(cable);
    collect(cable, offset, known, candidates);
    candidates.push(...known.sections(cable)(offset));
  }
  const withoutBlanks = candidates.map(known.trimmed).filter((place) => touches(place, offset));
  return growing([...withoutBlanks, { start: 0, end: file.text.length }]);
}

/** The chain of places from small to large in which each contains the one before; a place that cuts across is left out. */
function growing(places: readonly Span[]): Span[] {
  const chain: Span[] = [];
  for (const place of [...places].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = chain.at(-1);
    if (place.end === place.start) continue;
    if (!inner || (contains(place, inner) && place.end - place.start > inner.end - inner.start)) chain.push(place);
  }
  return chain.length > 0 ? chain : [{ start: 0, end: 0 }];
}

/**
 * Every node of the model is a span inside its parent, so the nodes around an offset are found without naming them.
 * Damage is no part of that tree: it may reach from one node into the next.
 */
function collect(node: Cable | Span, offset: number, known: Known, found: Span[]): void {
  for (const [name, child] of Object.entries(node) as [string, unknown][]) {
    if (name === 'damage') continue;
    for (const part of Array.isArray(child) ? known.parts(child)(offset) : [child]) {
      if (!isSpan(part) || !touches(part, offset)) continue;
      found.push(part);
      collect(part, offset, known, found);
    }
  }
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
