import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { damageOf, repair } from './damage';

/** `INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE RUEHBW/AMEMBASSY BELGRADE` */
export const joinedAddressees = defineCheck({
  code: 'damage/joined-addressees',
  severity: 'warning',
  rule: 'Each addressee has a line of its own.',
  fix: 'Breaks the line before the second addressee.',
  check(cable, report, { damagedLines }) {
    const { action, info, excluded } = cable.envelope;
    const names = new Map([...action, ...info, ...excluded].map(({ start, name }) => [start, name.value]));
    for (const damage of damageOf(cable, 'joinedAddressees')) {
      // `IFNO RUEHLI/AMEMBASSY LISBON`: a misspelt label, which is told as one.
      if (damagedLines.some(({ start, end }) => start <= damage.start && damage.end <= end)) continue;
      const second = names.get(damage.end);
      report({
        at: damage,
        message: second
          ? t('Two addressees stand on one line; {0} belongs on the next.', second)
          : t('Two addressees stand on one line.'),
        fix: repair(damage, () => t('Break the line')),
      });
    }
  },
});
