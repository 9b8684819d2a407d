import prefixText from './data/indicator-prefixes.tsv';
import text from './data/routing-indicators.tsv';
import { SCHEMAS } from './schemas';
import {
  certainty,
  explained,
  given,
  lazily,
  list,
  normalised,
  table,
  type Certainty,
  type Explained,
  type Row,
} from './table';

/** Kind and place of military, agency and other stations are read off the name. */
export type StationKind = 'post' | 'collective' | 'agency' | 'military' | 'other';

/** A station of the relay network: `RUEHFR`, AMEMBASSY PARIS. */
export interface RoutingIndicator {
  /** `RUEHFR` */
  readonly indicator: string;
  /** `AMEMBASSY PARIS` */
  readonly name: string;
  readonly kind: StationKind;
  /** `Paris` */
  readonly city: string | undefined;
  /** `FR`, ISO 3166. */
  readonly country: string | undefined;
  /** Other names met with this indicator. */
  readonly otherNames: readonly string[];
  readonly note: string | undefined;
  /** `sure` when released cables write the name beside it, `likely` when only a list gives it. */
  readonly certainty: Certainty;
  readonly source: string;
}

/** What the first letters of an indicator mean: `RUEH`. */
export interface IndicatorPrefix extends Explained {
  readonly prefix: string;
}

const { columns } = SCHEMAS['routing-indicators'];
const stations = table('routing-indicators', text, columns);
const prefixes = table('indicator-prefixes', prefixText, SCHEMAS['indicator-prefixes'].columns);

/** `routingIndicator('RUEHFR')?.name` is `AMEMBASSY PARIS`. */
export function routingIndicator(indicator: string): RoutingIndicator | undefined {
  const row = stations.get(indicator);
  return row && read(row);
}

/**
 * The station by the name of its addressee: `FBI WASHINGTON DC` and `FBI WASHDC` alike. A station's own name is stronger
 * than another one's second name, and an entry that many addressees share is the weakest.
 */
export function stationOfName(name: string): RoutingIndicator | undefined {
  const key = sameName(name);
  return key === undefined ? undefined : byName().get(key);
}

/** Whether two names differ at most in how Washington is written. */
export function isSameName(one: string, other: string): boolean {
  return sameName(one) === sameName(other);
}

function sameName(name: string): string | undefined {
  return normalised(name)?.replace(/ WASH(?:INGTON)? DC$/, ' WASHDC');
}

const byName = lazily((): ReadonlyMap<string, RoutingIndicator> => {
  const stations = routingIndicators();
  const shared = stations.filter(isShared);
  const single = stations.filter((each) => !isShared(each));
  const ranked = [
    ...single.map((each) => [each.name, each] as const),
    ...[...single, ...shared].flatMap((each) => each.otherNames.map((name) => [name, each] as const)),
  ];
  const found = new Map<string, RoutingIndicator>();
  for (const [name, each] of ranked) {
    const key = sameName(name);
    if (key !== undefined && !found.has(key)) found.set(key, each);
  }
  return found;
});

/** Whether the indicator stands for many addressees, whom only the name after the slash tells apart: `RHMFISS`. */
export function isShared({ note }: RoutingIndicator): boolean {
  return note?.startsWith('shared by many') ?? false;
}

/** Every indicator of the table, in alphabetical order: some 2,800. */
export function routingIndicators(): readonly RoutingIndicator[] {
  return stations.rows().map(read);
}

/** What is known of the letters, the shortest prefix first: `R`, `RU`, `RUEH` for `RUEHFR`. */
export function indicatorPrefixes(indicator: string): readonly IndicatorPrefix[] {
  return [1, 2, 4].flatMap((length) => {
    const row = indicator.length < length ? undefined : prefixes.get(indicator.slice(0, length));
    return row ? [explained(row)] : [];
  });
}

function read(row: Row<(typeof columns)[number]>): RoutingIndicator {
  return {
    indicator: row.indicator,
    name: row.name,
    kind: row.kind as StationKind,
    city: given(row.city),
    country: given(row.country),
    otherNames: list(row.other_names),
    note: given(row.note),
    certainty: certainty(row.certainty),
    source: row.source,
  };
}
