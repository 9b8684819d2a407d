import type { CalendarDate } from './model';

export const MILLISECONDS_A_DAY = 86_400_000;

/** Two-digit years of cables from this one on are of the last century: none is older than 1950. */
export const CENTURY = 50;

/** A year of four digits for one of two; those below `pivot` are of this century. */
export function fullYear(year: number, pivot = CENTURY): number {
  if (year >= 100) return year;
  return year + (year < pivot ? 2000 : 1900);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month, 1 to 12, of a year of four digits. */
export function daysIn(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** Whether the calendar has such a day; years of four digits. */
export function isCalendarDay({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

/** Days before each month in a year that begins with March, so that the leap day is its last. */
const BEFORE_MONTH = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275];
/** From the first of March of the year 0 to 1970. */
const DAYS_TO_1970 = 719_468;

/** Milliseconds since 1970 of the midnight at which a day begins, UTC. `Date.UTC` would read the year 85 as 1985. */
export function instantOf({ year, month, day }: CalendarDate): number {
  const march = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  const days = march * 365 + leapDays + (BEFORE_MONTH[month - 1] ?? 0) + day - 1 - DAYS_TO_1970;
  return days * MILLISECONDS_A_DAY;
}

/** The day of the year of an instant, UTC, from 1. */
export function dayOfYearOf(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  return Math.floor((instant - instantOf({ year, month: 1, day: 1 })) / MILLISECONDS_A_DAY) + 1;
}
