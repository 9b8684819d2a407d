/**
 * Runs a job for each item, some at a time, and gives the results in the order of the items. No more than `ahead` jobs are
 * under way or waiting to be taken, so a slow reader holds the jobs back. Ends early, jobs under way finished, when the
 * signal says so.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  job: (item: Item) => Promise<Result>,
  ahead: number,
  signal: AbortSignal,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    if (signal.aborted) break;
    const started = job(item);
    // It is awaited below, perhaps after another one failed.
    started.catch(() => undefined);
    underWay.push(started);
    const first = underWay.length > ahead ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const left of underWay) yield await left;
}

/** The items in groups of a size, the last one perhaps smaller. */
export function* inGroups<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
