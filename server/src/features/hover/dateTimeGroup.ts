import { t } from '@vscode/l10n';
import type { DateTimeGroup, Envelope } from '../../cable/model';
import type { Post } from '../../codes/posts';
import { type Card, fact, type Fact, type Found, found, sentence } from './card';
import { clock, isoMinute, localTime, weekdayAndDay } from './dates';
import { dayOfYearOf } from '../../cable/calendar';
import { filedAfter } from './filing';
import { holds, spanAt } from './lookup';
import { precedenceCard, signalCard } from './signals';

export function dateTimeGroupAt(
  group: DateTimeGroup,
  origin: Post | undefined,
  envelope: Envelope,
  offset: number,
): Found | undefined {
  const { precedences, stamp, signals } = group;
  const prosign = spanAt(precedences, offset);
  if (prosign) {
    const role =
      prosign === precedences[0]
        ? t('Highest precedence of the message: that of its first action addressee.')
        : t('Lower precedence, for the information addressees.');
    return found(prosign, precedenceCard(prosign.value, role));
  }
  const signal = spanAt(signals, offset);
  if (signal) return found(signal, signalCard(signal.value));
  return holds(stamp, offset) ? found(stamp, stampCard(group, origin, filedAfter(envelope))) : undefined;
}

/** @param filed how long after it the message was filed */
export function stampCard(group: DateTimeGroup, origin?: Post, filed?: string): Card {
  const { instant, zone, day, hour, minute, monthWord, year } = group;
  const code = [
    `${two(day.value)}${two(hour.value)}${two(minute.value)}${zone?.value ?? ''}`,
    monthWord.value,
    ...(year ? [two(year.value % 100)] : []),
  ].join(' ');
  if (instant === undefined) return { code, says: t('no complete date-time group'), facts: faultsOf(group) };
  return {
    code,
    says: isoMinute(instant),
    facts: [
      ...fact('UTC', t('{0} at {1}', weekdayAndDay(instant), clock(hour.value, minute.value))),
      ...localTimeAt(instant, origin),
      ...fact(t('Day of the year'), String(dayOfYearOf(instant)).padStart(3, '0')),
      ...fact(t('Filed after it'), filed),
      ...sentence(zone ? undefined : t('The zone letter is lost; Z, UTC, is assumed.')),
    ],
  };
}

function localTimeAt(instant: number, origin: Post | undefined): readonly Fact[] {
  if (!origin?.timeZone) return [];
  const place = origin.city ?? origin.name;
  return [{ label: t('In {0}', place), text: `${localTime(instant, origin.timeZone)} (${origin.timeZone})` }];
}

/** Why the group tells no moment. */
function faultsOf({ day, hour, minute, month, monthWord, year, zone }: DateTimeGroup): readonly Fact[] {
  const faults = [
    hour.value > 23 || minute.value > 59 ? t('{0} is no time of day.', clock(hour.value, minute.value)) : undefined,
    month === undefined ? t('{0} is no month.', monthWord.value) : undefined,
    year === undefined ? t('The year is lost.') : undefined,
    zone && zone.value !== 'Z' ? t('The zone is {0}, not Z.', zone.value) : undefined,
  ].flatMap((text) => sentence(text));
  return faults.length > 0 ? faults : sentence(t('That month has no day {0}.', day.value));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
