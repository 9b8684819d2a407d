import { defineCheck, replace } from '../check';
import { pagesCounted } from '../page-mark/pages';
import { pageMarksOf } from '../page-mark/marks';

/** `SECTION 02 OF 03` in the text of a cable that is `SECTION 01 OF 02`. */
export const sectionTotal = defineCheck({
  code: 'classification/section-total',
  severity: 'warning', // held in 83 of 83 cables that repeat the line
  rule: 'The lines that open the sections of a cable, and its page marks, agree on how many there are.',
  fix: 'Writes the total of the page marks where they are whole.',
  check(cable, report) {
    const { header, body } = cable;
    const first = header.classification?.section;
    if (!first) return;
    const pages = pagesCounted(cable);
    if (pages !== undefined) {
      const [mark] = pageMarksOf(cable);
      const meant = String(pages).padStart(first.of.end - first.of.start, '0');
      report({
        at: first.of,
        message: `The classification line counts ${first.of.value} sections, but the page marks count ${pages}.`,
        related: mark ? [{ at: mark, message: 'The first page mark.' }] : [],
        fix: replace(first.of, meant, `Write ${meant}`),
      });
    }
    for (const item of body.items) {
      const section = item.kind === 'interruption' ? item.section : undefined;
      if (!section || section.of.value === first.of.value) continue;
      report({
        at: section.of,
        message: `This line counts ${section.of.value} sections, but the classification line counts ${first.of.value}.`,
        related: [{ at: first, message: 'The sections on the classification line.' }],
      });
    }
  },
});
