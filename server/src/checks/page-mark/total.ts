import { defineCheck } from '../check';
import { pageMarksOf } from './marks';

/** `PARIS 00004514 002 OF 003` in a cable that is `SECTION 01 OF 02`. */
export const pageMarkTotal = defineCheck({
  code: 'page-mark/total',
  severity: 'warning', // 2 of 1,607 cables
  rule: 'A page mark counts as many pages as the classification line counts sections.',
  check(cable, report) {
    const section = cable.header.classification?.section;
    if (!section) return;
    for (const { of } of pageMarksOf(cable)) {
      if (!of || of.value === section.of.value) continue;
      report({
        at: of,
        message: `The page mark counts ${of.value} pages, but the classification line counts ${section.of.value} sections.`,
        related: [{ at: section, message: 'The sections on the classification line.' }],
      });
    }
  },
});
