/** What the pictures show, worked out from the server's figures. Pure: no part of the page. */
import { t } from '@vscode/l10n';
import { group, rollup, sum } from 'd3-array';
import type { MonthOfPost, TagOfYear } from '../../../server/src/protocol/libraryRequests';

export type Step = 'month' | 'year';

/** Cables of each period and series, the periods without a gap. */
export interface Periods {
  /** `2008-02` or `2008`, from the first to the last with cables. */
  readonly periods: readonly string[];
  /** Posts with the most cables first, and what stands for all others behind them. */
  readonly series: readonly string[];
  count(period: string, series: string): number;
  total(period: string): number;
}

/** Colours that can be told apart. */
const MOST_SERIES = 7;

/** The series of all posts without a colour of their own, and the name of a post that nobody knows: no post is called so. */
export const OTHER = '*';
export const UNKNOWN = '';

/** What a series is called. */
export function seriesInWords(series: string): string {
  if (series === OTHER) return t('Other posts');
  return series === UNKNOWN ? t('Unknown post') : series;
}

export function postsOf(months: readonly MonthOfPost[]): readonly string[] {
  const counts = rollup(
    months,
    (of) => sum(of, ({ count }) => count),
    ({ post }) => post,
  );
  return [...counts].sort(([, one], [, other]) => other - one).map(([post]) => post);
}

/** `only` leaves out all other posts. */
export function periodsOf(months: readonly MonthOfPost[], step: Step, only?: string): Periods {
  const shown = only === undefined ? months : months.filter(({ post }) => post === only);
  const posts = postsOf(shown);
  // One more has room where a series for the others would stand alone for it.
  const named = new Set(posts.length <= MOST_SERIES + 1 ? posts : posts.slice(0, MOST_SERIES));
  const counts = rollup(
    shown,
    (of) => sum(of, ({ count }) => count),
    ({ month }) => (step === 'year' ? month.slice(0, 4) : month),
    ({ post }) => (named.has(post) ? post : OTHER),
  );
  const keys = [...counts.keys()].sort();
  const count = (period: string, series: string) => counts.get(period)?.get(series) ?? 0;
  return {
    periods: between(keys[0], keys.at(-1), step),
    series: [...named, ...(named.size < posts.length ? [OTHER] : [])],
    count,
    total: (period) => sum(counts.get(period)?.values() ?? []),
  };
}

function between(first: string | undefined, last: string | undefined, step: Step): readonly string[] {
  if (first === undefined || last === undefined) return [];
  const periods: string[] = [];
  let year = Number(first.slice(0, 4));
  let month = step === 'year' ? 1 : Number(first.slice(5, 7));
  // A date that is no date must not keep the page busy for ever.
  for (let at = 0; at < 12 * 300; at++) {
    const period = step === 'year' ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
    periods.push(period);
    if (period >= last) break;
    if (step === 'month' && month < 12) month++;
    else {
      month = 1;
      year++;
    }
  }
  return periods;
}

/** The TAGS with the most cables, and their cables of each year. */
export interface TagYears {
  readonly years: readonly number[];
  readonly tags: readonly string[];
  count(tag: string, year: number): number;
}

const MOST_TAGS = 24;

export function tagYearsOf(tags: readonly TagOfYear[]): TagYears {
  const byTag = group(tags, ({ tag }) => tag);
  const counts = new Map([...byTag].map(([tag, of]) => [tag, new Map(of.map(({ year, count }) => [year, count]))]));
  const totals = new Map([...byTag].map(([tag, of]) => [tag, sum(of, ({ count }) => count)]));
  const most = [...totals].sort(([a, one], [b, other]) => other - one || a.localeCompare(b)).slice(0, MOST_TAGS);
  const years = [...new Set(tags.map(({ year }) => year))].sort((one, other) => one - other);
  return { years, tags: most.map(([tag]) => tag), count: (tag, year) => counts.get(tag)?.get(year) ?? 0 };
}

/** The language of the page; its texts are told apart from its figures. */
let language = 'en';

export function speak(to: string): void {
  language = to;
}

/** `February 2008`, `2008` */
export function periodInWords(period: string): string {
  return period.length === 4 ? period : monthOf(period, { month: 'long', year: 'numeric' });
}

/** `Feb 2008`; of a January the year alone. */
export function periodInBrief(period: string): string {
  return period.length === 4 || period.endsWith('-01')
    ? period.slice(0, 4)
    : monthOf(period, { month: 'short', year: '2-digit' });
}

function monthOf(period: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${period}-01T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? period
    : new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
}

/** `1,204` */
export function number(count: number): string {
  return new Intl.NumberFormat(language).format(count);
}

/** `1,204 cables` */
export function cables(count: number): string {
  return count === 1 ? t('{0} cable', number(count)) : t('{0} cables', number(count));
}
