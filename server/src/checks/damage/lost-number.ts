import { defineCheck } from '../check';
import { damageOf, paragraphAt, repair } from './damage';

/** `- (SBU)` between paragraphs 1 and 3 */
export const lostNumber = defineCheck({
  code: 'damage/lost-number',
  severity: 'warning',
  rule: 'A paragraph between two numbered ones has its number.',
  fix: 'Writes the number that the sequence lacks.',
  check(cable, report) {
    for (const damage of damageOf(cable, 'lostNumber')) {
      const number = paragraphAt(cable, damage)?.number;
      report({
        at: damage,
        message: number
          ? `This is paragraph ${number.value}: its number was lost.`
          : 'The number of a paragraph was lost.',
        fix: repair(damage, (text) => `Write “${number ? `${number.value}.` : text.trim()}” before the paragraph`),
      });
    }
  },
});
