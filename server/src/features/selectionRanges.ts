import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Cable, CableFile } from '../cable/model';
import { contains, type Span, touches } from '../cable/span';
import { trimmed } from './extent';
import { offsetAt, rangeOf } from './positions';
import { type Section, sectionsOf } from './sections';

/**
 * For each position the stretches around it, each larger than the one before: value, item of a line, line, paragraph,
 * section under a heading, block, cable, file. Words are the editor's own.
 */
export function selectionRangesAt(file: CableFile, positions: readonly Position[]): SelectionRange[] {
  // Many cursors in one cable share its sections.
  const sections = new Map<Cable, readonly Section[]>();
  const sectionsIn = (cable: Cable): readonly Section[] => {
    const known = sections.get(cable) ?? sectionsOf(cable.body);
    sections.set(cable, known);
    return known;
  };
  return positions.map((position) => {
    const places = placesAround(file, offsetAt(file, position), sectionsIn);
    return places.reduceRight<SelectionRange | undefined>(
      (parent, place) => ({ range: rangeOf(file, place), ...(parent && { parent }) }),
      undefined,
    ) as SelectionRange;
  });
}

function placesAround(file: CableFile, offset: number, sectionsIn: (cable: Cable) => readonly Section[]): Span[] {
  const line = file.lines.at(offset);
  const candidates: Span[] = [{ start: file.lines.start(line), end: file.lines.end(line) }];
  const cable = file.cables.find(({ start, end }) => start <= offset && (offset < end || end === file.text.length));
  if (cable) {
    candidates.push(cable);
    collect(cable, offset, candidates);
    candidates.push(...sectionsIn(cable).filter((section) => section.heading && touches(section, offset)));
  }
  const withoutBlanks = candidates.map((place) => trimmed(file, place)).filter((place) => touches(place, offset));
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
function collect(node: Cable | Span, offset: number, found: Span[]): void {
  for (const [name, child] of Object.entries(node) as [string, unknown][]) {
    if (name === 'damage') continue;
    for (const part of Array.isArray(child) ? (child as unknown[]) : [child]) {
      if (!isSpan(part) || !touches(part, offset)) continue;
      found.push(part);
      collect(part, offset, found);
    }
  }
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
