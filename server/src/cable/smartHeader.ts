import { isCalendarDay } from './calendar';
import { parseClassification } from './classification';
import { parseDateTimeGroup } from './dateTimeGroup';
import { parseDeclassify } from './executiveOrder';
import { joined, readItem } from './headerItems';
import { canonicalPost, type Origin } from './ids';
import type { Addressee, CalendarDate, Classification, Envelope, Header, Label, MessageRecordNumber } from './model';
import { parseReferences } from './references';
import { parseSmartAddressees } from './smartAddressees';
import type { SmartItem } from './smartItems';
import type { SmartLabelKind } from './smartLabels';
import { isLevel, withoutDecoration } from './smartMarks';
import { lineAt, type Mutable, type Source } from './source';
import { type Span, type Valued, valued } from './span';
import { parseTags } from './tags';
import { MONTHS } from './vocabulary';

const numberShape = /^(\d{4}|\d{2}) {1,3}([A-Z][A-Z .'-]{1,30}?) {1,3}(\d{1,6})(?!\d)/i;
// `Aug 03, 2010`; the slash behind it is often read as a 1.
const dateShape = /^([A-Z]{3})[a-z]{0,6}\.? {1,2}(\d{1,2}), ?(\d{4})/i;
const groupShape = /\d{6}Z [A-Z]{3,9} \d{2}(?:\d{2})?/i;

const ADDRESSEES: readonly (readonly [kind: SmartLabelKind, label: Label['kind']])[] = [
  ['action', 'to'],
  ['info', 'info'],
  ['excluded', 'xmt'],
];

/** Reads the labels above line `headerLine` as the envelope. */
export function readSmartEnvelope(
  source: Source,
  items: readonly SmartItem[],
  headerLine: number,
  banner: Classification | undefined,
): Envelope {
  const { lines } = source;
  const above = items.filter((item) => item.line < headerLine);
  const item = (kind: SmartLabelKind) => above.find((candidate) => candidate.kind === kind);
  const labels: Label[] = [];
  const lists: Record<Label['kind'], readonly Addressee[]> = { to: [], info: [], xmt: [] };
  for (const [kind, label] of ADDRESSEES) {
    const found = item(kind);
    if (!found) continue;
    labels.push({ kind: label, start: found.label.start, end: found.label.end - 1 });
    lists[label] = addresseesOf(source, found);
  }
  labels.sort((a, b) => a.start - b.start);
  const found: Mutable<Partial<Envelope>> = {};
  const number = numberOf(source, item('number'));
  if (number) found.messageRecordNumber = number;
  const from = item('from');
  if (from) {
    const name = valueOf(source, from);
    found.from = { start: from.label.start, end: name.end, label: from.label, name };
  }
  const offices: Valued<string>[] = [];
  for (const { kind, pieces } of above) {
    if (kind !== 'offices') continue;
    for (const piece of pieces) addParts(offices, source.text.slice(piece.start, piece.end), piece.start);
  }
  return {
    start: lines.start(0),
    end: lines.start(headerLine),
    ...(banner && { banner }),
    ...(offices.length > 0 && { offices }),
    ...found,
    ...datesOf(source, item('date')),
    action: lists.to,
    info: lists.info,
    excluded: lists.xmt,
    labels,
  };
}

/** The addressees of `Action:`, `Info:` or `XMT:`. */
export function addresseesOf(source: Source, { label, pieces }: SmartItem): readonly Addressee[] {
  return parseSmartAddressees(joined(source, label.end, pieces, { longest: Number.POSITIVE_INFINITY }), label.end);
}

/** Everything behind the label, lines joined with one blank; empty, at the end of the label, when nothing follows it. */
export function valueOf({ text }: Source, { label, pieces }: SmartItem): Valued<string> {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return valued(label.end, label.end, '');
  const value = pieces.map((piece) => text.slice(piece.start, piece.end)).join(' ');
  return valued(first.start, last.end, value.replace(/\s+/g, ' '));
}

/** The level among the lines of stamps above the first label: `UNCLASSIFIED`, and `SBU` on the line below it. */
export function bannerOf(source: Source, firstLabel: number, marks: ReadonlySet<number>): Classification | undefined {
  let banner: Classification | undefined;
  for (const i of marks) {
    if (i >= firstLabel) break;
    const line = lineAt(source, i);
    const bare = withoutDecoration(line.text);
    if (!isLevel(bare)) continue;
    const start = line.start + line.text.indexOf(bare);
    const end = start + bare.length;
    if (banner) return { ...banner, end, caveats: [valued(start, end, bare)] };
    banner = parseClassification(bare, start);
  }
  return banner;
}

function numberOf({ text }: Source, item: SmartItem | undefined): MessageRecordNumber | undefined {
  const [value] = item?.pieces ?? [];
  const match = value && numberShape.exec(text.slice(value.start, value.end));
  if (!item || !match) return undefined;
  const [whole, year = '', post = '', serial = ''] = match;
  const end = value.start + whole.length;
  const postStart = value.start + text.slice(value.start, end).indexOf(post, year.length);
  return {
    start: item.label.start,
    end,
    label: item.label,
    year: valued(value.start, value.start + year.length, Number(year)),
    post: valued(postStart, postStart + post.length, post.toUpperCase()),
    serial: valued(end - serial.length, end, serial),
  };
}

/** Both dates of `Date/DTG: Aug 03, 2010 / 031406Z AUG 10`. */
function datesOf(source: Source, item: SmartItem | undefined): Pick<Envelope, 'date' | 'dateTimeGroup'> {
  const [value] = item?.pieces ?? [];
  if (!value) return {};
  const written = source.text.slice(value.start, value.end);
  const civil = dateShape.exec(written);
  const date = civil && dateOf(civil);
  const group = groupShape.exec(written);
  const dateTimeGroup = group && parseDateTimeGroup(group[0], value.start + group.index);
  return {
    ...(date && { date: valued(value.start, value.start + civil[0].length, date) }),
    ...(dateTimeGroup && { dateTimeGroup }),
  };
}

function dateOf([, month = '', day = '', year = '']: readonly string[]): CalendarDate | undefined {
  const date = { year: Number(year), month: MONTHS.indexOf(month.toUpperCase()) + 1, day: Number(day) };
  return isCalendarDay(date) ? date : undefined;
}

/** Reads the labels from line `headerLine` on as the header. */
export function readSmartHeader(
  source: Source,
  items: readonly SmartItem[],
  headerLine: number,
  bodyLine: number,
  envelope: Envelope,
): Header {
  const { text, lines } = source;
  const found: Mutable<Partial<Header>> = {};
  const captions: Valued<string>[] = [];
  const passLines: Span[] = [];
  for (const item of items) {
    if (item.line < headerLine) continue;
    const { kind, label, pieces } = item;
    switch (kind) {
      case 'executiveOrder': {
        const order = executiveOrderOf(source, item);
        if (order) found.executiveOrder = order;
        break;
      }
      case 'tags':
        found.tags = {
          start: label.start,
          end: endOf(item),
          label,
          items: parseTags(joined(source, label.end, pieces), label.end),
        };
        break;
      case 'subject':
        Object.assign(found, readItem(source, { kind, label, pieces }, found, undefined));
        break;
      case 'references': {
        const written = joined(source, label.end, pieces);
        const none = /^(?:N\/A|NONE)\.?$/i.test(written.trim());
        const named = none ? [] : parseReferences(written, label.end, originOf(envelope));
        found.references = { start: label.start, end: endOf(item), label, items: named };
        break;
      }
      case 'captions':
        for (const piece of pieces) addParts(captions, text.slice(piece.start, piece.end), piece.start);
        break;
      case 'passLine':
        for (const piece of pieces) passLines.push(piece);
        break;
      default:
    }
  }
  return { start: lines.start(headerLine), end: lines.start(bodyLine), ...found, captions, passLines, pageMarks: [] };
}

function endOf({ label, pieces }: SmartItem): number {
  return pieces.at(-1)?.end ?? label.end;
}

/** What a reference may leave out. */
function originOf({ messageRecordNumber, dateTimeGroup }: Envelope): Origin {
  const year = dateTimeGroup?.year?.value;
  return {
    ...(year !== undefined && { year }),
    ...(messageRecordNumber && {
      post: canonicalPost(messageRecordNumber.post.value),
      serial: Number(messageRecordNumber.serial.value),
    }),
  };
}

function executiveOrderOf({ text }: Source, { label, pieces }: SmartItem): Header['executiveOrder'] {
  const [first] = pieces;
  if (!first) return undefined;
  const written = text.slice(first.start, first.end);
  const number = /^\d{5}/.exec(written)?.[0];
  const numberEnd = number === undefined ? first.start : first.start + number.length;
  let from = numberEnd;
  while (from < first.end && ' ,:'.includes(text.charAt(from))) from++;
  return {
    start: label.start,
    end: first.end,
    label,
    ...(number !== undefined && { number: valued(first.start, numberEnd, number) }),
    ...(number !== undefined && from < first.end && { declassify: parseDeclassify(text.slice(from, first.end), from) }),
  };
}

/** What stands between the commas: `SENSITIVE, SIPDIS` is two, `TM CHANNEL` one. */
function addParts(found: Valued<string>[], written: string, start: number): void {
  for (const match of written.matchAll(/[^,;\s][^,;]*/g)) {
    const caption = match[0].trimEnd();
    found.push(valued(start + match.index, start + match.index + caption.length, caption.toUpperCase()));
  }
}
