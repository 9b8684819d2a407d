import { citedInText } from '../cable/citedInText';
import type { Origin } from '../cable/ids';
import type { Cable, CableFile, Reference } from '../cable/model';
import { parseReferences } from '../cable/references';
import { postOfId } from './postOfId';
import { originOf } from './record';

/**
 * The cables that the text names by their numbers, in its order: of posts that the tables know, or that the cable names
 * itself. As in `REF`, a number may have no year.
 *
 * @param hint what the text does not say of its own number
 */
export function citationsInText({ text }: CableFile, cable: Cable, hint: Origin = {}): readonly Reference[] {
  return citedInText(text, cable, originOf(cable, hint), (name) => postOfId(name) !== undefined);
}

/** What the archive noted below the text that the cable refers to, often with years: `Reference: 79 STATE 77582`. */
export function referencesInAttributes(cable: Cable): readonly Reference[] {
  return (cable.close.attributes ?? []).flatMap(({ label, value }) =>
    label.value === 'Reference' ? parseReferences(value.value, value.start, originOf(cable, {})) : [],
  );
}
