/** Who cites a cable, and which of several copies stands for all. */
import type { LibraryIndex } from './libraryIndex';
import type { FoundReference } from './tables';
import { citingOf, resolve } from './resolve';

/** All copies of a cable, itself among them: those with its number and year. */
export function copiesOf(index: LibraryIndex, cable: number): readonly number[] {
  const number = index.number(cable);
  if (number?.year === undefined) return [cable];
  return index.cablesWith(number.post, number.serial).filter((other) => index.number(other)?.year === number.year);
}

/** The copy that stands for all: the first by its address, and of one file the first by its place. */
export function firstCopy(index: LibraryIndex, cable: number): number {
  const copies = copiesOf(index, cable);
  if (copies.length < 2) return cable;
  return copies.reduce((first, other) => {
    const [a, b] = [index.uri(first), index.uri(other)];
    return b < a || (b === a && other < first) ? other : first;
  });
}

/** The references that name this cable or a copy of it, one from each cable that cites it, copies of these not counted. */
export function citationsOf(index: LibraryIndex, cable: number): readonly FoundReference[] {
  const number = index.number(cable);
  if (!number) return [];
  const copies = new Set(copiesOf(index, cable));
  const found = new Map<number, FoundReference>();
  for (const reference of index.referencesTo(number.post, number.serial)) {
    // What a cable says of itself is no citation.
    if (copies.has(reference.cable)) continue;
    if (!names(index, reference, copies)) continue;
    const citing = firstCopy(index, reference.cable);
    const known = found.get(citing);
    if (!known || reference.cable === citing) found.set(citing, reference);
  }
  return [...found.values()].sort((a, b) => byDate(index, a.cable, b.cable));
}

function names(index: LibraryIndex, reference: FoundReference, copies: ReadonlySet<number>): boolean {
  return resolve(index, reference.number, citingOf(index, reference.cable)).some((cable) => copies.has(cable));
}

/** The oldest first, and what has no date last. */
export function byDate(index: LibraryIndex, a: number, b: number): number {
  const [dateA, dateB] = [index.date(a) ?? Infinity, index.date(b) ?? Infinity];
  if (dateA !== dateB) return dateA - dateB;
  return (index.number(a)?.serial ?? 0) - (index.number(b)?.serial ?? 0) || a - b;
}
