import text from './data/operating-signals.tsv';
import { SCHEMAS } from './schemas';
import { explained, given, table, type Explained, type Row } from './table';

/** A signal of ACP 131 from one station to another: `ZDK`. */
export interface OperatingSignal extends Explained {
  readonly signal: string;
  /** Where in a cable it stands. */
  readonly where: string | undefined;
}

const { columns } = SCHEMAS['operating-signals'];
const signals = table('operating-signals', text, columns);

/** `operatingSignal('ZNY')`; a digit after the signal is looked through: `ZFF3`. */
export function operatingSignal(written: string): OperatingSignal | undefined {
  const last = written.charCodeAt(written.length - 1);
  const isDigit = last >= 48 && last <= 57;
  const row = signals.get(written) ?? (isDigit ? signals.get(written.slice(0, -1)) : undefined);
  return row && read(row);
}

function read(row: Row<(typeof columns)[number]>): OperatingSignal {
  return { ...explained(row), where: given(row.where) };
}
