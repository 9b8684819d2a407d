import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { damageOf, repair } from './damage';

/** `#### RUSSIA AND DEFENSE ISSUES` */
export const markdownHeading = defineCheck({
  code: 'damage/markdown-heading',
  severity: 'warning',
  rule: 'No Markdown number signs stand before a heading.',
  fix: 'Takes the number signs out.',
  check(cable, report, { slice }) {
    for (const damage of damageOf(cable, 'markdownHeading')) {
      report({
        at: damage,
        message: t('{0} before the heading is Markdown from a conversion.', slice(damage).trim()),
        fix: repair(damage, () => t('Take the number signs out')),
      });
    }
  },
});
