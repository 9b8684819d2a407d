/** The references between cables, as plain rows. */
import type { LibraryIndex } from '../../library/libraryIndex';
import { firstCopy } from '../../library/citations';
import { assumedId, citingOf, resolve } from '../../library/resolve';

/** One reference. */
export interface Link {
  /** The file that it stands in. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The cable that refers: `08PARIS258`; absent where nothing tells its number. */
  readonly from: string | undefined;
  /** The cable that it refers to; absent where its year cannot be told. */
  readonly to: string | undefined;
  readonly post: string;
  readonly serial: number;
  /** The files that have this cable; absent where it was not asked which have it. */
  readonly foundIn?: readonly string[];
}

/**
 * The references in a file of the index.
 *
 * @param resolved whether the cables that are referred to are looked for in the index
 */
export function linksOf(index: LibraryIndex, file: string, resolved: boolean): Link[] {
  return index.cablesOf(file).flatMap((cable) => {
    const facts = index.facts(cable);
    const from = facts.number && assumedId(facts.number, undefined);
    return facts.references.map(({ number, range }): Link => {
      const cables = resolved ? resolve(index, number, citingOf(index, cable)) : [];
      const ids = new Set(cables.map((each) => idOf(index, each)));
      // Several candidates are no answer to which one is meant.
      const [found] = ids.size === 1 ? ids : [];
      const files = new Set([...cables].sort((a, b) => order(index, a, b)).map((each) => index.uri(each)));
      return {
        file,
        line: range.start.line + 1,
        from,
        to: found ?? assumedId(number, facts.number),
        post: number.post,
        serial: number.serial,
        ...(resolved && { foundIn: [...files] }),
      };
    });
  });
}

function idOf(index: LibraryIndex, cable: number): string | undefined {
  const number = index.number(cable);
  return number && assumedId(number, undefined);
}

/** The copy that stands for all first. */
function order(index: LibraryIndex, a: number, b: number): number {
  const first = firstCopy(index, a);
  return Number(b === first) - Number(a === first) || (index.uri(a) < index.uri(b) ? -1 : 1);
}
