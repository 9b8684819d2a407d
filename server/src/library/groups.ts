/** The cables of the library in groups, as an explorer lists them. */
import { byDate, citationsOf, firstCopy } from './citations';
import { LEVELS } from './facts';
import type { LibraryIndex } from './libraryIndex';
import { cablesLike, idOfCable } from './search';

export type Grouping = 'post' | 'year' | 'month' | 'tag' | 'level' | 'signer' | 'citations';
export type Sorting = 'date' | 'subject' | 'citations';

export interface Group {
  /** Empty for the cables that have no such thing. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** What an explorer shows for the cables that have no such thing. */
const WITHOUT: Readonly<Record<Grouping, string>> = {
  post: 'Unknown post',
  year: 'Undated',
  month: 'Undated',
  tag: 'No TAGS',
  level: 'No level',
  signer: 'Unsigned',
  citations: 'Not cited',
};

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The groups in their order: dates and levels from the first on, the rest by name; what has none comes last. */
export function groupsOf(index: LibraryIndex, by: Grouping, filter = ''): Group[] {
  const counts = new Map<string, number>();
  for (const cable of filtered(index, filter)) {
    for (const key of keysOf(index, by, cable)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({ key, label: labelOf(by, key), count }))
    .sort((a, b) => orderOf(by, a.key, b.key));
}

/** The cables of one group in the order that is asked for. */
export function groupOf(
  index: LibraryIndex,
  by: Grouping,
  key: string,
  filter = '',
  sort: Sorting = 'date',
): readonly number[] {
  const cables = [...filtered(index, filter)].filter((cable) => keysOf(index, by, cable).includes(key));
  switch (sort) {
    case 'date':
      return cables.sort((a, b) => byDate(index, a, b));
    case 'subject': {
      const subjects = new Map(cables.map((cable) => [cable, index.subject(cable).toUpperCase()]));
      const subject = (cable: number) => subjects.get(cable) ?? '';
      return cables.sort((a, b) => compare(subject(a), subject(b)) || byDate(index, a, b));
    }
    case 'citations': {
      const counts = new Map(cables.map((cable) => [cable, citationsOf(index, cable).length]));
      const count = (cable: number) => counts.get(cable) ?? 0;
      return cables.sort((a, b) => count(b) - count(a) || byDate(index, a, b));
    }
  }
}

/** In which group a cable stands first, and at which place of it. */
export function placeInGroups(
  index: LibraryIndex,
  cable: number,
  by: Grouping,
  filter?: string,
  sort?: Sorting,
): { readonly key: string; readonly index: number } | undefined {
  const [key] = [...keysOf(index, by, cable)].sort((a, b) => orderOf(by, a, b));
  if (key === undefined) return undefined;
  const place = groupOf(index, by, key, filter, sort).indexOf(cable);
  return place < 0 ? undefined : { key, index: place };
}

/** Of each cable the first copy, where all words of the filter are in its number or subject. */
function* filtered(index: LibraryIndex, filter: string): Generator<number> {
  for (const cable of filter.trim() === '' ? index.cables() : cablesLike(index, filter)) {
    if (firstCopy(index, cable) === cable) yield cable;
  }
}

/** A cable is in a group for each of its tags, and otherwise in one. */
function keysOf(index: LibraryIndex, by: Grouping, cable: number): readonly string[] {
  switch (by) {
    case 'post':
      return [index.postName(cable)];
    case 'year':
      return [monthOf(index, cable).slice(0, 4)];
    case 'month':
      return [monthOf(index, cable)];
    case 'tag': {
      const tags = new Set(Array.from(index.tagsOf(cable), (tag) => index.tags.at(tag)));
      return tags.size === 0 ? [''] : [...tags];
    }
    case 'level':
      return [index.level(cable) ?? ''];
    case 'signer':
      return [index.signers.at(index.signer(cable))];
    case 'citations': {
      const count = citationsOf(index, cable).length;
      return [count === 0 ? '' : String(count)];
    }
  }
}

/** `2008-02`; empty for a cable without a date. */
export function monthOf(index: LibraryIndex, cable: number): string {
  const date = index.date(cable);
  return date === undefined ? '' : new Date(date * 60_000).toISOString().slice(0, 7);
}

function labelOf(by: Grouping, key: string): string {
  if (key === '') return WITHOUT[by];
  if (by === 'month') return MONTH.format(Date.parse(key));
  if (by === 'citations') return key === '1' ? 'Cited once' : `Cited ${key} times`;
  return key;
}

function orderOf(by: Grouping, a: string, b: string): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
  if (by === 'citations') return Number(b) - Number(a);
  if (by === 'level') return LEVELS.findIndex((level) => level === a) - LEVELS.findIndex((level) => level === b);
  return compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The next or previous cable of the same post, by date and then serial; copies are passed over. */
export function neighbourOf(index: LibraryIndex, cable: number, direction: 'next' | 'previous'): number | undefined {
  const post = index.post(cable);
  const id = idOfCable(index, cable);
  const sign = direction === 'next' ? 1 : -1;
  let best: number | undefined;
  if (post === 0) return undefined;
  for (const other of index.cables()) {
    if (index.post(other) !== post || other === cable) continue;
    if (sign * byDate(index, other, cable) <= 0) continue;
    if (best !== undefined && sign * byDate(index, other, best) >= 0) continue;
    if (id !== undefined && idOfCable(index, other) === id) continue;
    best = other;
  }
  return best === undefined ? undefined : firstCopy(index, best);
}
