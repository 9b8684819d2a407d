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
        message: `“${slice(damage)}” is one word${damage.repair ? `, ${damage.repair}` : ''}.`,
        fix: repair(damage, (text) => `Write ${text}`),
      });
    }
  },
});
