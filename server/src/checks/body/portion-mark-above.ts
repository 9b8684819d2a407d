import { t } from '@vscode/l10n';
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
        message: t(
          'The mark ({0}) is higher than the classification line, which says {1}.',
          mark.value,
          levelName(level.value),
        ),
        related: [{ at: level, message: t('The classification.') }],
      });
    }
  },
});
