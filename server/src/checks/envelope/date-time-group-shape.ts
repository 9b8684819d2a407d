import { t } from '@vscode/l10n';
import { digits } from '../../cable/damagedFormatLines';
import type { DateTimeGroup, Routing, Station } from '../../cable/model';
import { span, type Valued, valued } from '../../cable/span';
import { MONTHS } from '../../cable/vocabulary';
import { nearest } from '../../spelling/nearest';
import { precedence as precedenceOf } from '../../codes/precedences';
import { dayOf, delayInDays } from '../calendar';
import { reportChange } from '../change';
import { defineCheck, offered, replace, type Report } from '../check';
import { onlyNearest } from '../nearest';

/** `110231 JNU 09` has no zone and no month that one knows. */
export const dateTimeGroupShape = defineCheck({
  code: 'envelope/date-time-group-shape',
  severity: 'warning', // 3 of 6,595 date-time groups, garbled in transmission
  rule: 'The date-time group is written as a precedence, six digits with Z, a month of three letters and a year.',
  fix: 'Writes the letter that was lost or the month that was meant.',
  check({ layout, envelope: { dateTimeGroup: group, routing, station, from } }, report, context) {
    const { slice } = context;
    if (!group) {
      const damaged = context.damagedLines.find(({ kind }) => kind === 'dateTimeGroup');
      if (damaged && damaged.repair === slice(damaged)) {
        report({
          at: damaged,
          message: t('“{0}” has no time of six digits: two each for day, hour and minute.', slice(damaged)),
        });
      } else if (damaged) {
        const message = (written: string) => t('“{0}” is no date-time group as it is written.', written);
        report(reportChange(context, damaged, damaged.repair, message, t('Write {0}', damaged.repair)));
      } else if (layout === 'transmission' && station && from) {
        report({
          at: from.label,
          message: t('No date-time group, with the precedence and the day, stands above the FM line.'),
        });
      }
      return;
    }
    const { precedences, stamp, minute, zone, month, monthWord, year } = group;
    for (const digitsAt of [span(group.day.start, group.minute.end), ...(group.year ? [group.year] : [])]) {
      const written = slice(digitsAt);
      if (!/[OIl]/.test(written)) continue;
      const meant = digits(written);
      report({
        at: digitsAt,
        message: t('{0} has a letter for a digit.', written),
        fix: replace(digitsAt, meant, t('Write {0}', meant)),
      });
    }
    if (layout === 'transmission' && precedences.length === 0 && routing) {
      const [letter = ''] = routing.precedence.value;
      report({
        at: stamp,
        message: t('No precedence, such as {0}, stands before {1}.', letter, slice(stamp)),
        // There may have been two: the routing line has the higher one.
        fix: offered(replace(span(stamp.start, stamp.start), `${letter} `, t('Write {0}', letter))),
      });
    }
    for (const precedence of precedences) {
      if (precedence.value !== '0') {
        if (precedenceOf(precedence.value) === undefined) reportPrecedence(precedence, precedences, routing, report);
        continue;
      }
      report({
        at: precedence,
        message: t('The precedence is the digit 0 where the letter O stands for immediate.'),
        fix: agrees(routing, 'O') ? replace(precedence, 'O', t('Write the letter O')) : undefined,
      });
    }
    if (!zone) {
      report({
        at: span(stamp.start, minute.end),
        message: t(
          'The time {0} has no zone after it; cables give it in Z, UTC.',
          slice(span(stamp.start, minute.end)),
        ),
        fix: replace(span(minute.end, minute.end), 'Z', t('Write Z after the time')),
      });
    } else if (zone.value.toUpperCase() !== 'Z') {
      report({
        at: zone,
        message: t('The zone of the date-time group is {0}; cables give the time in Z, UTC.', zone.value),
        fix: replace(zone, 'Z', t('Write Z')),
      });
    } else if (zone.start > minute.end) {
      report({
        at: span(minute.end, zone.end),
        message: t('A blank parts the time {0} from its zone Z.', slice(span(stamp.start, minute.end))),
        fix: replace(span(minute.end, zone.start), '', t('Take the blank out')),
      });
    }
    if (!month) {
      const meant = monthMeant(group, station);
      report({
        at: monthWord,
        message: meant
          ? t('{0} is no month; {1} comes nearest.', monthWord.value, meant)
          : t('{0} is no month.', monthWord.value),
        fix: meant ? replace(monthWord, meant, t('Write {0}', meant)) : undefined,
      });
    }
    if (!year) report({ at: stamp, message: t('The date-time group {0} has no year.', slice(stamp)) });
  },
});

/** `X 131659Z FEB 08` */
function reportPrecedence(
  at: Valued<string>,
  all: readonly Valued<string>[],
  routing: Routing | undefined,
  report: (report: Report) => void,
): void {
  const [letter] = routing?.precedence.value ?? '';
  report({
    at,
    message: t('{0} is no precedence: those are Z, O, P and R.', at.value),
    fix: letter !== undefined && all.length === 1 ? replace(at, letter, t('Write {0}', letter)) : undefined,
  });
}

/** Whether the routing line, where there is one, has the precedence too. */
function agrees(routing: Routing | undefined, precedence: string): boolean {
  return !routing || routing.precedence.value === precedence + precedence;
}

/** The month that the word is for: one letter off, and of the DE line's day of the year where there is one. */
function monthMeant(group: DateTimeGroup, station: Station | undefined): string | undefined {
  const word = group.monthWord.value.toUpperCase();
  if (!station?.dayOfYear || !group.year) return onlyNearest(word, MONTHS, 1);
  const { start, end } = group.monthWord;
  const dayOfYear = station.dayOfYear.value;
  const [meant, other] = nearest(word, MONTHS, 1).filter((name) => {
    const date = dayOf({ ...group, month: valued(start, end, MONTHS.indexOf(name) + 1) });
    return date !== undefined && (delayInDays(dayOfYear, date) ?? Infinity) <= 1;
  });
  return other === undefined ? meant : undefined;
}
