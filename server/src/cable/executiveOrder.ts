import { fullYear, isCalendarDay } from './calendar';
import type { CalendarDate, Declassify, ExecutiveOrder } from './model';
import { valued } from './span';
import { monthOf } from './vocabulary';

/** Dates of declassification reach into the sixties of this century. */
const DECLASSIFIED = 70;
const numberShape = /^\d{4,6}/;
const amended = /^,? \(?AS AMENDED\)?/i;

/**
 * Reads the E.O. line: `E.O. 12958: DECL: 02/12/2018`, `EO 12958 N/A`, `E.O. 12065: GDS 1/8/85`. `line` begins at the
 * offset `start` with the label, of `labelLength` characters.
 */
export function parseExecutiveOrder(line: string, start: number, labelLength: number): ExecutiveOrder | undefined {
  let numberStart = labelLength;
  while (line.charCodeAt(numberStart) === 32) numberStart++;
  const number = numberShape.exec(line.slice(numberStart));
  if (!number) return undefined;
  const numberEnd = numberStart + number[0].length;
  let from = numberEnd + (amended.exec(line.slice(numberEnd, numberEnd + 30))?.[0].length ?? 0);
  while (from < line.length && /[\s:;,-]/.test(line.charAt(from))) from++;
  let end = line.length;
  while (end > 0 && ' \\'.includes(line.charAt(end - 1))) end--;
  return {
    start,
    end: start + Math.max(end, numberEnd),
    label: { start, end: start + labelLength },
    number: valued(start + numberStart, start + numberEnd, number[0]),
    ...(from < end && { declassify: parseDeclassify(line.slice(from, end), start + from) }),
  };
}

const dateParts = /^(\d{1,4}) ?[/-] ?(\d{1,2}) ?[/-] ?(\d{1,4})(?!\d)/;
const numericDate = /^\d{1,4} ?[/-] ?\d{1,2} ?[/-] ?\d{1,4}(?!\d)/;
/** A date with a blank inside a number, or a letter for its zero. */
const damagedDate = /^[\dOlI][\dOlI/ -]{7,12}$/i;
/** The same mended: its slashes may be lost. */
const mendedDate = /^(?:\d{1,2}\/\d{1,2}\/\d{4}|\d\d\/?\d\d\/?(?:19|20)\d\d)$/;
/** `03.14.2018` */
const dottedDate = /^\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/;
/** `20180314` */
const compactDate = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/;
/** `08 OCTOBER 2019`, `OCTOBER 8, 2019`, `08-OCT-19` */
const wordedDate = /^(?:(\d{1,2})[ -]?)?([A-Z]{3,9})\.?[ -]?(?:(\d{1,2}),? )?(\d{4}|\d{2})(?!\d)/i;
/** What leads to a date: `AFTER`, or an exemption that has one. */
const leadToDate = /^(?:(?:ON|AFTER|BY) {1,2}|25X\d(?:-HUMAN)?[,;]? {1,2}\(?)(?=\d)/i;
/** The general declassification schedule of E.O. 12065 with its day: `GDS 12/31/84 (PERSON, A.) OR-M`. */
const scheduledDate = /^X?[GRN]?DS(?:-\d)? (\d{1,2}[/-]\d{1,2}[/-]\d{2,4})(?!\d)/i;

/** Reads what follows the number: `DECL: 02/12/2018`, `N/A`, `DECL: OADR`. */
export function parseDeclassify(written: string, start: number): Declassify {
  const end = start + written.length;
  const label = /^DECL(?:ASSIFIED|ASSIFY|AS{0,2})?(?: ON)?(?:[:.;]| ?-)? {0,4}/i.exec(written);
  const labelled = label?.[0].length ?? 0;
  const from = labelled + (label ? (leadToDate.exec(written.slice(labelled))?.[0].length ?? 0) : 0);
  const value = written.slice(from);
  const at = { start: start + from, end };
  if (/^(?:N[/:]?A|NOT APPLICABLE)\.?$/i.test(value)) return { kind: 'none', start, end, written: at };
  // `02/1 2/2018`, `O2/12/2018`, `02/12/20 18`, `0212/2018`
  const mended =
    label && damagedDate.test(value)
      ? value.replaceAll(' ', '').replace(/O/gi, '0').replace(/[lI]/gi, '1').replaceAll('//', '/')
      : '';
  if (mendedDate.test(mended)) {
    const digits = mended.replaceAll('/', '');
    const slashed =
      mended.split('/').length === 3 ? mended : `${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}`;
    return { kind: 'date', start, end, written: at, date: dayWritten(slashed) };
  }
  const date = numericDate.exec(value);
  // `E.O. 12958: 07/22/2019` has lost its label; a date inside other words is none of declassification.
  if (date && (label || date[0].length === value.length)) {
    const place = { start: at.start, end: at.start + date[0].length };
    return { kind: 'date', start, end, written: place, date: dayWritten(date[0]) };
  }
  const [other = ''] = label ? (dottedDate.exec(value) ?? compactDate.exec(value) ?? []) : [];
  if (other !== '') {
    const place = { start: at.start, end: at.start + other.length };
    return { kind: 'date', start, end, written: place, date: dayWritten(other.replaceAll('.', '/')) };
  }
  const worded = wordedDate.exec(value);
  if (worded && label) {
    const place = { start: at.start, end: at.start + worded[0].length };
    return { kind: 'date', start, end, written: place, date: parseWordedDate(worded) };
  }
  const schedule = scheduledDate.exec(written);
  if (schedule?.[1] !== undefined) {
    const dateStart = start + schedule[0].length - schedule[1].length;
    const place = { start: dateStart, end: dateStart + schedule[1].length };
    return { kind: 'date', start, end, written: place, date: parseCalendarDate(schedule[1]) };
  }
  return { kind: 'other', start, end, written: at };
}

/** The day of a date in digits, also with its day first, where that cannot be the month, and without slashes. */
function dayWritten(written: string): CalendarDate | undefined {
  const [, year = '', month = '', day = ''] = compactDate.exec(written) ?? [];
  if (year !== '') return parseCalendarDate(`${year}/${month}/${day}`);
  return parseCalendarDate(written) ?? parseCalendarDate(written.replace(/^(\d{1,2})([/-])(\d{1,2})\2/, '$3$2$1$2'));
}

/**
 * The day that `02/12/2018`, `2/12/18`, `2018/02/12` or `2018-02-12` means; undefined when the calendar has no such
 * day. Two-digit years from 70 on are of the last century.
 */
export function parseCalendarDate(written: string): CalendarDate | undefined {
  const [, first = '', second = '', third = ''] = dateParts.exec(written) ?? [];
  const yearFirst = first.length === 4;
  const full = fullYear(Number(yearFirst ? first : third), DECLASSIFIED);
  const date = { year: full, month: Number(yearFirst ? second : first), day: Number(yearFirst ? third : second) };
  return full >= 1900 && full < 3000 && isCalendarDay(date) ? date : undefined;
}

function parseWordedDate([, before, month = '', after, year]: RegExpExecArray): CalendarDate | undefined {
  const date = {
    year: fullYear(Number(year), DECLASSIFIED),
    month: monthOf(month) + 1,
    day: Number(before ?? after ?? 0),
  };
  return isCalendarDay(date) ? date : undefined;
}
