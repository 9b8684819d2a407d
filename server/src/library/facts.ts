/** What the library keeps of a cable: facts with their places, and never its text. */
import type { Range } from 'vscode-languageserver-types';
import { canonicalPost, type Origin } from '../cable/ids';
import type { Addressee, Cable, CableFile, Reference } from '../cable/model';
import type { Span, Valued } from '../cable/span';
import { rangeOf } from '../features/positions';
import { citationsInText, hintOf, recordOf, type CableRecord } from '../record';

/** A cable by its number. */
export interface CableNumber {
  /** As `canonicalPost` gives it: `PARIS`. */
  readonly post: string;
  readonly serial: number;
  /** The last two digits; absent where nobody knows. */
  readonly year?: number;
}

export interface CableFacts {
  readonly number?: CableNumber;
  /** The post alone, where a cable has no number. */
  readonly post?: string;
  /** Minutes since 1970, UTC, of the date-time group. */
  readonly date?: number;
  readonly level: LevelName | undefined;
  readonly subject: string;
  readonly signer: string;
  /** The whole cable in its file. Positions, since the text is gone when they are asked for. */
  readonly range: Range;
  readonly headings: readonly Named[];
  readonly references: readonly ReferenceFact[];
  /** Tags, routing indicators, posts and persons, each in every place. */
  readonly names: readonly NameFact[];
}

export type LevelName = NonNullable<CableRecord['classification']>;

export const LEVELS: readonly LevelName[] = [
  'UNCLASSIFIED',
  'LIMITED OFFICIAL USE',
  'CONFIDENTIAL',
  'SECRET',
  'TOP SECRET',
];

export interface Named {
  readonly name: string;
  readonly range: Range;
}

/** A reference that names a cable, in REF or in the text. Without a year it is of the year of the cable it stands in, or of the one before. */
export interface ReferenceFact {
  readonly number: CableNumber;
  readonly range: Range;
}

export const NAME_KINDS = ['tag', 'indicator', 'post', 'person'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** `PREL`, `RUEHBS`, `PARIS`, `VANCE, CYRUS` */
export interface NameFact extends Named {
  readonly kind: NameKind;
}

/** Longer subjects and headings are cut: they are shown on one line and searched by their first words. */
const LONGEST_NAME = 300;

/** Of a cable with more headings, references or addressees the first are kept. */
const MOST = 2000;

/** The facts of each cable of a file; its name stands in for what the text does not say. */
export function factsOf(file: CableFile, name: string): CableFacts[] {
  const hint = hintOf(file, name);
  return file.cables.map((cable) => factsOfCable(file, cable, hint));
}

/** The facts of one cable. The cable's own text and the hint determine them, but for the line on which it begins. */
export function factsOfCable(file: CableFile, cable: Cable, hint: Origin): CableFacts {
  const record = recordOf(file, cable, hint);
  const { header, body, close, envelope } = cable;
  const number = numberOfId(record.id);
  const classified = header.classification?.post;
  const post = number?.post ?? (classified && canonicalPost(classified.value));
  const date = envelope.dateTimeGroup?.instant;
  const headings = body.items.flatMap((item) =>
    item.kind === 'heading' ? [{ name: cut(item.title.value), range: rangeOf(file, item.title) }] : [],
  );
  return {
    ...(number && { number }),
    ...(post !== undefined && { post }),
    ...(date !== undefined && { date: Math.floor(date / 60_000) }),
    level: record.classification,
    subject: cut(record.subject ?? ''),
    signer: cut(record.signer ?? ''),
    range: rangeOf(file, cable),
    headings: headings.slice(0, MOST),
    references: referencesOf(file, cable, record, post, hint).slice(0, MOST),
    names: namesOf(file, cable, record, close.signature).slice(0, MOST),
  };
}

const id = /^(\d\d)([A-Z]+)(\d+)$/;

/** The parts of `08PARIS258`. */
export function numberOfId(written: string | undefined): Required<CableNumber> | undefined {
  const [, year, post = '', serial] = id.exec(written ?? '') ?? [];
  return year === undefined ? undefined : { year: Number(year), post, serial: Number(serial) };
}

/** Those of the REF line, and the numbers that the text gives. */
function referencesOf(
  file: CableFile,
  cable: Cable,
  record: CableRecord,
  post: string | undefined,
  hint: Origin,
): ReferenceFact[] {
  const ofHeader = (cable.header.references?.items ?? []).map((item, i) => ({ item, id: record.references[i]?.id }));
  const ofText = citationsInText(file, cable, hint).map((item) => ({ item, id: item.id }));
  return [...ofHeader, ...ofText].flatMap(({ item, id: named }) => {
    const number = numberOfReference(item, named, post);
    return number ? [{ number, range: rangeOf(file, item) }] : [];
  });
}

/** The cable that a reference names; `id` is its id with the year of its cable, `post` that cable's own. */
export function numberOfReference(
  { serial, post, year, inherited }: Reference,
  id: string | undefined,
  own: string | undefined,
): CableNumber | undefined {
  const named = numberOfId(id);
  const hasYear = year !== undefined || inherited?.year !== undefined;
  if (named) return hasYear ? named : { post: named.post, serial: named.serial };
  const by = post ? canonicalPost(post.value) : (inherited?.post ?? own);
  const digits = Number(serial?.value ?? NaN);
  return by === undefined || by === '' || Number.isNaN(digits) ? undefined : { post: by, serial: digits };
}

function namesOf(
  file: CableFile,
  { header, body, envelope, close }: Cable,
  record: CableRecord,
  signature: Valued<string> | undefined,
): NameFact[] {
  const names: NameFact[] = [];
  const add = (kind: NameKind, name: string, place: Span) => {
    if (name !== '') names.push({ kind, name: cut(name), range: rangeOf(file, place) });
  };
  const tags = header.tags?.items ?? [];
  // A code that was run together with another has the place of what is written.
  for (const code of record.tags) {
    const at = tags.find(({ value }) => value === code) ?? tags.find(({ value }) => value.includes(code)) ?? tags[0];
    if (at) add('tag', code, at.person ? { start: at.start, end: at.start + at.value.length } : at);
  }
  for (const { person } of tags)
    if (person) add('person', personName(file.text.slice(person.start, person.end)), person);
  if (envelope.station?.indicator) add('indicator', envelope.station.indicator.value, envelope.station.indicator);
  if (envelope.from) add('post', canonicalPost(envelope.from.name.value), envelope.from.name);
  const classified = header.classification?.post;
  if (classified) add('post', canonicalPost(classified.value), classified);
  const addressees: readonly Addressee[] = [...envelope.action, ...envelope.info, ...(close.info ?? [])];
  for (const { routingIndicator, name } of addressees) {
    if (routingIndicator) add('indicator', routingIndicator.value, routingIndicator);
    add('post', canonicalPost(name.value), name);
  }
  const classifier = header.classifiedBy?.name ?? body.classifiedBy?.name;
  if (classifier) add('person', personName(record.classifiedBy?.name ?? classifier.value), classifier);
  if (signature) add('person', personName(signature.value), signature);
  return names;
}

/** A name in capitals on one line: `VANCE, CYRUS`. */
export function personName(written: string): string {
  return written.replace(/\s+/g, ' ').trim().toUpperCase();
}

function cut(name: string): string {
  return name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : name;
}
