import { dayOfYearOf, instantOf, isCalendarDay, MILLISECONDS_A_DAY } from '../cable/calendar';
import type { DateTimeGroup } from '../cable/model';
import { MONTHS } from '../cable/vocabulary';

/** A cable held up for want of a circuit is filed some days after it was written; no more than this. */
const LONGEST_DELAY = 7;

/** Midnight at the start of the group's day, UTC, whatever became of its zone; `undefined` when no such day is named. */
export function dayOf({ day, month, year }: DateTimeGroup): number | undefined {
  if (!month || !year) return undefined;
  const date = { year: year.value, month: month.value, day: day.value };
  return isCalendarDay(date) ? instantOf(date) : undefined;
}

/** How many days after a day the day of the year comes next, across the end of a year; `undefined` when over a week. */
export function delayInDays(dayOfYear: number, day: number): number | undefined {
  for (let delay = 0; delay <= LONGEST_DELAY; delay++) {
    if (dayOfYearOf(day + delay * MILLISECONDS_A_DAY) === dayOfYear) return delay;
  }
  return undefined;
}

/** `11 JUN 2009`, as a date-time group names a day. */
export function dayName(instant: number): string {
  const date = new Date(instant);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
