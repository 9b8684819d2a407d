/** What stands on the page, drawn anew when figures come or the user chooses others. */
import { t } from '@vscode/l10n';
import type { GraphMessage, MessageFromPage, OverviewMessage } from './messages';
import { barChart } from './barChart';
import { citationChart } from './citationChart';
import { csvOf } from './csv';
import { element } from '../element';
import { choice } from './elements';
import { figure } from './figure';
import { OTHER, periodInWords, periodsOf, postsOf, seriesInWords, type Step, tagYearsOf, UNKNOWN } from './figures';
import { tagChart } from './tagChart';

/** What the user has chosen, kept while the page is hidden. */
export interface State {
  readonly step: Step;
  /** The one that is shown. */
  readonly post?: string;
}

/** The extension, as the page reaches it. */
interface Extension {
  postMessage(message: MessageFromPage): void;
  getState(): unknown;
  setState(state: State): void;
}

/** In the list of posts, where a post may have no name. */
const ALL = '*';

export class Page {
  readonly #extension: Extension;
  readonly #summary = element('p', { role: 'status' });
  readonly #months;
  readonly #tags;
  readonly #graph;
  #state: State;
  #overview: OverviewMessage = { kind: 'overview', summary: '', months: [], tags: [] };

  constructor(main: HTMLElement, extension: Extension) {
    this.#extension = extension;
    this.#state = stateFrom(extension.getState());
    const post = (message: MessageFromPage) => extension.postMessage(message);
    this.#months = figure(t('Cables by date and post'), 'cables-by-month', post);
    this.#tags = figure(t('TAGS by year'), 'tags-by-year', post);
    this.#graph = figure(t('Citations around the open cable'), 'citations', post);
    const figures = [this.#months, this.#tags, this.#graph].map((each) => each.element);
    main.append(element('h1', {}, t('Library Overview')), this.#summary, ...figures);
  }

  showOverview(overview: OverviewMessage): void {
    this.#overview = overview;
    this.#summary.textContent = overview.summary;
    this.#drawMonths();
    this.#drawTags();
  }

  showGraph({ around, nodes, edges }: GraphMessage): void {
    const press = (id: string) => this.#extension.postMessage({ kind: 'openCable', id });
    this.#graph.draw({
      controls: [],
      picture: (width) => citationChart(around ?? '', nodes, edges, width, press),
      legend: [],
      header: [t('Cable'), t('Cites')],
      rows: edges.map(({ from, to }) => [from, to]),
      csv: () => csvOf([['from', 'to'], ...edges.map(({ from, to }) => [from, to])]),
      empty:
        around === undefined
          ? t('Open a cable to see what it cites and what cites it.')
          : t('{0} cites no cable, and no cable of this folder cites it.', around),
    });
  }

  #change(state: State): void {
    this.#state = state;
    this.#extension.setState(state);
    this.#drawMonths();
  }

  #drawMonths(): void {
    const { months } = this.#overview;
    const { step, post } = this.#state;
    const posts = postsOf(months);
    const only = posts.find((known) => known === post);
    const data = periodsOf(months, step, only);
    const hasMany = data.series.length > 1;
    const press = (date: string, series: string) =>
      this.#extension.postMessage({
        kind: 'showDate',
        date,
        ...(series !== OTHER && series !== UNKNOWN && { post: series }),
      });
    this.#months.draw({
      controls: [this.#steps(step), this.#posts(posts, only)],
      picture: (width) => barChart(data, width, press),
      legend: hasMany ? data.series.map(seriesInWords) : [],
      header: [t('Date'), ...data.series.map(seriesInWords), ...(hasMany ? [t('All posts')] : [])],
      rows: data.periods.map((period) => [
        periodInWords(period),
        ...data.series.map((series) => data.count(period, series)),
        ...(hasMany ? [data.total(period)] : []),
      ]),
      csv: () => csvOf([['month', 'post', 'cables'], ...months.map((each) => [each.month, each.post, each.count])]),
      empty: t('No cable with a date is known yet.'),
    });
  }

  #steps(current: Step): HTMLElement {
    const steps = [
      { value: 'month', label: t('Months') },
      { value: 'year', label: t('Years') },
    ];
    return choice(t('Bars'), steps, current, (step) =>
      this.#change({ ...this.#state, step: step === 'year' ? 'year' : 'month' }),
    );
  }

  #posts(posts: readonly string[], current: string | undefined): HTMLElement {
    const options = [
      { value: ALL, label: t('All posts') },
      ...posts.map((post) => ({ value: post, label: seriesInWords(post) })),
    ];
    return choice(t('Posts'), options, current ?? ALL, (post) =>
      this.#change({ step: this.#state.step, ...(post !== ALL && { post }) }),
    );
  }

  #drawTags(): void {
    const { tags } = this.#overview;
    const data = tagYearsOf(tags);
    this.#tags.draw({
      controls: [],
      picture: (width) => tagChart(data, width, (tag) => this.#extension.postMessage({ kind: 'showTag', tag })),
      legend: [],
      header: [t('TAG'), ...data.years.map(String)],
      rows: data.tags.map((tag) => [tag, ...data.years.map((year) => data.count(tag, year))]),
      csv: () => csvOf([['year', 'tag', 'cables'], ...tags.map(({ year, tag, count }) => [year, tag, count])]),
      empty: t('No cable with TAGS and a date is known yet.'),
    });
  }
}

/** What was kept, as far as it means something. */
function stateFrom(kept: unknown): State {
  const { step, post } = (kept ?? {}) as { readonly step?: unknown; readonly post?: unknown };
  return { step: step === 'year' ? 'year' : 'month', ...(typeof post === 'string' && { post }) };
}
