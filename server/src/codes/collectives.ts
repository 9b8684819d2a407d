import text from './data/collectives.tsv';
import { SCHEMAS } from './schemas';
import { explained, lazily, list, normalised, table, type Explained, type Row } from './table';

/** One name that stands for many addressees: `AFGHANISTAN COLLECTIVE`. */
export interface Collective extends Explained {
  readonly name: string;
  readonly routingIndicators: readonly string[];
}

const { columns } = SCHEMAS.collectives;
const names = table('collectives', text, columns);

/** `collective('OSCE POST COLLECTIVE')?.meaning` is `posts in OSCE states`. */
export function collective(name: string): Collective | undefined {
  const key = normalised(name);
  const row = key ? names.get(key) : undefined;
  return row && read(row);
}

/** Every collective, in alphabetical order. */
export const collectives = lazily((): readonly Collective[] => names.rows().map(read));

function read({ routing_indicators, ...row }: Row<(typeof columns)[number]>): Collective {
  return { ...explained(row), routingIndicators: list(routing_indicators) };
}
