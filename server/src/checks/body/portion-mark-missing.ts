import { t } from '@vscode/l10n';
import { damagedMark, numbered, type NumberedParagraph } from '../../cable/damagedParagraphs';
import type { CableFile } from '../../cable/model';
import { defineCheck } from '../check';

/** `2. Text` between `1. (C)` and `3. (C)`. */
export const portionMarkMissing = defineCheck({
  code: 'body/portion-mark-missing',
  severity: 'information', // 410 of 4,457 classified cables have unmarked paragraphs, most of them lists at the end
  rule: 'In a cable whose paragraphs are marked, each has its mark.',
  check(cable, report, { file }) {
    const paragraphs = numbered(file, cable);
    const marked = paragraphs.filter(({ portionMark }) => portionMark?.level !== undefined).length;
    // Cables that mark some paragraphs only have a style of their own; `(A)` is the letter of a list.
    if (marked < 2 || marked * 3 < paragraphs.length * 2) return;
    for (const paragraph of paragraphs) {
      if (paragraph.portionMark || damagedMark(file, paragraph) || isRedacted(file, paragraph)) continue;
      report({
        at: paragraph.number,
        message: t('Paragraph {0} has no portion mark, unlike the others.', paragraph.number.value),
      });
    }
  },
});

/** `XXXXXXXXXXXX`: the paragraph was taken out with its mark. */
function isRedacted({ text }: CableFile, { number, end }: NumberedParagraph): boolean {
  return /^[.) ]{0,6}(?:X{4,}|[-_*]{4,}|\[)/.test(text.slice(number.end, Math.min(end, number.end + 40)));
}
