import type { Cable, CableFile } from './model';

/** Where a cable of the new text stands, before it is read. */
export interface CablePlace {
  readonly start: number;
  readonly end: number;
}

/**
 * The cables of the previous version that an edit left as they were, by their place in the new one: those before the
 * edit as they are, those after it moved. A cable is determined by its own text, so an edit in a compilation of a
 * thousand cables costs one of them.
 */
export function unchangedCables(
  text: string,
  places: readonly CablePlace[],
  previous: CableFile,
): ReadonlyMap<number, Cable> {
  const found = new Map<number, Cable>();
  const old = previous.cables;
  const same = (place: CablePlace, cable: Cable) =>
    place.end - place.start === cable.end - cable.start &&
    text.slice(place.start, place.end) === previous.text.slice(cable.start, cable.end);
  let front = 0;
  for (; front < places.length && front < old.length; front++) {
    const [place, cable] = [places[front], old[front]];
    if (!place || !cable || place.start !== cable.start || !same(place, cable)) break;
    found.set(front, cable);
  }
  for (let back = 1; back <= places.length - front && back <= old.length - front; back++) {
    const index = places.length - back;
    const [place, cable] = [places[index], old[old.length - back]];
    if (!place || !cable || !same(place, cable)) break;
    const copy = moved(cable, place.start - cable.start);
    if (copy !== cable) originals.set(copy, originalOf(cable));
    found.set(index, copy);
  }
  return found;
}

/** Of each moved copy, what all copies of the cable have in common: no cable, so that no version keeps the one before. */
const originals = new WeakMap<Cable, object>();

/**
 * The same object for a cable and for every copy of it that an edit elsewhere moved, and for no other cable: what was
 * found out from the text of the cable alone can be known again by it.
 */
export function originalOf(cable: Cable): object {
  let original = originals.get(cable);
  if (!original) originals.set(cable, (original = {}));
  return original;
}

/** A copy of a node and all in it, so many characters further on; the node itself where that is nowhere. */
export function moved<T>(node: T, by: number): T {
  if (by === 0 || typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((item: unknown) => moved(item, by)) as T;
  // A spread keeps the shape of the node, which makes this ten times as fast as building it key by key.
  const copy = { ...node } as Record<string, unknown>;
  for (const key in copy) {
    const value = copy[key];
    if (typeof value === 'object') copy[key] = moved(value, by);
    else if (typeof value === 'number' && (key === 'start' || key === 'end')) copy[key] = value + by;
  }
  return copy as T;
}
