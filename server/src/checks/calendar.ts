import { MONTHS } from '../cable/vocabulary';
import type { CalendarDate } from '../cable/model';

export const MILLISECONDS_A_DAY = 86_400_000;

/** Days in a month, 1 to 12; February has 29 while the year is not known. */
export function daysIn(month: number, year: number | undefined): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** The day of the year, UTC, from 1. */
export function dayOfYearOf(instant: number): number {
  return Math.floor((instant - Date.UTC(new Date(instant).getUTCFullYear(), 0, 1)) / MILLISECONDS_A_DAY) + 1;
}

/** Midnight at the start of the instant's day, UTC. */
export function midnightOf(instant: number): number {
  return instant - (((instant % MILLISECONDS_A_DAY) + MILLISECONDS_A_DAY) % MILLISECONDS_A_DAY);
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
