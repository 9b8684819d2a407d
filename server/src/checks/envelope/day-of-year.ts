import { dayOfYearOf } from '../../cable/calendar';
import { dayOf, delayInDays } from '../calendar';
import { defineCheck, replace } from '../check';

/** `DE RUEHFR #0258 0581659` above `O 131659Z FEB 08`, which is day 044. */
export const dayOfYear = defineCheck({
  code: 'envelope/day-of-year',
  severity: 'warning', // differs in 8 of 5,797 cables: 3 by damage, 5 held up from two to seven days
  rule: "The DE line's day of the year is the day of the date-time group or, after midnight, the next.",
  fix: 'Writes the day of the date-time group, unless the cable may only have been held up for some days.',
  check({ envelope: { station, dateTimeGroup } }, report) {
    const day = station?.dayOfYear;
    const date = dateTimeGroup && dayOf(dateTimeGroup);
    if (!day || !dateTimeGroup || date === undefined) return;
    const expected = dayOfYearOf(date);
    const delay = delayInDays(day.value, date);
    if (delay === 0 || delay === 1) return;
    const written = String(expected).padStart(3, '0');
    report({
      at: day,
      message: `Day ${day.value} is not the day of the date-time group, which is day ${expected}.`,
      related: [{ at: dateTimeGroup.stamp, message: `The date-time group, day ${expected}.` }],
      fix: delay === undefined ? replace(day, written, `Write ${written}`) : undefined,
    });
  },
});
