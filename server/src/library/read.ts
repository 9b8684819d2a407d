/** From the text of a file to the facts that the index takes. */
import { parseCables } from '../cable';
import type { CableFile } from '../cable/model';
import { originalOf } from '../cable/reuse';
import { bytesOfCable, bytesOfCables, bytesOfFacts, type CableBytes } from './factBytes';
import { hintOf } from '../record';
import { factsOf, factsOfCable } from './facts';

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

/** Of each cable of an open document, the bytes of its facts and the hint that they were made with. */
const known = new WeakMap<object, { readonly hint: string; readonly bytes: CableBytes }>();

/** The same of a document that is being edited: the facts of a cable that an edit left alone are not made again. */
export function factBytesOfDocument(file: CableFile, name: string): Uint8Array {
  const hint = hintOf(file, name);
  const key = JSON.stringify(hint);
  return bytesOfCables(
    file.cables.map((cable) => {
      const original = originalOf(cable);
      let found = known.get(original);
      if (found?.hint !== key) {
        found = { hint: key, bytes: bytesOfCable(factsOfCable(file, cable, hint)) };
        known.set(original, found);
      }
      return { bytes: found.bytes, line: file.lines.at(cable.start) };
    }),
  );
}
