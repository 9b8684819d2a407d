/** From a reference in an open document to the cables of the library that it may mean. */
import type { Range } from 'vscode-languageserver';
import type { Cable, CableFile, Reference } from '../cable/model';
import { positionAt, rangeOf } from '../features/positions';
import { type CableNumber, numberOfReference } from '../library/facts';
import type { LibraryIndex } from '../library/libraryIndex';
import { citingOf, resolve } from '../library/resolve';
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
