import { fullYear, instantOf, isCalendarDay } from './calendar';
import type { CalendarDate, DateTimeGroup } from './model';
import type { Mutable } from './source';
import { type Valued, valued } from './span';
import { misreadDigits, words } from './words';
import { MONTHS } from './vocabulary';

// `O P 072258Z FEB 85 ZDK`. A letter for a digit, a lost Z, a lost year, a blank before the Z and a letter behind the
// year are let through: they are for the checks to name.
const shape =
  /^((?:[A-Z0] ){0,4})([\dOIl]{2})([\dOIl]{2})([\dOIl]{2})( ?[A-Z2])? ([A-Za-z]{3,9})(?: ([\dOIl]{2}(?:[\dOIl]{2})?)(?=[A-Z]?(?:$|[^\w/]))|(?![\w/]))/;

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
    const value = valued(at, at + written.length, misreadDigits(written));
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
  const year = shortYear && yy?.length === 2 ? { ...shortYear, value: fullYear(shortYear.value) } : shortYear;
  const end = start + whole.length;
  const instant =
    month && year && zoneLetter === 'Z'
      ? momentOf({ year: year.value, month: month.value, day: day.value }, hour.value, minute.value)
      : undefined;
  const found: Mutable<DateTimeGroup> = {
    start,
    end: start + line.trimEnd().length,
    precedences: letters(precedencePart, start),
    stamp: { start: stampStart, end },
    day,
    hour,
    minute,
    monthWord,
    signals: words(line, whole.length, start),
  };
  if (zone) found.zone = zone;
  if (month) found.month = month;
  if (year) found.year = year;
  if (instant !== undefined) found.instant = instant;
  return found;
}

/** Milliseconds since 1970 of a moment in UTC; undefined when the calendar or the clock has no such moment. */
function momentOf(date: CalendarDate, hour: number, minute: number): number | undefined {
  if (!isCalendarDay(date) || hour > 23 || minute > 59) return undefined;
  return instantOf(date) + (hour * 60 + minute) * 60_000;
}

function letters(part: string, start: number): Valued<string>[] {
  const found: Valued<string>[] = [];
  for (let i = 0; i < part.length; i += 2) found.push(valued(start + i, start + i + 1, part.charAt(i)));
  return found;
}
