import type { CableRecord, RecordedReference, Recipient } from '../../record';

type Cell = readonly [column: string, value: (file: string, record: CableRecord) => string | number | undefined];

const SEPARATOR = '; ';

/** The fields of a record in their order; lists in one cell, the person who classified in three. */
const cells: readonly Cell[] = [
  ['file', (file) => file],
  ['id', (_, { id }) => id],
  ['layout', (_, { layout }) => layout],
  ['date', (_, { date }) => date],
  ['classification', (_, { classification }) => classification],
  ['from', (_, { from }) => from],
  ['to', (_, { to }) => to.map(recipientText).join(SEPARATOR)],
  ['info', (_, { info }) => info.map(recipientText).join(SEPARATOR)],
  ['excluded', (_, { excluded }) => excluded.join(SEPARATOR)],
  ['captions', (_, { captions }) => captions.join(SEPARATOR)],
  ['declassifyOn', (_, { declassifyOn }) => declassifyOn],
  ['tags', (_, { tags }) => tags.join(SEPARATOR)],
  ['subject', (_, { subject }) => subject],
  ['references', (_, { references }) => references.map(referenceText).join(SEPARATOR)],
  ['classifiedBy.name', (_, { classifiedBy }) => classifiedBy?.name],
  ['classifiedBy.title', (_, { classifiedBy }) => classifiedBy?.title],
  ['classifiedBy.reasons', (_, { classifiedBy }) => classifiedBy?.reasons.join(SEPARATOR)],
  ['summary', (_, { summary }) => summary],
  ['signer', (_, { signer }) => signer],
  ['paragraphs', (_, { paragraphs }) => paragraphs],
];

/** RFC 4180: fields parted by commas, CRLF at the end of each row. */
export const CSV_HEADER = rowOf(cells.map(([column]) => column));

export function csvRow(file: string, record: CableRecord): string {
  return rowOf(cells.map(([, value]) => value(file, record)));
}

/** As a cable writes it: `RUEHBS/USEU BRUSSELS IMMEDIATE 2184`. */
function recipientText({ routing, name, precedence, serial }: Recipient): string {
  return [routing === undefined ? name : `${routing}/${name}`, precedence, serial]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** The id, which can be looked up, or else what is written. */
function referenceText({ id, text }: RecordedReference): string {
  return id ?? text;
}

function rowOf(values: readonly (string | number | undefined)[]): string {
  return `${values.map((value) => (typeof value === 'string' ? field(value) : String(value ?? ''))).join(',')}\r\n`;
}

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets read as "this is
 * text": what a cable or the name of a file says is never run.
 */
function field(value: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
