import { expect, test } from 'vitest';
import { dayOfYearOf, instantOf } from '../../../server/src/cable/calendar';
import { dayInWords, dayWithoutYear, instantOfDay, localTime, span } from '../../../server/src/features/hover/dates';

test('days of the year', () => {
  expect(dayOfYearOf(Date.UTC(2008, 11, 31, 23, 59))).toBe(366);
  expect(instantOfDay(2008, 366)).toBe(Date.UTC(2008, 11, 31));
  for (const day of [0, 366, 367, 1.5, NaN]) expect(instantOfDay(2007, day)).toBeUndefined();
  expect(dayWithoutYear(59)).toBe('28 February');
  expect(dayWithoutYear(366)).toBe('31 December of a leap year');
  expect(dayWithoutYear(367)).toBeUndefined();
});

test('from one day to another', () => {
  const day = (text: string) => Date.parse(text);
  expect(span(day('2008-02-13'), day('2018-02-13'))).toBe('10 years');
  expect(span(day('2008-02-13'), day('2018-02-12'))).toBe('9 years, 11 months');
  expect(span(day('2008-02-13'), day('2008-03-13'))).toBe('1 month');
  expect(span(day('2008-02-13'), day('2008-02-14'))).toBe('1 day');
  expect(span(day('2008-02-13'), day('2008-02-13'))).toBeUndefined();
  expect(span(day('2008-02-13'), day('2007-02-13'))).toBeUndefined();
});

test('years before 100 are not of the last century', () => {
  expect(new Date(instantOf({ year: 85, month: 1, day: 1 })).toISOString()).toBe('0085-01-01T00:00:00.000Z');
});

test('local time follows the history of the zone', () => {
  expect(localTime(Date.parse('1985-07-01T12:00Z'), 'Europe/Moscow')).toMatch(/at 16:00 Moscow Summer Time$/);
  expect(localTime(Date.parse('2012-07-01T12:00Z'), 'Europe/Moscow')).toMatch(/at 16:00 Moscow Standard Time$/);
  expect(dayInWords(Date.parse('2008-02-13'))).toBe('13 February 2008');
});
