import text from './data/operating-signals.tsv';
import { SCHEMAS } from './schemas';
import { explained, given, table, type Explained, type Row } from './table';

/** A signal of ACP 131 from one station to another: `ZDK`. */
export interface OperatingSignal extends Explained {
  readonly signal: string;
  /** Where in a cable it stands. */
  readonly where: string | undefined;
}

/** Letters of a signal. */
const LONGEST = 4;

const { columns } = SCHEMAS['operating-signals'];
const signals = table('operating-signals', text, columns);

/** `operatingSignal('ZNY')`; digits after the signal are looked through: `ZFF3`, `MID200001239582U`. */
export function operatingSignal(written: string): OperatingSignal | undefined {
  const digit = written.slice(0, LONGEST + 1).search(/\d/);
  const row = signals.get(written) ?? (digit > 0 ? signals.get(written.slice(0, digit)) : undefined);
  return row && read(row);
}

function read(row: Row<(typeof columns)[number]>): OperatingSignal {
  return { ...explained(row), where: given(row.where) };
}
