import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { damageOf, repair } from './damage';

/** `- 3. (C)`: the converter took a paragraph for an item of a list. */
export const listBullet = defineCheck({
  code: 'damage/list-bullet',
  severity: 'hint',
  rule: 'No dash stands before the number of a paragraph.',
  fix: 'Takes the dash out.',
  check(cable, report) {
    for (const damage of damageOf(cable, 'listBullet')) {
      report({
        at: damage,
        message: t('The dash before the number of the paragraph is from a conversion to a list.'),
        fix: repair(damage, () => t('Remove the dash before the paragraph number')),
      });
    }
  },
});
