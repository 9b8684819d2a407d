import { defineCheck, replace } from '../check';
import { conversionsOf } from './conversion';

/** `ХXXX` with a Cyrillic Х. */
export const lookAlikeLetter = defineCheck({
  code: 'damage/look-alike-letter',
  severity: 'warning', // 5 of 6,828 cables
  rule: 'No Cyrillic letter stands in a word of Latin ones.',
  fix: 'Writes the Latin letter that looks the same.',
  check(cable, report, context) {
    for (const damage of conversionsOf(cable, context, 'lookAlike')) {
      const meant = damage.repair ?? '';
      report({
        at: damage,
        message: `This ${context.slice(damage)} is a Cyrillic letter that looks like the Latin ${meant}; a search for the word does not find it.`,
        fix: replace(damage, meant, `Write the Latin ${meant}`),
      });
    }
  },
});
