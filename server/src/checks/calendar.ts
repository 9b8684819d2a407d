import { MONTHS } from '../cable/vocabulary';
import type { CalendarDate, DateTimeGroup } from '../cable/model';

export const MILLISECONDS_A_DAY = 86_400_000;

/** A cable held up for want of a circuit is filed some days after it was written; no more than this. */
const LONGEST_DELAY = 7;

/** Days in a month, 1 to 12; February has 29 while the year is not known. */
export function daysIn(month: number, year: number | undefined): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** The day of the year, UTC, from 1. */
export function dayOfYearOf(instant: number): number {
  return Math.floor((instant - Date.UTC(new Date(instant).getUTCFullYear(), 0, 1)) / MILLISECONDS_A_DAY) + 1;
}

/** Midnight at the start of the group's day, UTC, whatever became of its zone; `undefined` when no such day is named. */
export function dayOf({ day, month, year }: DateTimeGroup): number | undefined {
  if (!month || !year || day.value < 1 || day.value > daysIn(month.value, year.value)) return undefined;
  return instantOf({ year: year.value, month: month.value, day: day.value });
}

/** How many days after a day the day of the year comes next, across the end of a year; `undefined` when over a week. */
export function delayInDays(dayOfYear: number, day: number): number | undefined {
  for (let delay = 0; delay <= LONGEST_DELAY; delay++) {
    if (dayOfYearOf(day + delay * MILLISECONDS_A_DAY) === dayOfYear) return delay;
  }
  return undefined;
}

/** Midnight at the start of a date, UTC. */
export function instantOf({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day);
}

/** `11 JUN 2009`, as a date-time group names a day. */
export function dayName(instant: number): string {
  const date = new Date(instant);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
