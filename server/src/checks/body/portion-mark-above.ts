import { defineCheck } from '../check';
import { isAbove, levelName } from '../levels';

/** `3. (S/NF)` in a cable that is `C O N F I D E N T I A L`. */
export const portionMarkAbove = defineCheck({
  code: 'body/portion-mark-above',
  severity: 'warning', // 16 of 5,719 cables
  rule: 'No portion mark is higher than the classification line.',
  check({ header: { classification, subject }, body }, report) {
    if (!classification) return;
    const { level } = classification;
    for (const item of [subject, ...body.items]) {
      const mark = item && 'portionMark' in item ? item.portionMark : undefined;
      if (mark?.level === undefined || !isAbove(mark.level, level.value)) continue;
      report({
        at: mark,
        message: `The mark (${mark.value}) is higher than the classification line, which says ${levelName(level.value)}.`,
        related: [{ at: level, message: 'The classification.' }],
      });
    }
  },
});
