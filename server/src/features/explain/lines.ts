import { parseCables } from '../../cable';
import type { Cable, CableFile } from '../../cable/model';
import { tag } from '../../codes/tags';
import { foundAt } from '../hover';
import { type Card, isKnown } from '../hover/card';

/** Where in a cable a piece of one may stand, and how it is known that it does. */
interface Place {
  readonly before: string;
  readonly after?: string;
  readonly holds: (cable: Cable, written: string) => boolean;
}

/** The lines around one of SMART, and of a military message, by which the parser knows what it reads. */
const SMART = {
  number: 'MRN: 10 LIMA 258\n',
  date: 'Date/DTG: Feb 14, 2010 / 141530Z FEB 10\n',
  rest: 'E.O.: 13526\nTAGS: PREL\nSubject: A line\n',
};
const MILITARY = {
  routing: 'RTTUZYUW RUENAAA0001 0451530-UUUU--RUCRNAD.\n',
  address: 'ZNR UUUUU\nR 141530Z FEB 10\nFM CNO WASHINGTON DC\nTO NAVADMIN\n',
  break: 'BT\n',
  level: 'UNCLAS\n',
  sets: 'MSGID/GENADMIN/CNO WASHINGTON DC//\n',
};

const HEADER = 'UNCLAS PARIS 000001\n\n';

const PLACES: readonly Place[] = [
  { before: '', after: SMART.date, holds: (_, written) => /^MRN:/i.test(written) },
  { before: SMART.number, after: SMART.rest, holds: (_, written) => /^Date\/DTG:/i.test(written) },
  {
    before: `${SMART.number}${SMART.date}`,
    after: SMART.rest,
    holds: (_, written) => /^(?:From|Action|Info):/i.test(written),
  },
  {
    before: '',
    // Without a date or a sender, which the parts of the line would be told with.
    after: `ZNR UUUUU\nTO NAVADMIN\n${MILITARY.break}${MILITARY.level}${MILITARY.sets}`,
    holds: (_, written) => /^[ZOPR][A-Z]{2}UZYUW /.test(written),
  },
  {
    before: `${MILITARY.routing}${MILITARY.address}${MILITARY.break}`,
    after: MILITARY.sets,
    holds: ({ header }) => header.subjectCode !== undefined,
  },
  {
    before: `${MILITARY.routing}${MILITARY.address}${MILITARY.break}${MILITARY.level}${MILITARY.sets}`,
    holds: ({ header: { sets = [] } }, written) => sets.length > 1 && /^[A-Z]{3,8}\//.test(written),
  },
  { before: '', holds: isNoText },
  { before: 'TO ', holds: ({ envelope }) => envelope.action[0]?.routingIndicator !== undefined },
  {
    before: 'REF: ',
    holds: ({ header }) => header.references?.items.some(({ post, serial }) => post && serial) ?? false,
  },
  { before: 'E.O. 12958: ', holds: (_, written) => /^DECL/i.test(written) },
  // Words are a sentence sooner than tags.
  { before: 'TAGS: ', holds: ({ header }) => header.tags?.items.some(({ value }) => tag(value)) ?? false },
  {
    before: 'Classified By: Jane Doe, reasons ',
    holds: ({ header }) => (header.classifiedBy?.reasons.length ?? 0) > 0,
  },
  // Any words can be those of a line for passing on, which says so.
  {
    before: HEADER,
    holds: ({ header }, written) =>
      header.captions.length > 0 || (header.passLines.length > 0 && /\b(?:FOR|PASS)\b/i.test(written)),
  },
];

/** Whether the line alone is one of an address, of a header, or a page mark: any words can be text, or a signature. */
function isNoText({ envelope, header, body }: Cable): boolean {
  const isFilled = [envelope, header].some(({ start, end }) => end > start);
  return isFilled || body.items.some(({ kind }) => kind === 'pageMark');
}

const TEXT: Place = { before: `${HEADER}SUBJECT: A LINE\n\n1. `, holds: () => true };

/**
 * The cards of a line, in its order, from the first place in which something of it is known: the line as it is, or a
 * piece of an address or of a header line.
 */
export function meaningsInLine(written: string): readonly Card[] {
  for (const place of PLACES) {
    const cards = cardsAt(place, written);
    if (cards.length > 0) return cards;
  }
  return [];
}

/** The words of the glossary in a sentence. */
export function meaningsInText(written: string): readonly Card[] {
  return cardsAt(TEXT, written);
}

function cardsAt({ before, after = '', holds }: Place, written: string): readonly Card[] {
  const file = parseCables(`${before}${written}\n${after}`, { assumeCable: true });
  const [cable] = file.cables;
  if (!cable || !holds(cable, written)) return [];
  const cards = cardsIn(file, before.length, before.length + written.length);
  return cards.some(isKnown) ? cards : [];
}

/** The cards of a stretch, each once: asked at each character, for parts stand in one word, `0451702`. */
function cardsIn(file: CableFile, start: number, end: number): readonly Card[] {
  const cards = new Map<string, { readonly start: number; readonly card: Card }>();
  for (let at = start; at < end; at++) {
    const found = foundAt(file, at);
    if (!found || found.start < start) continue;
    // A line speaks for its first part between its parts: `SECRET SECTION 01 OF 02`.
    const heading = `${found.card.code}\n${found.card.says}`;
    if (!cards.has(heading)) cards.set(heading, found);
  }
  return [...cards.values()].sort((a, b) => a.start - b.start).map(({ card }) => card);
}
