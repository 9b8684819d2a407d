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
        message: `${slice(damage).trim()} before the heading is Markdown from a conversion.`,
        fix: repair(damage, () => 'Take the number signs out'),
      });
    }
  },
});
