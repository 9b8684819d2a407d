/** What a row of a table looks like: the project's own tables and those that a user adds have the same form. */
export interface Schema {
  /** In their order, parted by tabs. */
  readonly columns: readonly string[];
  /** The columns that name a row together: a second row with the same cells there is the same row. */
  readonly key: readonly string[];
  /** Other columns that may not be empty. */
  readonly filled: readonly string[];
  /** What stands in a column that does not hold free text. */
  readonly cells?: Readonly<Record<string, Cell>>;
}

/** One of these words, or a kind of value. */
export type Cell = readonly string[] | CellKind;

export type CellKind =
  'country' | 'indicator' | 'indicators' | 'degrees' | 'day' | 'zone' | 'capital' | 'smallLetter' | 'digit';

const FITS: Readonly<Record<CellKind, (cell: string) => boolean>> = {
  country: (cell) => /^[A-Z]{2}$/.test(cell),
  indicator: (cell) => /^R[A-Z]{3,7}$/.test(cell),
  indicators: (cell) => /^R[A-Z]{3,7}(?:; R[A-Z]{3,7})*$/.test(cell),
  degrees: (cell) => /^-?\d{1,3}(?:\.\d{1,6})?$/.test(cell),
  day: isDay,
  zone: isZone,
  capital: (cell) => /^[A-Z]$/.test(cell),
  smallLetter: (cell) => /^[a-z]$/.test(cell),
  digit: (cell) => /^\d$/.test(cell),
};

/** Whether a cell that is not empty is of its kind. */
export function fits(cell: string, rule: Cell): boolean {
  return typeof rule === 'string' ? FITS[rule](cell) : rule.includes(cell);
}

function isDay(cell: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(cell) ? Date.parse(cell) : NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(cell);
}

function isZone(cell: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: cell }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

export const SCHEMAS = {
  captions: {
    columns: ['caption', 'group', 'meaning', 'position', 'certainty', 'source'],
    key: ['caption'],
    filled: ['group', 'meaning', 'position'],
  },
  'citation-names': {
    columns: ['of', 'until', 'office', 'country', 'certainty', 'source'],
    key: ['of', 'until'],
    filled: ['source'],
  },
  classifications: {
    columns: ['form', 'type', 'level', 'security_letters', 'meaning', 'certainty', 'source'],
    key: ['form', 'type'],
    filled: ['meaning'],
    cells: {
      type: [
        'level',
        'spaced form',
        'line form',
        'security letters',
        'portion mark',
        'dissemination',
        'authority block',
      ],
      level: ['U', 'SBU', 'LOU', 'C', 'S', 'TS'],
    },
  },
  collectives: {
    columns: ['name', 'routing_indicators', 'meaning', 'certainty', 'source'],
    key: ['name'],
    filled: ['meaning'],
    cells: { routing_indicators: 'indicators' },
  },
  declassification: {
    columns: ['code', 'order', 'form', 'meaning', 'limit', 'certainty', 'source'],
    key: ['code'],
    filled: ['order', 'form', 'meaning'],
  },
  'executive-orders': {
    columns: ['number', 'title', 'amends', 'signed', 'from', 'until', 'certainty', 'source'],
    key: ['number'],
    filled: ['title', 'from'],
    cells: { signed: 'day', from: 'day', until: 'day' },
  },
  glossary: {
    columns: ['term', 'other_forms', 'meaning', 'certainty', 'source'],
    key: ['term'],
    filled: ['meaning'],
  },
  'indicator-prefixes': {
    columns: ['prefix', 'meaning', 'certainty', 'source'],
    key: ['prefix'],
    filled: ['meaning'],
  },
  offices: {
    columns: ['code', 'meaning', 'certainty', 'source'],
    key: ['code'],
    filled: ['meaning'],
  },
  'operating-signals': {
    columns: ['signal', 'where', 'meaning', 'certainty', 'source'],
    key: ['signal'],
    filled: ['meaning'],
  },
  posts: {
    columns: [
      'name',
      'kind',
      'city',
      'country',
      'iso2',
      'lat',
      'lon',
      'timezone',
      'routing_indicator',
      'other_names',
      'note',
      'source',
    ],
    key: ['name'],
    filled: ['kind'],
    cells: {
      kind: [
        'AMEMBASSY',
        'AMCONSUL',
        'USMISSION',
        'USINT',
        'USOFFICE',
        'REO',
        'RRT',
        'AIT',
        'DEPARTMENT',
        'PARTY',
        'OTHER',
      ],
      iso2: 'country',
      lat: 'degrees',
      lon: 'degrees',
      timezone: 'zone',
      routing_indicator: 'indicator',
    },
  },
  precedences: {
    columns: ['word', 'prosign', 'rank', 'routing_line', 'meaning', 'certainty', 'source'],
    key: ['word'],
    filled: ['prosign', 'rank'],
    cells: {
      prosign: 'capital',
      rank: 'digit',
    },
  },
  reasons: {
    columns: ['order', 'cite', 'letter', 'from', 'until', 'meaning', 'note', 'certainty', 'source'],
    key: ['order', 'cite', 'letter'],
    filled: ['from', 'meaning'],
    cells: {
      letter: 'smallLetter',
      from: 'day',
      until: 'day',
    },
  },
  'routing-indicators': {
    columns: ['indicator', 'name', 'kind', 'city', 'country', 'other_names', 'note', 'certainty', 'source'],
    key: ['indicator'],
    filled: ['name', 'kind'],
    cells: {
      indicator: 'indicator',
      kind: ['post', 'collective', 'agency', 'military', 'other'],
      country: 'country',
    },
  },
  tags: {
    columns: ['code', 'kind', 'meaning', 'iso2', 'slip_for', 'certainty', 'source'],
    key: ['code', 'kind'],
    filled: ['meaning'],
    cells: { kind: ['subject', 'program', 'geo', 'organization'], iso2: 'country' },
  },
} as const satisfies Readonly<Record<string, Schema>>;

export type TableName = keyof typeof SCHEMAS;
