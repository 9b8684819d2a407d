import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { damageOf, isAddress, repair } from './damage';

/** `REASO NS 1.4 (B) AND (D)` */
export const brokenWord = defineCheck({
  code: 'damage/broken-word',
  severity: 'warning',
  rule: "The header's fixed words are not broken in two.",
  fix: 'Joins the halves.',
  check(cable, report, { slice }) {
    for (const damage of damageOf(cable, 'brokenWord')) {
      if (isAddress(damage)) continue;
      report({
        at: damage,
        message: damage.repair
          ? t('“{0}” is one word, {1}.', slice(damage), damage.repair)
          : t('“{0}” is one word.', slice(damage)),
        fix: repair(damage, (text) => t('Write {0}', text)),
      });
    }
  },
});
