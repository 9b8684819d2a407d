import { span } from '../../cable/span';
import { MONTHS } from '../../cable/vocabulary';
import { defineCheck, replace } from '../check';
import { onlyNearest } from '../nearest';

/** `110231 JNU 09` has no zone and no month that one knows. */
export const dateTimeGroupShape = defineCheck({
  code: 'envelope/date-time-group-shape',
  severity: 'warning', // 3 of 6,595 date-time groups, garbled in transmission
  rule: 'The date-time group is written as a precedence, six digits with Z, a month of three letters and a year.',
  fix: 'Writes the letter that was lost or the month that was meant.',
  check({ envelope }, report, { slice }) {
    const group = envelope.dateTimeGroup;
    if (!group) return;
    const { precedences, stamp, minute, zone, month, monthWord, year } = group;
    for (const precedence of precedences) {
      if (precedence.value !== '0') continue;
      report({
        at: precedence,
        message: 'The precedence is the digit 0 where the letter O stands for immediate.',
        fix: replace(precedence, 'O', 'Write the letter O'),
      });
    }
    if (!zone) {
      report({
        at: span(stamp.start, minute.end),
        message: `The time ${slice(span(stamp.start, minute.end))} has no zone after it; cables give it in Z, UTC.`,
        fix: replace(span(minute.end, minute.end), 'Z', 'Write Z after the time'),
      });
    } else if (zone.value.toUpperCase() !== 'Z') {
      report({
        at: zone,
        message: `The zone of the date-time group is ${zone.value}; cables give the time in Z, UTC.`,
        fix: replace(zone, 'Z', 'Write Z'),
      });
    } else if (zone.start > minute.end) {
      report({
        at: span(minute.end, zone.end),
        message: `A blank parts the time ${slice(span(stamp.start, minute.end))} from its zone Z.`,
        fix: replace(span(minute.end, zone.start), '', 'Take the blank out'),
      });
    }
    if (!month) {
      const meant = onlyNearest(monthWord.value.toUpperCase(), MONTHS, 1);
      report({
        at: monthWord,
        message: `${monthWord.value} is no month${meant ? `; ${meant} comes nearest` : ''}.`,
        fix: meant ? replace(monthWord, meant, `Write ${meant}`) : undefined,
      });
    }
    if (!year) report({ at: stamp, message: `The date-time group ${slice(stamp)} has no year.` });
  },
});
