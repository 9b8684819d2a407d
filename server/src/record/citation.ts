import { type OfficeName, officeName } from '../codes/citationNames';
import { postOfId } from './postOfId';
import type { CableRecord } from './record';

/** Chicago is that of notes; FRUS that of the series Foreign Relations of the United States. */
export type CitationStyle = 'chicago' | 'frus';

/**
 * A cable as a footnote cites it, one line. What the cable does not say is left out.
 *
 * - Chicago: `U.S. Embassy Paris, “Harbour Master Plans a New Pier,” telegram 258 (08PARIS258), February 14, 2008, Secret.`
 *   The subject keeps its capitals: nobody but the reader knows which words are acronyms.
 * - FRUS, its heading and date line: `Telegram 258 From the Embassy in France to the Department of State, Paris, February 14, 2008, 1659Z.`
 */
export function citationOf(record: CableRecord, style: CitationStyle): string {
  const named = record.id === undefined ? undefined : partsOf(record.id);
  const day = record.date?.slice(0, 10);
  const address = record.from ?? (named && (postOfId(named.post)?.address ?? named.post));
  const sender = address === undefined ? undefined : officeName(address, day);
  return style === 'chicago' ? chicago(record, sender, named?.serial) : frus(record, sender, named?.serial);
}

function chicago(record: CableRecord, sender: OfficeName | undefined, serial: string | undefined): string {
  const { id, subject, date, classification } = record;
  return sentence([
    sender?.short,
    // With its comma, which stands inside the quotation marks and also behind a question mark.
    ...(subject === undefined ? [] : [`“${quoted(subject)},”`]),
    [serial === undefined ? 'telegram' : `telegram ${serial}`, ...(id === undefined ? [] : [`(${id})`])].join(' '),
    date && dayInWords(date),
    classification && capitalised(classification),
  ]);
}

function frus(record: CableRecord, sender: OfficeName | undefined, serial: string | undefined): string {
  const { date } = record;
  const to = recipients(record, date?.slice(0, 10));
  const heading = [
    serial === undefined ? 'Telegram' : `Telegram ${serial}`,
    ...(sender ? [`From ${sender.full}`] : []),
    ...(to === undefined ? [] : [`to ${to}`]),
  ].join(' ');
  return sentence([
    heading,
    sender?.city,
    date && dayInWords(date),
    date && `${date.slice(11, 13)}${date.slice(14, 16)}Z`,
  ]);
}

/** Parts with a comma between; one that ends in a quotation mark has its own. */
function sentence(parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined && part !== '');
  const joined = given.reduce<string>((line, part) => {
    if (line === '') return part as string;
    return line.endsWith(',”') ? `${line} ${part as string}` : `${line}, ${part as string}`;
  }, '');
  const whole = joined.endsWith('.') ? joined : `${joined}.`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** Quotation marks inside are single ones, and a stop at the end gives way to the comma. */
function quoted(subject: string): string {
  let isOpen = false;
  const marked = subject.replace(/["“”]/g, () => {
    isOpen = !isOpen;
    return isOpen ? '‘' : '’';
  });
  let end = marked.length;
  while (end > 0 && ' .,;:'.includes(marked.charAt(end - 1))) end--;
  return marked.slice(0, end);
}

/**
 * To whom it was sent for action. Of more than two, the Department where it is one: others are told of in the notes of
 * the series.
 */
function recipients({ to }: CableRecord, day: string | undefined): string | undefined {
  const names = to.map(({ name }) => name);
  if (names.some((name) => ALL_POSTS.test(name))) return 'All Diplomatic and Consular Posts';
  const offices = [...new Set(names.map((name) => officeName(name, day).full))];
  if (names.some((name) => name.endsWith('COLLECTIVE'))) return 'Multiple Posts';
  if (offices.length <= 2) return offices.length === 0 ? undefined : offices.join(' and ');
  return offices.find((office) => office === 'the Department of State') ?? 'Multiple Posts';
}

const ALL_POSTS = /ALL (?:AMERICAN )?DIPLOMATIC AND CONSULAR POSTS|ALDAC/i;

const DAY = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

/** `February 14, 2008`, of the date-time group, in Zulu time as it is cited. */
function dayInWords(date: string): string {
  return DAY.format(Date.parse(date));
}

/** `Limited Official Use` */
function capitalised(words: string): string {
  return words
    .split(' ')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join(' ');
}

/** `PARIS` and `258` of `08PARIS258`. */
function partsOf(id: string): { readonly post: string; readonly serial: string } | undefined {
  const [, post, serial] = /^\d{2}([A-Z]+)(\d+)$/.exec(id) ?? [];
  return post === undefined || serial === undefined ? undefined : { post, serial };
}
