import { t } from '@vscode/l10n';
import { numbered } from '../../cable/damagedParagraphs';
import { defineCheck, replace } from '../check';
import { onlyNearest } from '../nearest';

const MARKS = ['U', 'C', 'S', 'TS', 'SBU', 'LOU', 'C/NF', 'S/NF', 'SBU/NF'];

/** `2. (X) Text`, `2. (SUB) Text` */
export const portionMarkUnknown = defineCheck({
  code: 'body/portion-mark-unknown',
  severity: 'warning',
  rule: 'A portion mark opens with a level: U, SBU, LOU, C, S or TS.',
  fix: 'Writes the mark that comes nearest.',
  check(cable, report, { file }) {
    const paragraphs = numbered(file, cable);
    // `(A)` in a cable without marks is the letter of a list.
    const known = paragraphs.filter(({ portionMark }) => portionMark?.level !== undefined).length;
    if (known === 0) return;
    for (const { portionMark } of paragraphs) {
      if (!portionMark || portionMark.level !== undefined) continue;
      const meant = portionMark.value.length < 3 ? undefined : onlyNearest(portionMark.value, MARKS, 1);
      report({
        at: portionMark,
        message: meant
          ? t('({0}) is no portion mark that is known; ({1}) comes nearest.', portionMark.value, meant)
          : t('({0}) is no portion mark that is known.', portionMark.value),
        fix: meant === undefined ? undefined : replace(portionMark, `(${meant})`, t('Write ({0})', meant)),
      });
    }
  },
});
