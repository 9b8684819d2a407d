import { withoutEntities } from '../cable/conversion';
import { cableId, canonicalPost, type Origin, referenceId } from '../cable/ids';
import type {
  Addressee,
  Cable,
  CableFile,
  CalendarDate,
  ClassifiedBy,
  Envelope,
  Layout,
  Reference,
} from '../cable/model';
import { LEVEL_NAMES } from '../cable/vocabulary';
import { caption, nearestCaptions } from '../codes/captions';
import { classifierName } from './classifierName';
import { postMeant } from './postNames';
import { tagCodes } from './tagCodes';
import { type Instead, oneLine, written } from './written';

/** What a cable says about itself, as plain values for a table or a script: one line of text each, no offsets. */
export interface CableRecord {
  /** `08PARIS258` */
  readonly id: string | undefined;
  readonly layout: Layout;
  /** The instant of the date-time group, UTC: `2008-02-14T16:59:00Z`. */
  readonly date: string | undefined;
  /** `CONFIDENTIAL`, whatever spelling stands in the text. */
  readonly classification: Classification | undefined;
  /** `AMEMBASSY PARIS` */
  readonly from: string | undefined;
  readonly to: readonly Recipient[];
  readonly info: readonly Recipient[];
  /** The names on XMT lines. */
  readonly excluded: readonly string[];
  /** Captions, and caveats of the classification line: `NOFORN`, `SIPDIS`, each once, without what is no caption. */
  readonly captions: readonly string[];
  /** `2018-02-14` */
  readonly declassifyOn: string | undefined;
  /** `PREL`, `FR`; see {@link tagCodes}. */
  readonly tags: readonly string[];
  readonly subject: string | undefined;
  readonly references: readonly RecordedReference[];
  readonly classifiedBy: Classifier | undefined;
  /** Without label, paragraph number, portion mark and page marks. */
  readonly summary: string | undefined;
  /** `STAPLETON` */
  readonly signer: string | undefined;
  /** How many there are. */
  readonly paragraphs: number;
}

export type Classification = 'UNCLASSIFIED' | 'LIMITED OFFICIAL USE' | 'CONFIDENTIAL' | 'SECRET' | 'TOP SECRET';

/** `RUEHBS/USEU BRUSSELS IMMEDIATE 2184` */
export interface Recipient {
  readonly routing: string | undefined;
  readonly name: string;
  /** Absent for routine. */
  readonly precedence: string | undefined;
  readonly serial: string | undefined;
}

/** `A. 08 TRIPOLI 227 (NOTAL)` */
export interface RecordedReference {
  /** `A` */
  readonly label: string | undefined;
  /** `08TRIPOLI227`; absent where it names no cable, or one whose year nobody knows. */
  readonly id: string | undefined;
  /** As written, without the letter. */
  readonly text: string;
}

/** `Classified By: Political Counselor A. Person for reasons 1.4 (b) and (d)` */
export interface Classifier {
  readonly name: string | undefined;
  readonly title: string | undefined;
  /** `1.4(b)` */
  readonly reasons: readonly string[];
  /** Who else is named, as in `DCM A. Person and POL B. Person`; left out when there is nobody. */
  readonly others?: readonly Omit<Classifier, 'reasons' | 'others'>[];
}

/**
 * The record of a cable of the file. `hint` is what is known from elsewhere, such as the name of the file: it stands in
 * for the year, post and serial that the text does not say, and so gives ids to the cable and its references.
 */
export function recordOf(file: CableFile, cable: Cable, hint: Origin = {}): CableRecord {
  const { envelope, header, body, close } = cable;
  const { dateTimeGroup } = envelope;
  const origin = originOf(cable, hint);
  const level = (header.classification ?? envelope.banner)?.level;
  // Paragraph 1 may name whom the header does not.
  const classifiedBy = header.classifiedBy?.name ? header.classifiedBy : (body.classifiedBy ?? header.classifiedBy);
  const declassify = header.executiveOrder?.declassify;
  const address = addressOf(cable);
  return {
    id: cable.id ?? idOf(origin),
    layout: cable.layout,
    date: dateTimeGroup?.instant === undefined ? undefined : isoInstant(dateTimeGroup.instant),
    classification: level && LEVEL_NAMES[level.value],
    from: lineOrNothing(address.from?.name.value),
    to: address.action.map(recipient),
    info: [...address.info, ...(close.info ?? [])].map(recipient),
    excluded: [...address.excluded, ...(close.excluded ?? [])].map(({ name }) => oneLine(name.value)),
    captions: captions(cable),
    declassifyOn: declassify?.kind === 'date' && declassify.date ? isoDate(declassify.date) : undefined,
    tags: header.tags ? tagCodes(header.tags) : [],
    subject: header.subject && lineOrNothing(withoutEntities(header.subject.title.value)),
    references: (header.references?.items ?? []).map((item) => reference(file, cable, item, origin)),
    classifiedBy: classifiedBy && classifier(classifiedBy, origin.post),
    summary: body.summary && lineOrNothing(written(file, cable, body.summary, furniture(cable))),
    signer: lineOrNothing(close.signature?.value),
    paragraphs: body.items.filter(({ kind }) => kind === 'paragraph').length,
  };
}

/** Whom the cable names above its text, or else in the head of a later section. */
function addressOf({ envelope, body }: Cable): Pick<Envelope, 'from' | 'action' | 'info' | 'excluded'> {
  if (envelope.from || envelope.action.length > 0 || envelope.info.length > 0) return envelope;
  for (const item of body.items) if (item.kind === 'interruption' && item.address) return item.address;
  return envelope;
}

/** Year, post and serial of the cable: the text's own, and the hint's where it is silent. */
export function originOf({ envelope, header }: Cable, hint: Origin): Origin {
  const named = envelope.messageRecordNumber;
  const year = envelope.dateTimeGroup?.year?.value ?? (named && century(named.year.value)) ?? hint.year;
  const post = (header.classification?.post ?? named?.post)?.value ?? hint.post;
  const written = (header.classification?.serial ?? named?.serial)?.value;
  const serial = written === undefined ? hint.serial : Number(written);
  return {
    ...(year !== undefined && { year }),
    ...(post !== undefined && { post: canonicalPost(post) }),
    ...(serial !== undefined && !Number.isNaN(serial) && { serial }),
  };
}

/** Message record numbers came with SMART, in 2008. */
function century(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function idOf({ year, post, serial }: Origin): string | undefined {
  return year === undefined || post === undefined || serial === undefined ? undefined : cableId(year, post, serial);
}

/** Date-time groups are to the minute. */
function isoInstant(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

function isoDate({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function recipient({ routingIndicator, name, precedence, serial }: Addressee): Recipient {
  return {
    routing: lineOrNothing(routingIndicator?.value),
    name: oneLine(name.value),
    precedence: lineOrNothing(precedence?.value),
    serial: lineOrNothing(serial?.value),
  };
}

/** Those that a table knows, and a slip as what it is nearest to: `QENSITIVE` is `SENSITIVE`. Other capitals are none. */
function captions({ envelope, header }: Cable): readonly string[] {
  const levels = [envelope.banner, header.classification];
  const all = [...levels.flatMap((level) => level?.caveats ?? []), ...header.captions];
  const known = all.flatMap(({ value }) => {
    const written = oneLine(value).toUpperCase();
    return caption(written)
      ? [written]
      : nearestCaptions(written)
          .slice(0, 1)
          .map((near) => near.caption);
  });
  return [...new Set(known)];
}

function reference(file: CableFile, cable: Cable, item: Reference, origin: Origin): RecordedReference {
  const { letter, year, post, serial, inherited } = item;
  const by = canonicalPost(post?.value ?? inherited?.post ?? '') || undefined;
  const meant = by === undefined ? undefined : postMeant(by);
  const named = serial && {
    year: year?.value ?? inherited?.year,
    post: meant ?? by,
    serial: Number(serial.value),
  };
  return {
    label: letter?.value,
    id:
      (meant === undefined ? item.id : undefined) ??
      (named && !Number.isNaN(named.serial) ? referenceId(named, origin) : undefined),
    text: written(file, cable, { start: textStart(file, item), end: item.end }),
  };
}

/** Where the text of a reference begins, behind `A.`, `(A)`, `A. (A)`. */
function textStart({ text }: CableFile, { start, end, letter }: Reference): number {
  if (!letter) return start;
  let at = letter.end;
  const skip = (characters: string) => {
    while (at < end && characters.includes(text.charAt(at))) at++;
  };
  skip(').:/ \t\r\n');
  const again = at + (text.charAt(at) === '(' ? 1 : 0);
  if (text.charAt(again) !== letter.value || !').'.includes(text.charAt(again + 1) || ' ')) return at;
  at = again + 1;
  skip(').: \t\r\n');
  return at;
}

function classifier(written: ClassifiedBy, ownPost: string | undefined): Classifier {
  const { who, name, title, reasons, others } = written;
  return {
    name: lineOrNothing(classifierName(written, ownPost)),
    // What cannot be told apart is a position with a person in it.
    title: lineOrNothing(title?.value ?? (name ? undefined : who.value)),
    reasons: [
      ...new Set(
        reasons.flatMap(({ cite, letters }) =>
          letters.length === 0 ? [cite.value] : letters.map((letter) => `${cite.value}(${letter.value})`),
        ),
      ),
    ],
    ...(others && {
      others: others.map((other) => ({
        name: lineOrNothing(classifierName(other, ownPost)),
        title: lineOrNothing(other.title?.value),
      })),
    }),
  };
}

/** What stands in the text and is none of it: paragraph numbers and portion marks, page marks, repeated captions. */
function furniture({ body }: Cable): readonly Instead[] {
  return body.items.flatMap((item): readonly Instead[] => {
    switch (item.kind) {
      case 'paragraph':
        return [{ start: item.start, end: item.opening.start, text: ' ' }];
      case 'pageMark':
      case 'interruption':
        return [{ start: item.start, end: item.end, text: ' ' }];
      case 'heading':
        return item.underline ? [{ start: item.underline.start, end: item.underline.end, text: ' ' }] : [];
      case 'text':
        return [];
    }
  });
}

function lineOrNothing(value: string | undefined): string | undefined {
  return value === undefined ? undefined : oneLine(value) || undefined;
}
