import text from './data/declassification.tsv';
import { SCHEMAS } from './schemas';
import { explained, given, lazily, normalised, table, type Certainty, type Row } from './table';

/** What may stand after the number of the order instead of a date: `OADR`, `X6`, `25X1`. */
export interface Declassification {
  readonly code: string;
  /** The order or orders that have it. */
  readonly order: string;
  /** How cables write it. */
  readonly form: string;
  readonly meaning: string;
  /** How long it keeps the text classified. */
  readonly limit: string | undefined;
  readonly certainty: Certainty;
  readonly source: string;
}

const { columns } = SCHEMAS.declassification;
const codes = table('declassification', text, columns);

/** Every code, in alphabetical order. */
export const declassifications = lazily((): readonly Declassification[] => codes.rows().map(read));

/**
 * The code that opens what is written: `OADR`, `X6` and `1.6X6`, `25X1`, `XGDS-2`, `RDS-4 12/8/99 (NAME) OR-M`, `MR`.
 *
 * @param order the number of the order cited; under 12065 `GDS` is another thing than under 11652
 */
export function declassification(written: string, order?: string): Declassification | undefined {
  // The code comes first; a name, date or event after it may be of any length.
  const key = normalised(written.slice(0, 40));
  if (!key) return undefined;
  const word = key.split(' ', 1)[0] ?? '';
  const bare = word.startsWith('1.6X') ? word.slice(3) : word;
  const kept = declared().has(bare) ? bare : (bare.split('-', 1)[0] ?? bare);
  const underOrder = order ? codes.get(`${kept}-${order}`) : undefined;
  const row = underOrder ?? (declared().has(kept) ? codes.get(kept) : undefined);
  return row && read(row);
}

/** The codes that a cable can write; the others name a kind of statement, such as a date. */
const declared = lazily(() => {
  const kinds = new Set(['DATE', 'EVENT', 'VARIANT', 'SOURCE', 'REASON', 'OADR-LATE']);
  return new Set(declassifications().flatMap((each) => (kinds.has(each.code) ? [] : [each.code])));
});

function read(row: Row<(typeof columns)[number]>): Declassification {
  return { ...explained(row), limit: given(row.limit) };
}
