import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { damageOf, paragraphAt, repair } from './damage';

/** `11. (C)` for `¶1. (C)` */
export const misreadPilcrow = defineCheck({
  code: 'damage/misread-pilcrow',
  severity: 'warning',
  rule: "A paragraph's number has no digit 1 before it that was a pilcrow.",
  fix: 'Takes the digit out.',
  check(cable, report, { slice }) {
    for (const damage of damageOf(cable, 'misreadPilcrow')) {
      const number = paragraphAt(cable, damage)?.number;
      report({
        at: number ?? damage,
        message: number
          ? t('“{0}.” is paragraph {1}: its pilcrow ¶ was read as the digit 1.', slice(number), number.value)
          : t('A pilcrow ¶ was read as the digit 1.'),
        fix: repair(damage, () =>
          number
            ? t('Write “{0}.” for “{1}.”', number.value, slice(number))
            : t('Remove the digit 1 before the paragraph number'),
        ),
      });
    }
  },
});
