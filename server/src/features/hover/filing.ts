import { t } from '@vscode/l10n';
import { MILLISECONDS_A_DAY } from '../../cable/calendar';
import type { Envelope } from '../../cable/model';
import { counted, instantOfDay } from './dates';

const MINUTE = 60_000;

/**
 * How long after the date-time group the message was filed, by the DE line: `3 minutes`, `1 day, 2 hours`. Nothing where
 * either tells no moment.
 */
export function filedAfter({ station, dateTimeGroup }: Envelope): string | undefined {
  const { dayOfYear, time } = station ?? {};
  const { instant, year } = dateTimeGroup ?? {};
  if (!dayOfYear || time?.value.length !== 4 || instant === undefined || !year) return undefined;
  // A cable of 31 December may be filed on day 1 of the next year.
  const filed = [year.value, year.value + 1].flatMap((each) => {
    const day = instantOfDay(each, dayOfYear.value);
    return day === undefined
      ? []
      : [day + (Number(time.value.slice(0, 2)) * 60 + Number(time.value.slice(2))) * MINUTE];
  });
  const [nearest] = filed.sort((a, b) => Math.abs(a - instant) - Math.abs(b - instant));
  return nearest === undefined ? undefined : inWords(nearest - instant);
}

function inWords(difference: number): string | undefined {
  if (difference === 0) return t('the same minute');
  const size = Math.abs(difference);
  const words = counted([
    [Math.floor(size / MILLISECONDS_A_DAY), 'day'],
    [Math.floor((size % MILLISECONDS_A_DAY) / (60 * MINUTE)), 'hour'],
    [Math.floor((size % (60 * MINUTE)) / MINUTE), 'minute'],
  ]);
  return words !== undefined && difference < 0 ? t('{0} earlier', words) : words;
}
