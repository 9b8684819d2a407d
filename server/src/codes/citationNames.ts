import text from './data/citation-names.tsv';
import { post } from './posts';
import { SCHEMAS } from './schemas';
import { table } from './table';

const names = table('citation-names', text, SCHEMAS['citation-names'].columns);

/** How works of history call the office with this address, as of a day such as `2008-02-14`. */
export interface OfficeName {
  /** With its article in lower case, unless it has none: `the Embassy in France`. */
  readonly full: string;
  /** With the city: `U.S. Embassy Paris`. */
  readonly short: string;
  /** `Paris`; absent for a travelling delegation. */
  readonly city: string | undefined;
}

interface Title {
  /** `AMEMBASSY` */
  readonly word: string;
  readonly office: string;
  /** An embassy is to a country, a consulate is in a city. */
  readonly isIn: 'country' | 'city';
}

// AMCONSUL stands for consulates and consulates general alike.
const TITLES: readonly Title[] = [
  { word: 'AMEMBASSY', office: 'Embassy', isIn: 'country' },
  { word: 'AMCONSUL', office: 'Consulate', isIn: 'city' },
  { word: 'AMCONGEN', office: 'Consulate General', isIn: 'city' },
  { word: 'USINT', office: 'Interests Section', isIn: 'country' },
  { word: 'USLO', office: 'Liaison Office', isIn: 'country' },
  { word: 'USMISSION', office: 'Mission', isIn: 'city' },
  { word: 'US MISSION', office: 'Mission', isIn: 'city' },
  { word: 'USOFFICE', office: 'Office', isIn: 'city' },
  { word: 'REO', office: 'Regional Embassy Office', isIn: 'city' },
  { word: 'RRT', office: 'Regional Reconstruction Team', isIn: 'city' },
];

const TODAY = 'now';

const INSTITUTE = 'American Institute in Taiwan';

/** `AMEMBASSY PARIS`, or the name of the post alone; what no table knows is given back as written. */
export function officeName(address: string, day: string | undefined): OfficeName {
  const found = post(address);
  const kind = found?.kind;
  const title = TITLES.find(({ word }) => address.startsWith(`${word} `)) ?? TITLES.find(({ word }) => word === kind);
  const isInstitute = address.startsWith('AIT ') || (kind === 'AIT' && !title);
  const bare = address.slice(
    [...TITLES.map(({ word }) => word), 'AIT'].find((word) => address.startsWith(`${word} `))?.length ?? 0,
  );
  const written = cityOf(bare.trim(), found?.city);
  const office = found && nameOf(found.name, day)?.office;
  // An office has one name, whatever its city; the Department's city need not be said.
  if (office) {
    const city = found.kind === 'DEPARTMENT' ? 'Washington' : found.city;
    return { full: `the ${office}`, short: `U.S. ${office}`, city };
  }
  if (isInstitute) return { full: `the ${INSTITUTE}`, short: `${INSTITUTE}, ${written}`, city: written };
  if (!title) return { full: address, short: address, city: found?.city };
  const country =
    found?.country && (nameOf(found.name, day)?.country ?? nameOf(found.country, day)?.country ?? found.country);
  const place = title.isIn === 'country' ? (country ?? written) : written;
  return { full: `the ${title.office} in ${place}`, short: `U.S. ${title.office} ${written}`, city: written };
}

/** The row that holds on a day: the first whose end has not come. Without a day, that of today: `now` comes behind all days. */
function nameOf(of: string, day = TODAY): { readonly office?: string; readonly country?: string } | undefined {
  const row = names.all(of).find(({ until }) => day < until || until === TODAY);
  return row && { ...(row.office && { office: row.office }), ...(row.country && { country: row.country }) };
}

/** `RIO DE JANEIRO` as the table spells the city; a name that the city had once, as `PEKING`, in capitals and small letters. */
function cityOf(written: string, city: string | undefined): string {
  if (city !== undefined && lettersOf(city) === lettersOf(written)) return city;
  return written.toLowerCase().replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
}

function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
}
