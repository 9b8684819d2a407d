/** A library of invented cables that answers the requests as the server does, by the plainest means. */
import type {
  CableSummary,
  LibraryGroup,
  LibraryGroupParams,
  LibraryGroupsParams,
  LibraryPage,
  LibraryPlaceInGroupsParams,
  PlaceInGroups,
} from '../../server/src/protocol/libraryRequests';

export function summary(change: Partial<CableSummary> = {}): CableSummary {
  const id = change.id ?? '08PARIS258';
  return {
    id,
    uri: `file:///cables/${id || 'nameless'}.txt`,
    range: { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } },
    copies: 1,
    post: 'PARIS',
    date: '2008-02-14T16:59:00Z',
    subject: 'HARBOUR MASTER PLANS A NEW PIER',
    level: 'CONFIDENTIAL',
    tags: ['PREL', 'FR'],
    signer: 'STAPLETON',
    citedBy: 0,
    cites: 0,
    ...change,
  };
}

/** Cables of these dates, numbered from 1. */
export function cablesOf(post: string, ...dates: readonly string[]): readonly CableSummary[] {
  return dates.map((date, at) =>
    summary({ id: `${date.slice(2, 4)}${post}${at + 1}`, post, date: `${date}T12:00:00Z` }),
  );
}

export class FakeLibrary {
  readonly #cables: readonly CableSummary[];
  /** How many cables were asked for at once. */
  readonly asked: LibraryGroupParams[] = [];

  constructor(cables: readonly CableSummary[]) {
    this.#cables = cables;
  }

  groups({ by, filter }: LibraryGroupsParams): Promise<readonly LibraryGroup[]> {
    const counts = new Map<string, number>();
    for (const cable of this.#filtered(filter)) {
      const key = keyOf(cable, by);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return Promise.resolve([...counts].map(([key, count]) => ({ key, label: key || 'None', count })));
  }

  group(params: LibraryGroupParams): Promise<LibraryPage> {
    this.asked.push(params);
    const { offset, limit } = params;
    const cables = this.#of(params);
    return Promise.resolve({ total: cables.length, cables: cables.slice(offset, offset + limit) });
  }

  placeInGroups({ by, filter, uri }: LibraryPlaceInGroupsParams): Promise<PlaceInGroups | undefined> {
    const cable = this.#filtered(filter).find((each) => each.uri === uri);
    if (!cable) return Promise.resolve(undefined);
    const key = keyOf(cable, by);
    return Promise.resolve({ key, index: this.#of({ by, key, ...(filter && { filter }) }).indexOf(cable) });
  }

  #of({ by, key, filter }: Pick<LibraryGroupParams, 'by' | 'key' | 'filter'>): readonly CableSummary[] {
    return this.#filtered(filter).filter((cable) => keyOf(cable, by) === key);
  }

  #filtered(filter = ''): readonly CableSummary[] {
    return this.#cables.filter(({ id }) => id.includes(filter));
  }
}

function keyOf(cable: CableSummary, by: LibraryGroupsParams['by']): string {
  switch (by) {
    case 'year':
      return cable.date?.slice(0, 4) ?? '';
    case 'month':
      return cable.date?.slice(0, 7) ?? '';
    default:
      return cable.post;
  }
}
