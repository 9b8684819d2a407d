import { t } from '@vscode/l10n';
import { fullYear } from '../../cable/calendar';
import { canonicalPost } from '../../cable/ids';
import type { Reference } from '../../cable/model';
import { post } from '../../codes/posts';
import { type Card, fact, type Fact, sentence } from './card';
import { factsOfPost } from './places';

/** What is known of a cable that another refers to. */
export interface CitedCable {
  /** `08PARIS258` */
  readonly id: string;
  readonly subject?: string;
  /** `2008-02-13` */
  readonly date?: string;
  readonly summary?: string;
}

/**
 * Looks up the cables that a reference of the cable at hand may mean, copies of one not counted: none where the folder does
 * not have it, `undefined` where nobody knows what the folder has.
 */
export type CitedCables = (item: Reference) => readonly CitedCable[] | undefined;

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
  const found = cited?.(item);
  const [first, another] = found ?? [];
  const only = another ? undefined : first;
  const foundYear = only && fullYear(Number(only.id.slice(0, 2)));
  return {
    code,
    says: [writtenYear ?? foundYear ?? ownYear, place, Number(serial.value)]
      .filter((part) => part !== undefined)
      .join(' '),
    facts: [
      ...called,
      ...sentence(writtenYear === undefined ? withoutYear(only !== undefined) : undefined),
      ...sentence(!name && inherited ? t('No post is written: that of the reference before.') : undefined),
      ...fact(t('Cable'), only?.id ?? id),
      ...(found ? factsOfCables(found) : []),
      ...notesOf(text),
      ...(office ? factsOfPost(office, place) : sentence(t('The post {0} is not in the tables.', place))),
    ],
  };
}

function withoutYear(isFound: boolean): string {
  return isFound
    ? t('No year is written: the nearest cable before this one that has the number.')
    : t('No year is written: the year of this cable.');
}

/** `refs A and B`, or `reftels`: what each of them is, in a few words. */
export function referencesCard(items: readonly Reference[], code: string, cited?: CitedCables): Card {
  return {
    code,
    says: t('{0} references', items.length),
    facts: items.flatMap((item) => {
      const { letter, post: name, serial, id } = item;
      const [only, another] = cited?.(item) ?? [];
      const known = another ? undefined : only;
      const number = known?.id ?? id ?? [name?.value, serial?.value].filter(Boolean).join(' ');
      const says = [number, known?.subject].filter(Boolean).join(': ');
      return fact(letter?.value ?? 'REF', says || t('something other than a cable'));
    }),
  };
}

function factsOfCables(cables: readonly CitedCable[]): readonly Fact[] {
  const [only, another] = cables;
  if (!only) return sentence(t('It is not in this folder.'));
  // Only the year would tell which.
  if (another) {
    return cables.map(({ id, subject }) => ({
      label: t('Perhaps, in this folder'),
      text: [id, subject].filter(Boolean).join(': '),
    }));
  }
  const { subject, date, summary } = only;
  return [
    ...sentence(t('It is in this folder.')),
    ...fact(t('Subject'), subject),
    ...fact(t('Date'), date),
    ...fact(t('Summary'), summary),
  ];
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
