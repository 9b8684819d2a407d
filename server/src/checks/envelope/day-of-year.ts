import { t } from '@vscode/l10n';
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
        message: t(
          'Day {0} on the DE line is in {1}, and the date-time group says {2}.',
          day.value,
          month,
          dateTimeGroup.monthWord.value,
        ),
        related: [{ at: day, message: t('Day {0} of the year.', day.value) }],
        fix: replace(dateTimeGroup.month, month, t('Write {0}', month)),
      });
      return;
    }
    const written = String(expected).padStart(3, '0');
    report({
      at: day,
      message: t('Day {0} is not the day of the date-time group, which is day {1}.', day.value, expected),
      related: [{ at: dateTimeGroup.stamp, message: t('The date-time group, day {0}.', expected) }],
      fix: delay === undefined ? replace(day, written, t('Write {0}', written)) : undefined,
    });
  },
});
