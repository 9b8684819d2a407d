import { isBlankCode } from './lines';
import type { DateTimeGroup } from './model';
import { type Valued, valued } from './span';
import { MONTHS } from './vocabulary';

// `O P 072258Z FEB 85 ZDK`. A letter for a digit, a lost Z, a lost year and a blank before the Z are let through: they
// are for the checks to name.
const shape =
  /^((?:[A-Z0] ){0,4})([\dOIl]{2})([\dOIl]{2})([\dOIl]{2})( ?[A-Z2])? ([A-Za-z]{3,9})(?: ([\dOIl]{2}(?:[\dOIl]{2})?))?(?![\w/])/;

/**
 * Reads a date-time group line, whose text starts at `start`: `O 131659Z FEB 08`. Undefined when the line is none.
 * Two-digit years from 50 on are of the last century.
 */
export function parseDateTimeGroup(line: string, start: number): DateTimeGroup | undefined {
  const match = shape.exec(line);
  if (!match) return undefined;
  const [whole, precedencePart = '', dd = '', hh = '', mm = '', zonePart, word = '', yy] = match;
  let at = start + precedencePart.length;
  const stampStart = at;
  const number = (written: string): Valued<number> => {
    const value = valued(at, at + written.length, Number(written.replace(/O/g, '0').replace(/[Il]/g, '1')));
    at += written.length;
    return value;
  };
  const day = number(dd);
  const hour = number(hh);
  const minute = number(mm);
  const zoneLetter = zonePart?.trim();
  const zone = zonePart ? valued(at + zonePart.length - 1, at + zonePart.length, zoneLetter ?? '') : undefined;
  at += (zonePart?.length ?? 0) + 1;
  const monthWord = valued(at, at + word.length, word);
  const monthIndex = MONTHS.indexOf(word.toUpperCase());
  const month = monthIndex === -1 ? undefined : valued(at, at + word.length, monthIndex + 1);
  at += word.length + 1;
  const shortYear = yy === undefined ? undefined : number(yy);
  const year =
    shortYear && yy?.length === 2
      ? { ...shortYear, value: shortYear.value + (shortYear.value < 50 ? 2000 : 1900) }
      : shortYear;
  const end = start + whole.length;
  const instant =
    month && year && zoneLetter === 'Z'
      ? instantOf(year.value, month.value, day.value, hour.value, minute.value)
      : undefined;
  return {
    start,
    end: start + line.trimEnd().length,
    precedences: letters(precedencePart, start),
    stamp: { start: stampStart, end },
    day,
    hour,
    minute,
    ...(zone && { zone }),
    ...(month && { month }),
    monthWord,
    ...(year && { year }),
    ...(instant !== undefined && { instant }),
    signals: words(line, whole.length, start),
  };
}

/** Milliseconds since 1970 of a moment in UTC; undefined when the calendar or the clock has no such moment. */
export function instantOf(year: number, month: number, day: number, hour = 0, minute = 0): number | undefined {
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute);
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function letters(part: string, start: number): Valued<string>[] {
  const found: Valued<string>[] = [];
  for (let i = 0; i < part.length; i += 2) found.push(valued(start + i, start + i + 1, part.charAt(i)));
  return found;
}

/** The words of a line from a column on. `start` is the offset of the line. */
export function words(line: string, from: number, start: number): Valued<string>[] {
  const found: Valued<string>[] = [];
  let i = from;
  while (i < line.length) {
    while (i < line.length && isBlankCode(line.charCodeAt(i))) i++;
    const first = i;
    while (i < line.length && !isBlankCode(line.charCodeAt(i))) i++;
    if (first < i) found.push(valued(start + first, start + i, line.slice(first, i)));
  }
  return found;
}
