import { t } from '@vscode/l10n';
import { instantOf, MILLISECONDS_A_DAY } from '../../cable/calendar';

/** `13 February 2008` */
export function dayInWords(instant: number): string {
  return words('day', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(instant);
}

/** `13 February` */
function dayOfMonth(instant: number): string {
  return words('dayOfMonth', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(instant);
}

/** `Wednesday` */
export function weekday(instant: number): string {
  return words('weekday', { weekday: 'long', timeZone: 'UTC' }).format(instant);
}

/** `Wednesday, 13 February 2008` */
export function weekdayAndDay(instant: number): string {
  return t('{0}, {1}', weekday(instant), dayInWords(instant));
}

/** `13 February 2008, 16:59 UTC` */
export function dayAndTime(day: string, hour: number, minute: number): string {
  return t('{0}, {1} UTC', day, clock(hour, minute));
}

/** `2008-02-13T16:59Z` */
export function isoMinute(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16)}Z`;
}

/** `2008-02-13` */
export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** `16:59` */
export function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `Wednesday, 13 February 2008 at 17:59 Central European Standard Time`, by the zone's rules of that year. */
export function localTime(instant: number, timeZone: string): string {
  return words(`local ${timeZone}`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'long',
    timeZone,
  }).format(instant);
}

/** Milliseconds since 1970 of that day of the year, `undefined` when the year has no such day. */
export function instantOfDay(year: number, day: number): number | undefined {
  if (!Number.isInteger(day) || day < 1 || day > 366) return undefined;
  const instant = instantOf({ year, month: 1, day: 1 }) + (day - 1) * MILLISECONDS_A_DAY;
  return new Date(instant).getUTCFullYear() === year ? instant : undefined;
}

/** Day 44 where the year is not known: `13 February`; after February also the day of a leap year. */
export function dayWithoutYear(day: number): string | undefined {
  const common = instantOfDay(2001, day);
  const leap = instantOfDay(2000, day);
  if (leap === undefined) return undefined;
  if (common === undefined) return t('{0} of a leap year', dayOfMonth(leap));
  const [inCommon, inLeap] = [dayOfMonth(common), dayOfMonth(leap)];
  return inCommon === inLeap ? inCommon : t('{0}, in a leap year {1}', inCommon, inLeap);
}

/** `9 years, 11 months`, `12 days`; `undefined` unless the second comes later. Both are midnights or instants, UTC. */
export function span(from: number, to: number): string | undefined {
  const first = new Date(from);
  const last = new Date(to);
  let months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  if (last.getUTCDate() < first.getUTCDate()) months--;
  if (to <= from) return undefined;
  if (months < 1) return counted([[Math.floor((to - from) / MILLISECONDS_A_DAY), 'day']]);
  return counted([
    [Math.floor(months / 12), 'year'],
    [months % 12, 'month'],
  ]);
}

export type TimeUnit = 'year' | 'month' | 'day' | 'hour' | 'minute';

/** `1 day, 2 hours`, without those of which there are none; `undefined` where nothing is left. */
export function counted(parts: readonly (readonly [number, TimeUnit])[]): string | undefined {
  const words = parts.flatMap(([number, unit]) => (number === 0 ? [] : [units(unit).format(number)]));
  return words.length > 0 ? words.join(', ') : undefined;
}

/** Making a formatter takes a hundred times as long as using it. One for each zone of the tables at most. */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

function words(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = dateLanguage();
  const key = `${language} ${name}`;
  const known = dates.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { hourCycle: 'h23', ...options });
  dates.set(key, made);
  return made;
}

function units(unit: TimeUnit): Intl.NumberFormat {
  const language = dateLanguage();
  const key = `${language} ${unit}`;
  const known = numbers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  numbers.set(key, made);
  return made;
}

const ENGLISH = 'en-GB';
const languages = new Map<string, string>();

/** Dates are in the language of the texts around them: a translation has its own tag for this one. */
function dateLanguage(): string {
  const given = t('en-GB');
  const known = languages.get(given);
  if (known !== undefined) return known;
  const language = isLanguage(given) ? given : ENGLISH;
  languages.set(given, language);
  return language;
}

/** A client's bundle may say anything there. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
