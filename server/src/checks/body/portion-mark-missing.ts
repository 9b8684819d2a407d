import { damagedMark, numbered } from '../../cable/damagedParagraphs';
import { defineCheck } from '../check';
import { isClassified } from '../levels';

/** `2. Text` between `1. (C)` and `3. (C)`. */
export const portionMarkMissing = defineCheck({
  code: 'body/portion-mark-missing',
  severity: 'information', // 410 of 4,457 classified cables have unmarked paragraphs, most of them lists at the end
  rule: 'In a classified cable whose paragraphs are marked, each has its mark.',
  check(cable, report, { file }) {
    const level = cable.header.classification?.level.value;
    if (level === undefined || !isClassified(level)) return;
    const paragraphs = numbered(file, cable);
    for (const [i, paragraph] of paragraphs.entries()) {
      const marked = [paragraphs[i - 1], paragraphs[i + 1]].every((other) => other?.portionMark?.level !== undefined);
      if (!marked || paragraph.portionMark || damagedMark(file, paragraph)) continue;
      report({
        at: paragraph.number,
        message: `Paragraph ${paragraph.number.value} has no portion mark, unlike those before and after it.`,
      });
    }
  },
});
