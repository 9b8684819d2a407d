import { t } from '@vscode/l10n';
import { routingMeant } from '../../cable/damagedFormatLines';
import { routingIndicators } from '../../codes/routingIndicators';
import { reportChange } from '../change';
import type { Valued } from '../../cable/span';
import { words } from '../../cable/words';
import { defineCheck, offered, replace, type Report } from '../check';
import { onlyNearest } from '../nearest';

/** `O RUEHFL RUEHLA`, `OO RU3HFL` */
export const routingShape = defineCheck({
  code: 'envelope/routing-shape',
  severity: 'warning', // 5,796 of 5,797 cables
  rule: 'The routing line is a precedence written twice, and routing indicators of R and three to seven letters.',
  fix: 'Writes the precedence twice, or the only indicator that comes near.',
  layouts: ['transmission'],
  check({ envelope: { routing, dateTimeGroup } }, report, context) {
    const damaged = context.damagedLines.find(({ kind }) => kind === 'routing');
    if (damaged) {
      const written = context.slice(damaged).split(' ')[0] ?? '';
      if (damaged.repair === context.slice(damaged)) {
        if (!/[ZOPR]/.test(written)) {
          const at = { start: damaged.start, end: damaged.start + written.length };
          const [prosign] = dateTimeGroup?.precedences ?? [];
          report({
            at,
            message: t('{0} is no precedence: those are ZZ, OO, PP and RR.', written),
            fix: prosign && offered(replace(at, prosign.value.repeat(2), t('Write {0}', prosign.value.repeat(2)))),
          });
        }
        for (const word of words(damaged.repair, written.length, damaged.start)) reportIndicator(word, report);
        return;
      }
      const message = t('A routing line opens with two equal letters, such as OO or PP, not with {0}.', written);
      report(reportChange(context, damaged, damaged.repair, () => message, t('Write {0}', damaged.repair.slice(0, 2))));
    }
    if (!routing) return;
    const { precedence, indicators } = routing;
    // What is no pair is told with the date-time group, where there is one.
    if (precedence.value === '00') {
      const meant = routingMeant(context.slice(routing))?.slice(0, 2) ?? 'OO';
      report({
        at: precedence,
        message: t('The precedence is written with digits 0 where the letters OO stand for immediate.'),
        fix: replace(precedence, meant, t('Write {0}', meant)),
      });
    }
    for (const indicator of indicators) reportIndicator(indicator, report);
  },
});

function reportIndicator(indicator: Valued<string>, report: (report: Report) => void): void {
  if (/^R[A-Z]{3,7}$/.test(indicator.value)) return;
  const meant = meantBy(indicator.value);
  report({
    at: indicator,
    message: t('{0} is no routing indicator: those are R and three to seven letters.', indicator.value),
    fix: meant === undefined ? undefined : replace(indicator, meant, t('Write {0}', meant)),
  });
}

/** The only indicator that comes near a malformed one. */
function meantBy(written: string): string | undefined {
  if (written.length < 5 || written.length > 9) return undefined;
  const known = routingIndicators().map(({ indicator }) => indicator);
  return onlyNearest(written, known, 1);
}
