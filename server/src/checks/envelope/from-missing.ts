import { t } from '@vscode/l10n';
import { defineCheck } from '../check';

/** A date-time group with the TO line below it. */
export const fromMissing = defineCheck({
  code: 'envelope/from-missing',
  severity: 'warning', // 5,798 of 5,803 transmissions have it
  rule: 'The line FM says who sends the cable.',
  layouts: ['transmission', 'telegram'],
  check({ envelope }, report, { damagedLines }) {
    const { from, dateTimeGroup, action } = envelope;
    if (from || !dateTimeGroup || action.length === 0) return;
    if (damagedLines.some(({ kind }) => kind === 'from')) return;
    report({
      at: dateTimeGroup.stamp,
      message: t('No FM line, with the name of the sender, follows the date-time group.'),
    });
  },
});
