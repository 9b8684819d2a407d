/** Going through many files in small steps: neither their texts lie in memory together, nor does the server work long at one. */

/** Files that are read at the same time. */
const FILES = 32;

/** Characters that the server is given at once. */
const CHARACTERS = 300_000;

/** What `read` makes of the items, some at a time in their order; the next are read while the last are worked on. */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (items: readonly Item[]) => Promise<readonly Read[]>,
): AsyncGenerator<readonly Read[], void> {
  let next = items.length > 0 ? read(items.slice(0, FILES)) : undefined;
  for (let at = FILES; next; at += FILES) {
    const batch: readonly Read[] = await next;
    next = at < items.length ? read(items.slice(at, at + FILES)) : undefined;
    // Whoever stops listening leaves a reading behind that nobody waits for.
    next?.catch(() => undefined);
    yield batch;
  }
}

/** Texts in portions that the server is given at once; a large one has its own. */
export function portionsOf<Item extends { readonly text: string }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const portions: Item[][] = [];
  let characters = Infinity;
  for (const item of items) {
    characters += item.text.length;
    if (characters > CHARACTERS) {
      portions.push([]);
      characters = item.text.length;
    }
    portions.at(-1)?.push(item);
  }
  return portions;
}
