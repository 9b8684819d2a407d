/** From the text of a file to the facts that the index takes. */
import { parseCables } from '../cable';
import { bytesOfFacts } from './factBytes';
import { factsOf } from './facts';

/** Whether a file is looked at, by its name. */
export const CABLE_NAME = /\.(?:txt|cable)$/i;

/** Larger files are opened by no editor, and none of them is a cable. */
export const LARGEST = 50 * 1024 * 1024;

/**
 * The facts of the cables in a text, as bytes; a text that is no cable has none.
 *
 * @param name of the file: it stands in for what the text does not say
 * @param assumeCable somebody says that it is a cable; else its suffix may, or its marks must
 */
export function factBytesOf(text: string, name: string, assumeCable = /\.cable$/i.test(name)): Uint8Array {
  return bytesOfFacts(factsOf(parseCables(text, { assumeCable }), name));
}
