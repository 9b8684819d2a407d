/** The columns of the index, a row for each cable and for each reference. */
import { bytes, integers, words } from './columns';
import type { CableNumber } from './facts';

export interface FoundReference {
  /** The cable in which it stands. */
  readonly cable: number;
  /** Its place among the references of that cable. */
  readonly index: number;
  readonly number: CableNumber;
}

export function newCables() {
  return {
    file: words(),
    offset: words(),
    length: words(),
    post: words(),
    serial: integers(),
    next: integers(),
    year: bytes(),
    date: integers(),
    level: bytes(),
    signer: words(),
    tags: words(),
    references: words(),
  };
}

export function newReferences() {
  return { serial: words(), cable: words(), year: bytes(), next: integers() };
}
