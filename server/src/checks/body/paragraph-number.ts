import { span } from '../../cable/span';
import { defineCheck, offered, replace } from '../check';
import { breaksOf } from './sequence';

/** `4.` between paragraphs 1 and 3. */
export const paragraphNumber = defineCheck({
  code: 'body/paragraph-number',
  severity: 'information', // 127 of 7,171 cables have a number twice, most of them as drafted
  rule: 'A paragraph between two others has the number between theirs.',
  fix: 'Writes the number.',
  check(cable, report, { file }) {
    for (const { at, written, before, beforeAt, meant, prefix } of breaksOf(file, cable)) {
      if (meant === undefined) continue;
      if (prefix !== undefined) {
        report({
          at: span(at.start, at.start + 1),
          message: `This is paragraph ${meant}: its number was lost.`,
          related: [{ at: beforeAt, message: `Paragraph ${before}.` }],
          fix: replace(at, prefix, `Write ${prefix.trim()}`),
        });
        continue;
      }
      report({
        at,
        message:
          written === before
            ? `The number ${written} stands twice; this paragraph should be ${meant}.`
            : `Paragraph ${written} follows paragraph ${before}, and should be ${meant}.`,
        related: [{ at: beforeAt, message: `Paragraph ${before}.` }],
        // A drafter may have counted so.
        fix: offered(replace(at, String(meant), `Write ${meant}`)),
      });
    }
  },
});
