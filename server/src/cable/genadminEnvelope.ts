import { parseAddressees } from './addressees';
import { parseClassification } from './classification';
import { parseDateTimeGroup } from './dateTimeGroup';
import { remarksLength, setIdentifier } from './genadminSets';
import type { Addressee, Classification, Envelope, From, Label, MessageSeries, RoutingHeader, Station } from './model';
import { type Line, lineAt, type Mutable, nextFilled, type Source } from './source';
import { type Valued, valued } from './span';
import { parseSecurity } from './transmission';
import { words } from './words';

const routingShape =
  /^([ZOPRYW])([A-Z]{2})([A-Z])([A-Z]{4}) (R[A-Z]{3,7})(\d{4}) (\d{3})(\d{4})(?:-([A-Z]{4}))?(?:--([A-Z -]{1,80}))?\.?$/;

/** Reads `RTTUZYUW RUEWMCS0001 3201324-UUUU--RUCRNAD.`, whose parts stand in fixed columns. */
export function parseRoutingHeader({ text, start, end }: Line): RoutingHeader | undefined {
  const match = routingShape.exec(text);
  if (!match) return undefined;
  const [, precedence = '', format = '', level = '', content = '', indicator = '', serial = '', day = '', time = ''] =
    match;
  const [letters, route] = [match[9], match[10]];
  let at = start;
  const take = <T>(written: string, value: T, gap = 0): Valued<T> => {
    at += gap;
    const found = valued(at, at + written.length, value);
    at = found.end;
    return found;
  };
  const heading = {
    precedence: take(precedence, precedence),
    format: take(format, format),
    classification: take(level, level),
    content: take(content, content),
  };
  const station: Station = {
    start: at + 1,
    end: at + 1 + indicator.length + serial.length + 1 + day.length + time.length,
    indicator: take(indicator, indicator, 1),
    serial: take(serial, serial),
    dayOfYear: take(day, Number(day), 1),
    time: take(time, time),
  };
  const again = letters === undefined ? undefined : take(letters, letters, 1);
  return {
    start,
    end,
    ...heading,
    station,
    ...(again && { letters: again }),
    indicators: route === undefined ? [] : words(route, 0, at + 2),
  };
}

const seriesShape = /^([A-Z]{4,10}) {1,2}(\d{1,4})\/(\d{2})$/;

/** Reads `NAVADMIN 075/06`. */
export function parseSeries({ text, start, end }: Line): MessageSeries | undefined {
  const match = seriesShape.exec(text);
  if (!match) return undefined;
  const [, name = '', number = '', year = ''] = match;
  const numberEnd = end - year.length - 1;
  return {
    start,
    end,
    name: valued(start, start + name.length, name),
    number: valued(numberEnd - number.length, numberEnd, number),
    year: valued(end - year.length, end, Number(year)),
  };
}

const banner = /^(?:CLASSIFICATION: {0,3})?([A-Z ]{6,40}?) ?\/{0,2}$/;

/** Reads `CLASSIFICATION: UNCLASSIFIED//` or `UNCLASSIFIED//`, the first and the last line of many messages. */
export function parseLevelLine({ text, start }: Line): Classification | undefined {
  const written = text.length > 80 ? undefined : banner.exec(text)?.[1];
  return written === undefined ? undefined : parseClassification(written, start + text.indexOf(written));
}

const precedenceLine = /^(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE|[A-Z]{4,20} MESSAGE)$/;
const blockLabel = /^(TO|INFO|XMT)(?: |$)/;

/**
 * Reads lines `from` to `to` as the heading of a military message, up to and with the first BT, or up to the first line of
 * the text where that is lost.
 *
 * @returns the envelope, and the line at which the header begins
 */
export function parseGenadminEnvelope(source: Source, to: number): { envelope: Envelope; headerLine: number } {
  const lists: Record<Label['kind'], Addressee[]> = { to: [], info: [], xmt: [] };
  const labels: Label[] = [];
  const found: Mutable<Partial<Envelope>> = {};
  let block: Label['kind'] | undefined;
  let i = 0;
  for (; i < to; i++) {
    const line = lineAt(source, i);
    const { text, start } = line;
    if (text === '') continue;
    if (text === 'BT') {
      i++;
      break;
    }
    const level = parseLevelLine(line);
    // The level above the address is a banner; below it, the text begins.
    if (found.from && (level ?? opensText(line))) break;
    if (level) {
      found.banner ??= level;
      continue;
    }
    if (!found.from && opensText(line)) break;
    const isFormatLine = readFormatLine(found, line);
    if (isFormatLine) {
      block = undefined;
      continue;
    }
    const label = blockLabel.exec(text)?.[1];
    if (label !== undefined) {
      block = label === 'TO' ? 'to' : label === 'INFO' ? 'info' : 'xmt';
      labels.push({ kind: block, start, end: start + label.length });
    }
    if (!block || precedenceLine.test(text)) continue;
    const written = text.slice(label?.length ?? 0);
    if (written.trim() === '') continue;
    const group = addressGroup(line, written);
    if (group) lists[block].push(group);
    else parseAddressees(written, line.end - written.length, source, lists[block]);
  }
  const { lines } = source;
  return {
    envelope: {
      start: lines.start(0),
      end: lines.start(i),
      ...found,
      action: lists.to,
      info: lists.info,
      excluded: lists.xmt,
      labels,
    },
    headerLine: i,
  };
}

/** `AIG 9999`: the number is part of the name of an address indicator group. */
function addressGroup({ end }: Line, written: string): Addressee | undefined {
  const name = written.trim();
  if (!/^AIG \d{1,5}$/.test(name)) return undefined;
  const start = end - name.length;
  return { start, end, name: valued(start, end, name), offices: [] };
}

/** Whether a line is one of the text: its number in a series, a set, or the list of offices. */
function opensText(line: Line): boolean {
  return (
    parseSeries(line) !== undefined ||
    remarksLength(line.text) !== undefined ||
    setIdentifier(line.text, true) !== undefined ||
    /^PASS TO OFFICE CODES\b/.test(line.text)
  );
}

function readFormatLine(found: Mutable<Partial<Envelope>>, line: Line): boolean {
  const { text, start } = line;
  const routingHeader = parseRoutingHeader(line);
  if (routingHeader) {
    found.routingHeader ??= routingHeader;
    return true;
  }
  if (text.startsWith('ZN')) {
    const security = parseSecurity(text, start);
    if (security) found.security ??= security;
    return security !== undefined;
  }
  if (/^FM(?: |$)/.test(text)) {
    found.from ??= fromOf(line);
    return true;
  }
  const group = parseDateTimeGroup(text, start);
  if (group) found.dateTimeGroup ??= group;
  return group !== undefined;
}

/** `FM CNO WASHINGTON DC//N1//` */
function fromOf({ text, start, end }: Line): From {
  const label = { start, end: start + 2 };
  const slashes = text.indexOf('//');
  const name = text.slice(2, slashes === -1 ? text.length : slashes).trim();
  const nameStart = name === '' ? label.end : start + text.indexOf(name, 2);
  const offices: Valued<string>[] = [];
  for (const match of slashes === -1 ? [] : text.slice(slashes).matchAll(/[^/\s][^/]*/g)) {
    const at = start + slashes + match.index;
    offices.push(valued(at, at + match[0].trimEnd().length, match[0].trimEnd()));
  }
  return {
    start,
    end,
    label,
    name: valued(nameStart, nameStart + name.length, name),
    ...(offices.length > 0 && { offices }),
  };
}

/**
 * The lines at which the military messages of a file begin: the routing header, or the date-time group with the level and
 * the precedence above it. What stands before the first is no message.
 */
export function genadminStarts(source: Source): number[] {
  const starts: number[] = [];
  /** What the message has had: another routing header or date-time group after it belongs to another. */
  let hasHeading = false;
  let hasGroup = false;
  for (let i = 0; i < source.lines.count; i++) {
    const code = source.lines.firstCode(i);
    if (code < 48 || code > 90) continue;
    const line = lineAt(source, i);
    if (line.text.length > 160) continue;
    if (routingShape.test(line.text)) {
      starts.push(i);
      hasHeading = true;
      hasGroup = false;
    } else if (opensGroup(source, line, i)) {
      if (hasGroup || !hasHeading) starts.push(headingAbove(source, i, starts.at(-1) ?? -1));
      hasGroup = true;
      hasHeading = true;
    }
  }
  return starts;
}

/** Whether line `i` is the date-time group of a message: FM or its number in a series follows. */
function opensGroup(source: Source, { text, start }: Line, i: number): boolean {
  if (!parseDateTimeGroup(text, start)) return false;
  const to = Math.min(source.lines.count, i + 6);
  const next = nextFilled(source, i + 1, to);
  if (next >= to) return false;
  const line = lineAt(source, next);
  return line.text.startsWith('FM ') || parseSeries(line) !== undefined;
}

/** The first of the lines above line `i` that belong to its heading: `CLASSIFICATION: UNCLASSIFIED//`, `ROUTINE`. */
function headingAbove(source: Source, i: number, before: number): number {
  let first = i;
  for (let at = i - 1, seen = 0; at > before && seen < 8; at--) {
    const line = lineAt(source, at);
    if (line.text === '') continue;
    seen++;
    const isLevel = parseLevelLine(line) !== undefined;
    if (!isLevel && !precedenceLine.test(line.text)) break;
    first = at;
    // The level above that one closes the message before.
    if (isLevel) break;
  }
  return first;
}
