import { defineCheck } from '../check';

/** `SECTION 02 OF 03` in the text of a cable that is `SECTION 01 OF 02`. */
export const sectionTotal = defineCheck({
  code: 'classification/section-total',
  severity: 'warning', // held in 83 of 83 cables that repeat the line
  rule: 'The lines that open the sections of a cable agree on how many there are.',
  check({ header: { classification }, body }, report) {
    const first = classification?.section;
    if (!first) return;
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
