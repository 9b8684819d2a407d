/** All cables that have a tag, a routing indicator, a post or a person. */
import type { Range } from 'vscode-languageserver-types';
import { ByteWriter } from './bytes';
import { NAME_KINDS, type NameKind } from './facts';
import type { LibraryIndex } from './libraryIndex';

export interface FoundName {
  readonly cable: number;
  readonly range: Range;
}

/** Every place of a name; no more than `limit`. */
export function placesOfName(index: LibraryIndex, kind: NameKind, name: string, limit: number): FoundName[] {
  const writer = new ByteWriter();
  writer.number(NAME_KINDS.indexOf(kind));
  writer.text(name);
  const written = writer.take();
  const found: FoundName[] = [];
  for (const cable of index.cables()) {
    const { bytes, offset, end } = index.place(cable);
    // What is found by its bytes alone may be something else: the facts decide.
    if (!stands(bytes, offset, end, written)) continue;
    for (const each of index.facts(cable).names) {
      if (each.kind === kind && each.name === name) found.push({ cable, range: each.range });
    }
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** Whether the bytes stand in a stretch of others; the last of them is looked at first, as it differs most. */
function stands(bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): boolean {
  const last = wanted.length - 1;
  const code = wanted[last];
  for (let at = from + last; at < to; at++) {
    if (bytes[at] !== code) continue;
    let i = 1;
    while (i <= last && bytes[at - i] === wanted[last - i]) i++;
    if (i > last) return true;
  }
  return false;
}
