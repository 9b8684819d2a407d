import { inflateSync, strFromU8 } from 'fflate';

/** Before a table that the build has made small; no table begins with it. */
const PACKED = 'packed:';

/** The text of a table as a bundle carries it: deflated, in base64, which is a quarter of its size; or as it is. */
export function unpacked(text: string): string {
  if (!text.startsWith(PACKED)) return text;
  return strFromU8(inflateSync(Uint8Array.from(atob(text.slice(PACKED.length)), (byte) => byte.charCodeAt(0))));
}
