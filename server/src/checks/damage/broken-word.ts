import { defineCheck } from '../check';
import { damageOf, repair } from './damage';

/** `REASO NS 1.4 (B) AND (D)` */
export const brokenWord = defineCheck({
  code: 'damage/broken-word',
  severity: 'warning',
  rule: "The header's fixed words and the address of the website notice are not broken in two.",
  fix: 'Joins the halves.',
  check(cable, report, { slice }) {
    for (const damage of damageOf(cable, 'brokenWord')) {
      report({
        at: damage,
        message: `“${slice(damage)}” is one word${damage.repair ? `, ${damage.repair}` : ''}.`,
        fix: repair(damage, (text) => `Write ${text}`),
      });
    }
  },
});
