import { misreadDigits, words } from './words';
import type { Routing, Security, Station, TransmissionId } from './model';
import type { Mutable } from './source';
import { type Valued, valued } from './span';

/** Reads format line 1, `VZCZCXRO7227`. */
export function parseTransmissionId(line: string, start: number): TransmissionId | undefined {
  const match = /^VZCZC([A-Z]{0,4})(\w{0,6})/.exec(line);
  if (!match) return undefined;
  const [whole, channel = '', number = ''] = match;
  const at = start + 5;
  return {
    start,
    end: start + whole.length,
    channel: valued(at, at + channel.length, channel),
    number: valued(at + channel.length, start + whole.length, number),
  };
}

const routingShape = /^([ZOPRYW0]{2}) (?=R[A-Z]{3})/;
const indicatorShape = /^R[A-Z]{3,7}$/;

/** Reads the first line of format line 2, `OO RUEHFL RUEHLA`; the lines that continue it hold indicators alone. */
export function parseRouting(line: string, start: number): Routing | undefined {
  const match = routingShape.exec(line);
  if (!match) return undefined;
  const precedence = valued(start, start + 2, match[1] ?? '');
  const indicators = words(line, 3, start);
  return { start, end: indicators.at(-1)?.end ?? precedence.end, precedence, indicators };
}

/** Whether the line holds routing indicators and nothing else. */
export function isIndicatorLine(line: string): boolean {
  const found = words(line, 0, 0);
  return found.length > 0 && found.every((indicator) => indicatorShape.test(indicator.value));
}

/** The routing line with the indicators of the lines that continue it. */
export function withIndicators(routing: Routing, more: readonly Valued<string>[]): Routing {
  const last = more.at(-1);
  return last ? { ...routing, end: last.end, indicators: [...routing.indicators, ...more] } : routing;
}

const stationShape = /^DE (R[A-Z]{2,7})?(?: ?#([\dOIl]{1,5}))?(?:\/(\d{1,2}))?(?: ([\dOIl]{3})([\dOIl]{4})\b)?/;

/** Reads format line 3, `DE RUEHFR #4514/01 3201324`. */
export function parseStation(line: string, start: number): Station | undefined {
  const match = stationShape.exec(line);
  if (!match) return undefined;
  const [whole, indicator, serial, section, day, time] = match;
  let from = 3;
  const place = <T>(written: string, value: T): Valued<T> => {
    const at = line.indexOf(written, from);
    from = at + written.length;
    return valued(start + at, start + from, value);
  };
  const found: Mutable<Station> = { start, end: start + Math.max(whole.length, line.trimEnd().length) };
  if (indicator !== undefined) found.indicator = place(indicator, indicator);
  if (serial !== undefined) found.serial = place(serial, serial);
  if (section !== undefined) found.section = place(section, Number(section));
  if (day !== undefined) found.dayOfYear = place(day, misreadDigits(day));
  if (time !== undefined) found.time = place(time, time);
  return found;
}

const securityShape = /^(ZN[A-Z])(?: ([A-Z]{1,6}(?:\/[A-Z]{5})?))?/;

/** Reads format line 4, `ZNY CCCCC ZZH`. */
export function parseSecurity(line: string, start: number): Security | undefined {
  const match = securityShape.exec(line);
  if (!match) return undefined;
  const [whole, signal = '', letters] = match;
  return {
    start,
    end: start + line.trimEnd().length,
    signal: valued(start, start + 3, signal),
    ...(letters !== undefined && { letters: valued(start + 4, start + 4 + letters.length, letters) }),
    transmissionSignals: words(line, whole.length, start),
  };
}
