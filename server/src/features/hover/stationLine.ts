import { t } from '@vscode/l10n';
import type { Cable, Station } from '../../cable/model';
import { type Card, fact, type Found, found, sentence } from './card';
import { clock, dayWithoutYear, instantOfDay, weekdayAndDay } from './dates';
import { filedAfter } from './filing';
import { holds } from './lookup';
import { indicatorCard } from './stations';

/** What a station says of itself: on the DE line, or in the routing header of a military message. */
export function stationAt(cable: Cable, station: Station, offset: number): Found | undefined {
  const isMilitary = station !== cable.envelope.station;
  const { indicator, serial, section, dayOfYear, time } = station;
  if (holds(indicator, offset)) {
    const role = isMilitary ? t('The station that put the message in.') : t('DE: from this station.');
    return found(indicator, indicatorCard(indicator.value, role, cable.envelope.from?.name.value));
  }
  if (holds(serial, offset)) {
    return found(serial, {
      code: serial.value,
      says: t('station serial number'),
      facts: [
        ...sentence(
          isMilitary
            ? t('Numbers the messages of the station within the day.')
            : t('The last four digits of the serial of the cable.'),
        ),
        ...(isMilitary ? [] : fact(t('Serial'), cable.header.classification?.serial?.value)),
        ...(isMilitary ? [] : fact(t('Cable'), cable.id)),
      ],
    });
  }
  if (holds(section, offset)) {
    const of = cable.header.classification?.section?.of.value;
    return found(section, {
      code: String(section.value),
      says: of === undefined ? t('section {0}', section.value) : t('section {0} of {1}', section.value, of),
      facts: sentence(t('A long cable is sent in sections; released copies often join them.')),
    });
  }
  if (holds(dayOfYear, offset)) return found(dayOfYear, dayOfYearCard(cable, dayOfYear.value));
  if (holds(time, offset)) return found(time, timeOfFilingCard(cable, time.value));
  return undefined;
}

/** Day 1 of a cable of 31 December is the day after, in the next year. */
function dayOfYearCard(cable: Cable, day: number): Card {
  const { instant, year } = cable.envelope.dateTimeGroup ?? {};
  const code = String(day).padStart(3, '0');
  if (day < 1 || day > 366) {
    return { code, says: t('no day of the year'), facts: sentence(t('Days run from 001 to 366.')) };
  }
  const sent = instant === undefined ? undefined : new Date(instant);
  const isNextYear = day === 1 && sent?.getUTCMonth() === 11;
  const itsYear = year && year.value + (isNextYear ? 1 : 0);
  const date = itsYear === undefined ? undefined : instantOfDay(itsYear, day);
  if (itsYear !== undefined && date === undefined) {
    return { code, says: t('no day of that year'), facts: sentence(t('{0} is no leap year.', itsYear)) };
  }
  const explained = sentence(t('Day of the year on which the message was filed, UTC.'));
  if (date === undefined) return { code, says: dayWithoutYear(day) ?? t('day of the year'), facts: explained };
  return { code, says: weekdayAndDay(date), facts: explained };
}

function timeOfFilingCard({ envelope }: Cable, time: string): Card {
  const hour = Number(time.slice(0, 2));
  const minute = Number(time.slice(2, 4));
  const isTime = time.length === 4 && hour < 24 && minute < 60;
  return {
    code: time,
    says: isTime ? `${clock(hour, minute)} UTC` : t('no time of day'),
    facts: [
      ...sentence(t('Time of filing: when the message was handed to the communications centre.')),
      ...fact(t('After the date-time group'), isTime ? filedAfter(envelope) : undefined),
    ],
  };
}
