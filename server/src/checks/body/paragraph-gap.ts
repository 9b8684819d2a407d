import { defineCheck } from '../check';
import { breaksOf } from './sequence';

/** Paragraph 4 after paragraph 2. */
export const paragraphGap = defineCheck({
  code: 'body/paragraph-gap',
  severity: 'information', // 938 of 7,171 cables: drafters' slips, paragraphs withheld or lost
  rule: 'The numbers of the paragraphs run from 1 by 1.',
  check(cable, report, { file }) {
    for (const { at, written, before, beforeAt, meant } of breaksOf(file, cable)) {
      if (meant !== undefined) continue;
      const missing = written - before - 1;
      const what = missing === 1 ? `${before + 1} is missing` : `${before + 1} to ${written - 1} are missing`;
      report({
        at,
        message:
          missing > 0
            ? `Paragraph ${written} follows paragraph ${before}: ${what}.`
            : written === before
              ? `The number ${written} stands twice.`
              : `Paragraph ${written} follows paragraph ${before}.`,
        related: [{ at: beforeAt, message: `Paragraph ${before}.` }],
      });
    }
  },
});
