import { opensWithIndicator, parseAddressees } from './addressees';
import { parseClassification } from './classification';
import { parseDateTimeGroup } from './dateTimeGroup';
import { words } from './words';
import { isMetadata } from './copies';
import { findMarkup } from './damage';
import { printedHead } from './distribution';
import { headerLabel } from './labels';
import type { Addressee, Envelope, Label, PageMark } from './model';
import { isPageMark, parsePageMark } from './pageMark';
import { mayOpenParagraph, opensParagraph, opensSummary } from './paragraphStart';
import { type Line, lineAt, type Mutable, nextFilled, type Source } from './source';
import { type Valued, valued } from './span';
import {
  isIndicatorLine,
  parseRouting,
  parseSecurity,
  parseStation,
  parseTransmissionId,
  withIndicators,
} from './transmission';
import { isSlip } from '../spelling/nearest';

type Block = 'routing' | 'to' | 'info' | 'xmt' | 'other';

const blockLabel = /^(?:(TO|INFO|XMT):?(?:[ \t]|$)|(To|Info|Xmt):? (?=[A-Z]))/;
/** What goes on with the addressee of the line above: `IMMEDIATE 1234`, `WASHDC PRIORITY`. */
const continuation = /^(?:\d{1,4}$|(?:NIACT |IMMEDIATE|PRIORITY|ROUTINE|FLASH|WASHDC|WASHINGTON DC)(?: |$))/;
const sender = /^FROM:? {1,3}/;
/** `Wednesday, 29 November 2000, 13:59`: what a newspaper put below the address. */
const pressDate = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} [A-Z][a-z]{2,8},? \d{4}/;
/** What the name of a post or an agency begins with; a line that opens with it can be an addressee without a label. */
const place =
  /^(?:AMEMBASSY|AMCONSUL|AMCONGEN|AMLEGATION|SECSTATE|SECDEF|USMISSION|USLO|USINT|USEU|USOECD|USNATO|USUN|UNVIE|USDOC|DEPT OF|CIA|DIA|JOINT STAFF|CJCS|JCS|WHITE HOUSE|NSC|ALL DIPLOMATIC|ALL [A-Z]+ (?:POSTS|COLLECTIVE))\b/i;

/**
 * Reads lines `from` to `to` as the envelope, as far as they are one.
 *
 * @returns the envelope, and the line at which the header begins. A second copy of the envelope is passed over.
 */
export function parseEnvelope(source: Source, from: number, to: number): { envelope: Envelope; headerLine: number } {
  const action: Addressee[] = [];
  const info: Addressee[] = [];
  const excluded: Addressee[] = [];
  const labels: Label[] = [];
  const found: Mutable<Partial<Envelope>> = {};
  const lists: Readonly<Record<Block, Addressee[] | undefined>> = {
    to: action,
    info,
    xmt: excluded,
    routing: undefined,
    other: undefined,
  };
  /** Of the lines that continue the routing line. */
  const moreIndicators: Valued<string>[] = [];
  const pageMarks: PageMark[] = [];
  const printed = printedHead();
  let block: Block = 'other';
  let repeated = false;
  let i = from;
  for (; i < to; i++) {
    const line = lineAt(source, i);
    if (line.text === '') continue;
    // Most lines of an address open with a routing indicator and its slash: they can be nothing else.
    const list = lists[block];
    if (list && opensWithIndicator(line.text)) {
      if (!repeated) parseAddressees(line.text, line.start, source, list);
      continue;
    }
    if (opensHeader(source, line, i, to) || opensText(line.text, Object.keys(found).length === 0)) break;
    if (isMetadata(line.text) || (line.text.includes('day, ') && pressDate.test(line.text))) {
      block = 'other';
      continue;
    }
    // BT parts the heading of a message from its text.
    if (line.text === 'BT') continue;
    if (isPageMark(line.text)) {
      pageMarks.push(parsePageMark(line));
      continue;
    }
    if (labels.length === 0 && printed.take(line)) continue;
    const isFormatLine = readFormatLine(line, found, repeated);
    if (isFormatLine === 'repeated') repeated = true;
    if (isFormatLine) {
      block = isFormatLine === 'routing' ? 'routing' : 'other';
      continue;
    }
    if (block === 'routing' && isIndicatorLine(line.text)) {
      if (!repeated) for (const indicator of words(line.text, 0, line.start)) moreIndicators.push(indicator);
      continue;
    }
    const label = labelOf(source, line, found, labels, i, to);
    if (label?.kind === 'from') {
      if (!repeated) found.from = fromLine(line, label);
      block = 'other';
      continue;
    }
    if (label) {
      block = label.kind;
      if (!repeated) labels.push({ kind: block, start: line.start, end: line.start + label.length });
    }
    const written = line.text.slice(label?.textFrom ?? 0);
    if (repeated || written.trim() === '') continue;
    // `TO PAGE 02 STATE 015113 182333Z`: the page ended behind the label.
    const page = label && isPageMark(written.trimStart()) ? written.trimStart() : undefined;
    if (page !== undefined) {
      pageMarks.push(parsePageMark({ start: line.end - page.length, end: line.end, text: page }));
      continue;
    }
    const addressees = lists[block];
    const above = label || written.length > 40 ? undefined : addressees?.at(-1);
    if (above && !above.serial && continuation.test(written.trimStart())) {
      addressees?.pop();
      parseAddressees(
        source.text.slice(above.start, line.end).replace(/\s/g, ' '),
        above.start,
        source,
        addressees ?? [],
      );
      continue;
    }
    if (addressees) parseAddressees(written, line.end - written.length, source, addressees);
    findMarkup(source.text, line.start, line.end, source.log);
  }
  if (found.routing) found.routing = withIndicators(found.routing, moreIndicators);
  const start = source.lines.start(from);
  const end = source.lines.start(i);
  const marks = pageMarks.length > 0 ? { pageMarks } : undefined;
  return {
    envelope: Object.assign(found, { start, end, action, info, excluded, labels }, printed.parts(), marks),
    headerLine: i,
  };
}

/** Whether the text begins at a line, the header being lost: a paragraph, or, above any line of the format, a summary or a long line. */
function opensText(text: string, nothingYet: boolean): boolean {
  return (
    (mayOpenParagraph(text.charCodeAt(0)) && opensParagraph(text)) ||
    (nothingYet && (text.length > 120 || opensSummary(text)))
  );
}

/** The label that a line of the address opens with; of length 0 when it was lost. */
interface AddressLabel {
  readonly kind: 'from' | 'to' | 'info' | 'xmt';
  readonly length: number;
  /** Where the name begins, as a column, blanks before it included. */
  readonly textFrom: number;
}

/**
 * The label of a line that is no other line of the format: as it should be, misspelt (`OT RUEHC/…`, `INF0 …`), or lost
 * where the format wants one, before the name of the post and before the first addressee.
 */
function labelOf(
  source: Source,
  line: Line,
  found: Partial<Envelope>,
  labels: readonly Label[],
  i: number,
  to: number,
): AddressLabel | undefined {
  const exact = blockLabel.exec(line.text);
  const written = exact?.[1] ?? exact?.[2];
  if (written !== undefined) {
    const upper = written.toUpperCase();
    const { length } = written;
    const textFrom = line.text.charAt(length) === ':' ? length + 1 : length;
    return { kind: upper === 'TO' ? 'to' : upper === 'INFO' ? 'info' : 'xmt', length, textFrom };
  }
  const wanted = !found.from ? 'FM' : labels.length === 0 ? 'TO' : 'INFO';
  if (!found.from && !found.dateTimeGroup) return undefined;
  const kind = wanted === 'FM' ? 'from' : wanted === 'TO' ? 'to' : 'info';
  const spelt = wanted === 'FM' ? sender.exec(line.text) : null;
  if (spelt && place.test(line.text.slice(spelt[0].length))) {
    source.log.add('misspeltLabel', { start: line.start, end: line.start + 4 }, 'FM');
    return { kind: 'from', length: 4, textFrom: spelt[0].length };
  }
  const first = /^([A-Z\d]{1,6})[ :] ?(?=\S)/i.exec(line.text);
  if (first?.[1] !== undefined) {
    const rest = line.text.slice(first[0].length);
    const word = first[1];
    if (
      isAddressee(rest) &&
      !place.test(line.text) &&
      isSlip(word.toUpperCase(), wanted) &&
      !opensWithIndicator(line.text)
    ) {
      source.log.add('misspeltLabel', { start: line.start, end: line.start + word.length }, wanted);
      return { kind, length: word.length, textFrom: first[0].length };
    }
  }
  if (wanted === 'INFO' || line.text.length > 90) return undefined;
  if (wanted === 'TO' ? !isAddressee(line.text) : !isSenderAbove(source, line.text, i, to)) return undefined;
  source.log.add('lostLabel', { start: line.start, end: line.start }, `${wanted} `);
  return { kind, length: 0, textFrom: 0 };
}

function isAddressee(text: string): boolean {
  return place.test(text) || opensWithIndicator(text);
}

/** Whether a line without a label names the sender: any name above TO, that of a post above an addressee. */
function isSenderAbove(source: Source, text: string, i: number, to: number): boolean {
  if (!/^[A-Z][A-Z .'-]{3,60}$/.test(text) || opensWithIndicator(text)) return false;
  const next = nextFilled(source, i + 1, Math.min(to, i + 4));
  if (next >= to) return false;
  const below = lineAt(source, next).text;
  return /^TO (?=R[A-Z]{3,7}\/|[A-Z]{3})/.test(below) || (place.test(text) && opensWithIndicator(below));
}

/** `FM AMEMBASSY PARIS`, its label having been read. */
function fromLine(
  { text, start, end }: Line,
  { length, textFrom }: Pick<AddressLabel, 'length' | 'textFrom'>,
): NonNullable<Envelope['from']> {
  const name = text
    .slice(textFrom)
    .trimStart()
    .replace(/^R[A-Z]{3,7}\//, '');
  return { start, end, label: { start, end: start + length }, name: valued(end - name.length, end, name) };
}

/** Reads lines 1 to 6 of ACP 127; `repeated` when the line opens a second copy of them. */
function readFormatLine(
  line: Line,
  found: Mutable<Partial<Envelope>>,
  repeated: boolean,
): 'routing' | 'line' | 'repeated' | undefined {
  const { text, start } = line;
  const take = <K extends keyof Envelope>(key: K, value: Envelope[K] | undefined): 'line' | 'repeated' | undefined => {
    if (value === undefined) return undefined;
    if (repeated) return 'line';
    if (found[key] !== undefined) return 'repeated';
    found[key] = value;
    return 'line';
  };
  if (text.startsWith('VZCZC')) return take('transmissionId', parseTransmissionId(text, start));
  if (text.startsWith('DE ')) return take('station', parseStation(text, start));
  if (text.startsWith('ZN')) return take('security', parseSecurity(text, start));
  if (text.startsWith('FM ') || (text.startsWith('Fm ') && /^[a-z]/i.test(text.slice(3))))
    return take('from', fromLine(line, { length: 2, textFrom: 2 }));
  const routing = take('routing', parseRouting(text, start));
  if (routing) return routing === 'line' ? 'routing' : routing;
  return take('dateTimeGroup', parseDateTimeGroup(text, start));
}

/**
 * Whether the header begins at this line. A classification line above the envelope is a banner: it does not open the
 * header while a FM line or a date-time group is still to come.
 */
function opensHeader(source: Source, line: Line, i: number, to: number): boolean {
  if (headerLabel(line.text)) return true;
  if ((line.text.charCodeAt(0) & ~32) === 83 && /^SIPDIS\b/i.test(line.text)) return true;
  const classification = parseClassification(line.text, line.start);
  if (!classification) return false;
  const alone = classification.level.end === classification.end;
  if (!alone && !classification.serial && classification.caveats.length === 0) return false;
  let seen = 0;
  for (let next = i + 1; next < to && seen < 60; next++) {
    const other = lineAt(source, next);
    if (other.text === '') continue;
    seen++;
    if (headerLabel(other.text)) return true;
    if (other.text.startsWith('FM ') && /^FM [A-Z]/.test(other.text)) return false;
  }
  return true;
}
