import { defineCheck } from '../check';
import { conversionsOf, reportAll } from './conversion';

/** `ХXXX` with a Cyrillic Х. */
export const lookAlikeLetter = defineCheck({
  code: 'damage/look-alike-letter',
  severity: 'warning', // 5 of 6,828 cables
  rule: 'No Cyrillic letter stands in a word of Latin ones.',
  fix: 'Writes the Latin letter that looks the same.',
  check(cable, report, context) {
    reportAll(
      conversionsOf(cable, context, 'lookAlike'),
      report,
      (first) =>
        `This ${context.slice(first)} is a Cyrillic letter that looks like the Latin ${first.repair ?? ''}: a search for the word does not find it`,
      ({ repair = '' }) => `Write the Latin ${repair}`,
      (count) => `Write ${count} Latin letters`,
    );
  },
});
