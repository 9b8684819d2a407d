import { defineCheck } from '../check';
import { damageOf, repair } from '../damage/damage';

/** `TGAS: PREL, FR` */
export const misspeltLabel = defineCheck({
  code: 'header/label-misspelt',
  severity: 'warning',
  rule: 'The labels of the header are spelt right.',
  fix: 'Writes the label that is meant.',
  check(cable, report, { slice }) {
    for (const damage of damageOf(cable, 'misspeltLabel')) {
      report({
        at: damage,
        message: `${slice(damage)} is no label of a cable${damage.repair ? `; ${damage.repair} is meant` : ''}.`,
        fix: repair(damage, (text) => `Write ${text}`),
      });
    }
  },
});
