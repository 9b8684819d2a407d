import { t } from '@vscode/l10n';
import { fullYear } from '../../cable/calendar';
import { canonicalPost } from '../../cable/ids';
import type { Reference } from '../../cable/model';
import { post } from '../../codes/posts';
import { type Card, fact, type Fact, sentence } from './card';
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
  const called = sentence(letter && t('In the text, “ref {0}” means this.', letter.value));
  const place = name?.value ?? inherited?.post;
  if (!place || !serial) {
    const kind = messageType && kindOfMessage(messageType.value);
    return {
      code,
      says: kind ?? t('reference to something other than a cable, or not readable as one'),
      facts: [...called, ...fact(t('From'), originator?.value), ...fact(t('Date'), date?.value)],
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
      ...sentence(writtenYear === undefined ? t('No year is written: the year of this cable.') : undefined),
      ...sentence(!name && inherited ? t('No post is written: that of the reference before.') : undefined),
      ...fact(t('Cable'), id),
      ...(found ? factsOfCable(found) : []),
      ...notesOf(text),
      ...(office ? factsOfPost(office, place) : sentence(t('The post {0} is not in the tables.', place))),
    ],
  };
}

function factsOfCable({ subject, date, summary }: CitedCable): readonly Fact[] {
  return [...fact(t('Subject'), subject), ...fact(t('Date'), date), ...fact(t('Summary'), summary)];
}

/** What a reference of a military message is. */
function kindOfMessage(type: string): string {
  switch (type) {
    case 'MSG':
      return t('a message');
    case 'DOC':
      return t('a document');
    case 'LTR':
      return t('a letter');
    case 'TEL':
      return t('a telephone call');
    default:
      return t('a message of type {0}', type);
  }
}

function notesOf(text: string): readonly Fact[] {
  return /\bNOTAL\b/i.test(text) ? sentence(t('NOTAL: not to, nor needed by, all addressees.')) : [];
}
