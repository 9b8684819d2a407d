import text from './data/offices.tsv';
import { SCHEMAS } from './schemas';
import { explained, normalised, table, type Explained, type Row } from './table';

/** An office symbol of the Department, of an agency in its lists, or of a military staff: `EB`, `NEA`, `N1`. */
export interface OfficeCode extends Explained {
  readonly code: string;
}

const { columns } = SCHEMAS.offices;
const codes = table('offices', text, columns);

/** `officeCode('EB')?.meaning` is `Bureau of Economic and Business Affairs`; of `EUR/WE`, which no table has, the row of `EUR`. */
export function officeCode(written: string): OfficeCode | undefined {
  const key = normalised(written);
  if (!key) return undefined;
  const row = codes.get(key) ?? codes.get(key.split('/', 1)[0] ?? key);
  return row && read(row);
}

function read(row: Row<(typeof columns)[number]>): OfficeCode {
  return explained(row);
}
