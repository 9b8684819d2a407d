import text from './data/posts.tsv';
import { routingIndicator } from './routingIndicators';
import { SCHEMAS } from './schemas';
import { given, lazily, list, normalised, table, type Row } from './table';

export type PostKind =
  | 'AMEMBASSY'
  | 'AMCONSUL'
  | 'USMISSION'
  | 'USINT'
  | 'USOFFICE'
  | 'REO'
  | 'RRT'
  | 'AIT'
  | 'DEPARTMENT'
  | 'PARTY'
  | 'OTHER';

/** An office that sends cables under a name of its own: `PARIS`. */
export interface Post {
  /** `PARIS`, as on the classification line and in references. */
  readonly name: string;
  readonly kind: PostKind;
  /** `AMEMBASSY PARIS`, as on FM and TO lines. */
  readonly address: string;
  /** `Paris`; absent for a travelling party. */
  readonly city: string | undefined;
  readonly country: string | undefined;
  /** `FR`, ISO 3166. */
  readonly iso2: string | undefined;
  /** Degrees, of the city's centre. */
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | undefined;
  /** `Europe/Paris`: the zone of today, with its history as far back as the tz database knows it. */
  readonly timeZone: string | undefined;
  /** `RUEHFR`; absent for many posts that closed before 2005. */
  readonly routingIndicator: string | undefined;
  readonly otherNames: readonly string[];
  readonly note: string | undefined;
  readonly source: string;
}

const { columns } = SCHEMAS.posts;
const offices = table('posts', text, columns);

/** Words before the name of the city on FM and TO lines. The table gives one a post, but a post changed its rank. */
const TITLES = [
  'AMEMBASSY ',
  'AMCONSUL ',
  'AMCONGEN ',
  'USMISSION ',
  'US MISSION ',
  'USINT ',
  'USLO ',
  'USOFFICE ',
  'USDEL ',
  'REO ',
  'RRT ',
  'AIT ',
  'APP ',
];

interface Names {
  /** Names, addresses and other names. */
  readonly full: ReadonlyMap<string, Post>;
  /** The same without what is no letter: damage parts and joins words, `TR IPOLI`, `SANJOSE`. */
  readonly letters: ReadonlyMap<string, Post>;
  /** Names cut as page marks cut them, to 10 letters (6 in prints of the 1970s); `undefined` when two posts share the cut name. */
  readonly cut: ReadonlyMap<string, Post | undefined>;
  readonly byIndicator: ReadonlyMap<string, readonly Post[]>;
}

const names = lazily((): Names => {
  const full = new Map<string, Post>();
  const cut = new Map<string, Post | undefined>();
  const byIndicator = new Map<string, Post[]>();
  const all = posts();
  for (const post of all) {
    full.set(post.name, post);
    full.set(post.address, post);
    for (const length of [10, 6]) {
      if (post.name.length <= length) continue;
      const key = post.name.slice(0, length).trimEnd();
      const other = cut.get(key);
      cut.set(key, cut.has(key) && other?.name !== post.name ? undefined : post);
    }
    if (post.routingIndicator) {
      byIndicator.set(post.routingIndicator, [...(byIndicator.get(post.routingIndicator) ?? []), post]);
    }
  }
  // A name of one post's own is stronger than another post's second name.
  for (const post of all) for (const other of post.otherNames) if (!full.has(other)) full.set(other, post);
  const letters = new Map([...full].map(([name, post]) => [lettersOf(name), post]));
  return { full, letters, cut, byIndicator };
});

/**
 * The post by its name, an older or other name, or its address: `PARIS`, `AMEMBASSY PARIS`, `SECSTATE WASHDC`, `PEKING`;
 * also as page marks cut it, `ADDIS ABAB`, and with blanks lost or put in, `SANJOSE`.
 */
export function post(name: string): Post | undefined {
  const key = normalised(name);
  if (!key) return undefined;
  const { full, letters, cut } = names();
  const city = withoutTitle(key);
  return full.get(key) ?? full.get(city) ?? cut.get(key) ?? letters.get(lettersOf(city));
}

function lettersOf(name: string): string {
  return name.replace(/[^A-Z]/g, '');
}

/** `PARIS` for `AMEMBASSY PARIS`. */
function withoutTitle(address: string): string {
  const title = TITLES.find((word) => address.startsWith(word));
  return title ? address.slice(title.length) : address;
}

/** The post of a routing indicator; of several that share it, the one that the table of indicators names. */
export function postOfIndicator(indicator: string): Post | undefined {
  const station = routingIndicator(indicator);
  const sharing = postsOfIndicator(indicator);
  const named = station?.kind === 'post' || sharing.length > 0 ? post(station?.name ?? '') : undefined;
  return named && (sharing.length === 0 || sharing.includes(named)) ? named : sharing[0];
}

/** All posts that use the indicator: `RUEHBS` is USEU BRUSSELS and AMEMBASSY BRUSSELS. */
export function postsOfIndicator(indicator: string): readonly Post[] {
  return names().byIndicator.get(indicator) ?? [];
}

/** Every post, in alphabetical order. */
export const posts = lazily((): readonly Post[] => offices.rows().map(read));

function read(row: Row<(typeof columns)[number]>): Post {
  return {
    name: row.name,
    kind: row.kind as PostKind,
    address: address(row.kind as PostKind, row.name),
    city: given(row.city),
    country: given(row.country),
    iso2: given(row.iso2),
    coordinates: row.lat && row.lon ? { latitude: Number(row.lat), longitude: Number(row.lon) } : undefined,
    timeZone: given(row.timezone),
    routingIndicator: given(row.routing_indicator),
    otherNames: list(row.other_names),
    note: given(row.note),
    source: row.source,
  };
}

function address(kind: PostKind, name: string): string {
  if (name === 'STATE') return 'SECSTATE WASHDC';
  return kind === 'DEPARTMENT' || kind === 'PARTY' || kind === 'OTHER' ? name : `${kind} ${name}`;
}
