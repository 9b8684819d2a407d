import { defineCheck, replace } from '../check';
import { conversionsOf } from './conversion';

/** `France,s` */
export const commaApostrophe = defineCheck({
  code: 'damage/comma-apostrophe',
  severity: 'hint', // 206 of 1,301 cables: too usual to be shown among problems
  rule: 'An apostrophe, not a comma, stands before the s of a genitive.',
  fix: 'Writes the apostrophe.',
  check(cable, report, context) {
    for (const damage of conversionsOf(cable, context, 'comma')) {
      report({
        at: damage,
        message: 'This comma was an apostrophe.',
        fix: replace(damage, "'", 'Write an apostrophe'),
      });
    }
  },
});
