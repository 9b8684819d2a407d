import { dayOfYearOf } from '../../cable/calendar';
import type { DateTimeGroup } from '../../cable/model';
import { valued } from '../../cable/span';
import { MONTHS } from '../../cable/vocabulary';
import { dayOf, delayInDays } from '../calendar';
import { defineCheck, replace } from '../check';

/** The month in which the day of the month is the day of the year: then it is the month that is wrong, by all odds. */
function monthMeant(group: DateTimeGroup, dayOfYear: number): string | undefined {
  const { start, end } = group.monthWord;
  return MONTHS.find((_, i) => {
    const date = dayOf({ ...group, month: valued(start, end, i + 1) });
    return date !== undefined && dayOfYearOf(date) === dayOfYear;
  });
}

/** `DE RUEHFR #0258 0581659` above `O 131659Z FEB 08`, which is day 044. */
export const dayOfYear = defineCheck({
  code: 'envelope/day-of-year',
  severity: 'warning', // differs in 8 of 5,797 cables: 3 by damage, 5 held up from two to seven days
  rule: "The DE line's day of the year is the day of the date-time group or, after midnight, the next.",
  fix: 'Writes the day of the date-time group, unless the cable may only have been held up for some days; or the month of the DE line where only the months differ.',
  check({ envelope: { station, dateTimeGroup } }, report) {
    const day = station?.dayOfYear;
    const date = dateTimeGroup && dayOf(dateTimeGroup);
    if (!day || !dateTimeGroup || date === undefined) return;
    const expected = dayOfYearOf(date);
    const delay = delayInDays(day.value, date);
    if (delay === 0 || delay === 1) return;
    const month = monthMeant(dateTimeGroup, day.value);
    if (dateTimeGroup.month && month !== undefined) {
      report({
        at: dateTimeGroup.month,
        message: `Day ${day.value} on the DE line is in ${month}, and the date-time group says ${dateTimeGroup.monthWord.value}.`,
        related: [{ at: day, message: `Day ${day.value} of the year.` }],
        fix: replace(dateTimeGroup.month, month, `Write ${month}`),
      });
      return;
    }
    const written = String(expected).padStart(3, '0');
    report({
      at: day,
      message: `Day ${day.value} is not the day of the date-time group, which is day ${expected}.`,
      related: [{ at: dateTimeGroup.stamp, message: `The date-time group, day ${expected}.` }],
      fix: delay === undefined ? replace(day, written, `Write ${written}`) : undefined,
    });
  },
});
