import { parseAddressees } from './addressees';
import { parseClassification } from './classification';
import { parseDateTimeGroup } from './dateTimeGroup';
import { words } from './words';
import { findMarkup } from './damage';
import { headerLabel } from './labels';
import type { Addressee, Envelope, Label } from './model';
import { isPageMark } from './pageMark';
import { type Line, lineAt, type Mutable, type Source } from './source';
import { type Valued, valued } from './span';
import {
  isIndicatorLine,
  parseRouting,
  parseSecurity,
  parseStation,
  parseTransmissionId,
  withIndicators,
} from './transmission';

type Block = 'routing' | 'to' | 'info' | 'xmt' | 'other';

const indicated = /^R[A-Z]{3,7}\//;
const blockLabel = /^(TO|INFO|XMT)(?: |$)/;
/** `id: 144460`, `header:`, `------- header ends -------`: what a database put between two copies of the header. */
const metadata = /^(?:(?:id|date|refid|origin|classification|destination|header):|-{5,} header ends -{5,}$)/;

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
  let block: Block = 'other';
  let repeated = false;
  let i = from;
  for (; i < to; i++) {
    const line = lineAt(source, i);
    if (line.text === '') continue;
    // Most lines of an address open with a routing indicator and its slash: they can be nothing else.
    const list = lists[block];
    if (list && indicated.test(line.text)) {
      if (!repeated) parseAddressees(line.text, line.start, source, list);
      continue;
    }
    if (opensHeader(source, line, i, to)) break;
    if (metadata.test(line.text)) {
      block = 'other';
      continue;
    }
    // BT parts the heading of a message from its text.
    if (isPageMark(line.text) || line.text === 'BT') continue;
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
    const label = blockLabel.exec(line.text)?.[1];
    if (label !== undefined) {
      block = label === 'TO' ? 'to' : label === 'INFO' ? 'info' : 'xmt';
      if (!repeated) labels.push({ kind: block, start: line.start, end: line.start + label.length });
    }
    const written = label === undefined ? line.text : line.text.slice(label.length);
    if (repeated || written.trim() === '') continue;
    const addressees = lists[block];
    if (addressees) parseAddressees(written, line.end - written.length, source, addressees);
    findMarkup(source.text, line.start, line.end, source.log);
  }
  if (found.routing) found.routing = withIndicators(found.routing, moreIndicators);
  const start = source.lines.start(from);
  const end = source.lines.start(i);
  return { envelope: { start, end, ...found, action, info, excluded, labels }, headerLine: i };
}

/** Reads lines 1 to 6 of ACP 127; `repeated` when the line opens a second copy of them. */
function readFormatLine(
  { text, start }: Line,
  found: Mutable<Partial<Envelope>>,
  repeated: boolean,
): 'routing' | 'line' | 'repeated' | undefined {
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
  if (text.startsWith('FM ')) {
    const name = text.slice(3).trimStart();
    const end = start + text.length;
    return take('from', {
      start,
      end,
      label: { start, end: start + 2 },
      name: valued(end - name.length, end, name),
    });
  }
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
  if (/^SIPDIS\b/i.test(line.text)) return true;
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
