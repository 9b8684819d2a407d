import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { damageOf, repair } from './damage';

/** `$^{\circ}$`, where a scanner saw a speck. */
export const latex = defineCheck({
  code: 'damage/latex',
  severity: 'warning',
  rule: 'No LaTeX formula stands in a cable.',
  fix: 'Takes the formula out.',
  check(cable, report, { slice }) {
    for (const damage of damageOf(cable, 'latex')) {
      report({
        at: damage,
        message: t('{0} is a LaTeX formula from a conversion, most likely a speck on the page.', slice(damage).trim()),
        fix: repair(damage, (text) => (text ? t('Write {0}', text) : t('Take the formula out'))),
      });
    }
  },
});
