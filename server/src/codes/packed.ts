import { inflateSync, strFromU8 } from 'fflate';

/** Before a table that the build has made small; no table begins with it. */
const PACKED = 'packed:';
/** Before the name of a table that stands in the file which several bundles share. */
const SHARED = 'shared:';

/** Tables by their names, `tags.tsv`; the key of each is in the bundle. */
type SharedTables = Readonly<Record<string, string>>;

let shared: SharedTables | undefined;
let load: (() => string) | undefined;

/** Says where the tables of this bundle are: `read` gives the text of `codes.json`, and is called by the first look-up. */
export function shareTables(read: () => string): void {
  load = read;
}

/** The text of a table as a bundle carries it: deflated, in base64, which is a quarter of its size; shared; or as it is. */
export function unpacked(text: string): string {
  if (text.startsWith(SHARED)) {
    shared ??= JSON.parse(load?.() ?? '{}') as SharedTables;
    return shared[text.slice(SHARED.length)] ?? '';
  }
  if (!text.startsWith(PACKED)) return text;
  return strFromU8(inflateSync(Uint8Array.from(atob(text.slice(PACKED.length)), (byte) => byte.charCodeAt(0))));
}
