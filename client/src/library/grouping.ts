/** How the view of cables is grouped and sorted, and what is remembered of it. */
import { l10n } from 'vscode';
import type { LibraryGroupParams, LibraryGrouping } from '../../../server/src/protocol/libraryRequests';

/** `date` is years, with their months below. */
export type Grouping = 'post' | 'date' | 'tag' | 'level' | 'signer' | 'citations';

export type Sorting = NonNullable<LibraryGroupParams['sort']>;

const GROUPINGS: readonly Grouping[] = ['post', 'date', 'tag', 'level', 'signer', 'citations'];
const SORTINGS: readonly Sorting[] = ['date', 'subject', 'citations'];

/** What a user chooses from, in the order of the list. */
export function groupingsInWords(): Readonly<Record<Grouping, string>> {
  return {
    post: l10n.t('Post'),
    date: l10n.t('Date'),
    tag: l10n.t('TAG'),
    level: l10n.t('Classification'),
    signer: l10n.t('Signer'),
    citations: l10n.t('Citations'),
  };
}

export function sortingsInWords(): Readonly<Record<Sorting, string>> {
  return { date: l10n.t('Date'), subject: l10n.t('Subject'), citations: l10n.t('Most Cited First') };
}

/** The icon of a group. */
export const ICONS: Readonly<Record<LibraryGrouping, string>> = {
  post: 'globe',
  year: 'calendar',
  month: 'calendar',
  tag: 'tag',
  level: 'shield',
  signer: 'edit',
  citations: 'references',
};

/** What the groups at the top are, and what those below them. */
export function levelsOf(grouping: Grouping): readonly LibraryGrouping[] {
  return grouping === 'date' ? ['year', 'month'] : [grouping];
}

/** How a window shows its cables; the filter is not remembered. */
export interface Arrangement {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: string;
}

/** What was kept, as far as it still means something. */
export function arrangementFrom(kept: unknown): Arrangement {
  const { grouping, sorting } = (kept ?? {}) as { readonly grouping?: unknown; readonly sorting?: unknown };
  return {
    grouping: GROUPINGS.find((known) => known === grouping) ?? 'post',
    sorting: SORTINGS.find((known) => known === sorting) ?? 'date',
    filter: '',
  };
}
