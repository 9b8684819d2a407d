import type { CableRecord, Classifier, RecordedReference, Recipient } from '../../record';
import { csvRowOf } from '../csv';

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
  ['classifiedBy.name', (_, { classifiedBy }) => classifiedBy && namesOf(classifiedBy)],
  ['classifiedBy.title', (_, { classifiedBy }) => classifiedBy?.title],
  ['classifiedBy.reasons', (_, { classifiedBy }) => classifiedBy?.reasons.join(SEPARATOR)],
  ['summary', (_, { summary }) => summary],
  ['signer', (_, { signer }) => signer],
  ['paragraphs', (_, { paragraphs }) => paragraphs],
];

export const CSV_HEADER = csvRowOf(cells.map(([column]) => column));

export function csvRow(file: string, record: CableRecord): string {
  return csvRowOf(cells.map(([, value]) => value(file, record)));
}

/** As a cable writes it: `RUEHBS/USEU BRUSSELS IMMEDIATE 2184`. */
function recipientText({ routing, name, precedence, serial }: Recipient): string {
  return [routing === undefined ? name : `${routing}/${name}`, precedence, serial]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** All who classified it; the position is that of the first. */
function namesOf({ name, others = [] }: Classifier): string {
  return [name, ...others.map((other) => other.name)].filter((one) => one !== undefined).join(SEPARATOR);
}

/** The id, which can be looked up, or else what is written. */
function referenceText({ id, text }: RecordedReference): string {
  return id ?? text;
}
