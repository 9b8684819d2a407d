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
        message: `“${slice(damage)}” is a part of a web address, ${damage.repair ?? ''}.`,
        fix: repair(damage, (text) => `Write ${text}`),
      });
    }
  },
});
