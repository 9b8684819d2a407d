import text from './data/reasons.tsv';
import { SCHEMAS } from './schemas';
import { explained, given, lazily, table, type Certainty, type Row } from './table';

/** A reason to classify that an executive order allows: `1.4 (d)`. */
export interface ReasonCode {
  /** `13526`; `13292` is the order that amended 12958. */
  readonly order: string;
  /** `1.4` */
  readonly cite: string;
  /** `d` */
  readonly letter: string;
  /** First day in force, `2003-03-25`. */
  readonly from: string;
  /** Last day in force; absent while it is. */
  readonly until: string | undefined;
  readonly meaning: string;
  readonly note: string | undefined;
  readonly certainty: Certainty;
  readonly source: string;
}

const { columns } = SCHEMAS.reasons;
const lists = table('reasons', text, columns);

/** Every reason of every order, the oldest first. */
export const reasons = lazily((): readonly ReasonCode[] => lists.rows().map(read));

/**
 * What `1.4 (d)` means: by the list in force on the day, else by the newest list that has the section.
 *
 * @param day `2008-02-13`; leave it out when the date of the cable is not known
 */
export function reason(cite: string, letter: string, day?: string): ReasonCode | undefined {
  const found = reasons().filter((each) => each.cite === cite && each.letter === letter.toLowerCase());
  const inForce = day ? found.find((each) => each.from <= day && (!each.until || day <= each.until)) : undefined;
  return inForce ?? found.at(-1);
}

function read(row: Row<(typeof columns)[number]>): ReasonCode {
  return { ...explained(row), until: given(row.until), note: given(row.note) };
}
