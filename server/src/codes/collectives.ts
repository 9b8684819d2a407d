import text from './data/collectives.tsv';
import { certainty, lazily, list, normalised, table, type Certainty, type Row } from './table';

/** One name that stands for many addressees: `AFGHANISTAN COLLECTIVE`. */
export interface Collective {
  readonly name: string;
  readonly routingIndicators: readonly string[];
  readonly meaning: string;
  readonly certainty: Certainty;
  readonly source: string;
}

const columns = ['name', 'routing_indicators', 'meaning', 'certainty', 'source'] as const;
const names = table('collectives', text, columns);

/** `collective('OSCE POST COLLECTIVE')?.meaning` is `posts in OSCE states`. */
export function collective(name: string): Collective | undefined {
  const key = normalised(name);
  const row = key ? names.get(key) : undefined;
  return row && read(row);
}

/** Every collective, in alphabetical order. */
export const collectives = lazily((): readonly Collective[] => names.rows().map(read));

function read(row: Row<(typeof columns)[number]>): Collective {
  return {
    name: row.name,
    routingIndicators: list(row.routing_indicators),
    meaning: row.meaning,
    certainty: certainty(row.certainty),
    source: row.source,
  };
}
