import { fullYear } from '../../cable/calendar';
import { canonicalPost } from '../../cable/ids';
import type { Reference } from '../../cable/model';
import { post } from '../../codes/posts';
import { type Card, fact, type Fact, notInTables, sentence } from './card';
import { factsOfPost } from './places';

/** What is known of a cable that another refers to. */
export interface CitedCable {
  readonly subject?: string;
  /** `2008-02-13` */
  readonly date?: string;
  readonly summary?: string;
}

/** Looks a cable up by its id, `08LISBON26`: `undefined` where the folder does not have it. */
export type CitedCables = (id: string) => CitedCable | undefined;

/**
 * @param text of the reference, as written
 * @param instant of the date-time group of the cable that refers
 */
export function referenceCard(item: Reference, text: string, instant: number | undefined, cited?: CitedCables): Card {
  const { letter, year, post: name, serial, inherited, id, messageType, originator, date } = item;
  const code = letter ? `REF ${letter.value}` : 'REF';
  const called = sentence(letter && `In the text, “ref ${letter.value}” means this.`);
  const place = name?.value ?? inherited?.post;
  if (!place || !serial) {
    const kind = messageType && (TYPES[messageType.value] ?? `a message of type ${messageType.value}`);
    return {
      code,
      says: kind ?? 'reference to something other than a cable, or not readable as one',
      facts: [...called, ...fact('From', originator?.value), ...fact('Date', date?.value)],
    };
  }
  // A missing year means the cable's own year.
  const ownYear = instant === undefined ? undefined : new Date(instant).getUTCFullYear();
  const writtenYear = year ? fullYear(year.value) : inherited?.year && fullYear(inherited.year);
  const office = post(place) ?? post(canonicalPost(place));
  const found = id === undefined ? undefined : cited?.(id);
  return {
    code,
    says: [writtenYear ?? ownYear, place, Number(serial.value)].filter((part) => part !== undefined).join(' '),
    facts: [
      ...called,
      ...sentence(writtenYear === undefined ? 'No year is written: the year of this cable.' : undefined),
      ...sentence(!name && inherited ? 'No post is written: that of the reference before.' : undefined),
      ...fact('Cable', id),
      ...(found ? factsOfCable(found) : []),
      ...notesOf(text),
      ...(office ? factsOfPost(office, place) : sentence(`The post ${place} is ${notInTables()}.`)),
    ],
  };
}

function factsOfCable({ subject, date, summary }: CitedCable): readonly Fact[] {
  return [...fact('Subject', subject), ...fact('Date', date), ...fact('Summary', summary)];
}

/** What a reference of a military message is. */
const TYPES: Readonly<Record<string, string>> = {
  MSG: 'a message',
  DOC: 'a document',
  LTR: 'a letter',
  TEL: 'a telephone call',
};

function notesOf(text: string): readonly Fact[] {
  return /\bNOTAL\b/i.test(text) ? sentence('NOTAL: not to, nor needed by, all addressees.') : [];
}
