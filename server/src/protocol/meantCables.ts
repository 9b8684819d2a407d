/** From a reference in an open document to the cables of the library that it may mean. */
import type { Range } from 'vscode-languageserver';
import type { Cable, CableFile, Reference } from '../cable/model';
import { positionAt, rangeOf } from '../features/positions';
import { type CableNumber, numberOfId, numberOfReference } from '../library/facts';
import type { LibraryIndex } from '../library/libraryIndex';
import { type Citing, citingOf, resolve } from '../library/resolve';
import { cableAt } from './libraryAnswers';

/** What a reference names. */
export interface Meant {
  readonly number: CableNumber;
  /** The cable in which it stands. */
  readonly citing: number;
  /** All copies; none where the library does not have it. */
  readonly cables: readonly number[];
}

/** `undefined` for a reference to something other than a cable, and where the library does not have the document. */
export function meantBy(
  index: LibraryIndex,
  uri: string,
  file: CableFile,
  cable: Cable,
  reference: Reference,
): Meant | undefined {
  const citing = cableAt(index, uri, positionAt(file, cable.start));
  if (citing === undefined) return undefined;
  const { references, number: own } = index.facts(citing);
  const range = rangeOf(file, reference);
  // What the index read of it also knows slips of the post; what it does not keep is read here.
  const fact = references.find((each) => isSame(each.range, range));
  const number = fact?.number ?? numberOfReference(reference, reference.id, own?.post);
  return number && { number, citing, cables: resolve(index, number, citingOf(index, citing)) };
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** What a reference names by what its own cable says, without the index: for hints that are given for a whole file at once. */
export interface Named {
  readonly number: CableNumber;
  readonly citing: Citing;
}

/** `undefined` for a reference to something other than a cable. Slips that the index knows to read make it name nothing. */
export function namedBy({ id, envelope }: Cable, reference: Reference): Named | undefined {
  const own = numberOfId(id);
  const number = numberOfReference(reference, reference.id, own?.post);
  const instant = envelope.dateTimeGroup?.instant;
  const date = instant === undefined ? undefined : Math.floor(instant / 60_000);
  return number && { number, citing: { date, ...own } };
}

/** The one cable that the library has for it, a copy counting as another; `undefined` for none and for several. */
export function onlyCableOf(index: LibraryIndex, { number, citing }: Named): number | undefined {
  const [only, another] = resolve(index, number, citing);
  return another === undefined ? only : undefined;
}
