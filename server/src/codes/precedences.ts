import text from './data/precedences.tsv';
import { SCHEMAS } from './schemas';
import { certainty, lazily, normalised, table, type Explained, type Row } from './table';

/** How fast a message is handled: `IMMEDIATE`, prosign `O`. */
export interface Precedence extends Explained {
  readonly word: string;
  /** `O` */
  readonly prosign: string;
  /** Higher is faster; `ROUTINE` is 1. */
  readonly rank: number;
  /** `OO`, as on the routing line. */
  readonly routingLine: string;
}

const { columns } = SCHEMAS.precedences;
const words = table('precedences', text, columns);

/** Every precedence, the fastest first. */
export const precedences = lazily((): readonly Precedence[] => words.rows().map(read));

/**
 * The precedence by its word, its prosign or the pair of the routing line: `IMMEDIATE`, `O`, `OO`. The prosign of NIACT
 * IMMEDIATE is that of IMMEDIATE, which is the answer to `O`.
 */
export function precedence(written: string): Precedence | undefined {
  const key = normalised(written);
  if (!key) return undefined;
  const row = words.get(key === 'NIACT' ? 'NIACT IMMEDIATE' : key);
  if (row) return read(row);
  return precedences().findLast((each) => each.prosign === key || each.routingLine === key);
}

function read(row: Row<(typeof columns)[number]>): Precedence {
  return {
    word: row.word,
    prosign: row.prosign,
    rank: Number(row.rank),
    routingLine: row.routing_line,
    meaning: row.meaning,
    certainty: certainty(row.certainty),
    source: row.source,
  };
}
