import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { damageOf, isAddress, repair } from './damage';

/** `index.c fm`, in the notice that names the website of a post */
export const brokenAddress = defineCheck({
  code: 'damage/broken-address',
  severity: 'information', // hundreds of released cables have it in the notice at their end, and nothing hangs on it
  rule: 'The web address of a notice is not broken in two.',
  fix: 'Joins the halves.',
  check(cable, report, { slice }) {
    for (const damage of damageOf(cable, 'brokenWord').filter(isAddress)) {
      report({
        at: damage,
        message: t('“{0}” is a part of a web address, {1}.', slice(damage), damage.repair ?? ''),
        fix: repair(damage, (text) => t('Write {0}', text)),
      });
    }
  },
});
