import { t } from '@vscode/l10n';
import { damagedMark, numbered } from '../../cable/damagedParagraphs';
import { defineCheck, replace } from '../check';

/** `2. C) Text`, `2. (C Text` */
export const portionMarkShape = defineCheck({
  code: 'body/portion-mark-shape',
  severity: 'warning', // 16 of 6,828 cables
  rule: 'A portion mark stands between two brackets.',
  fix: 'Writes the brackets.',
  check(cable, report, { file, slice }) {
    for (const paragraph of numbered(file, cable)) {
      const mark = damagedMark(file, paragraph);
      if (!mark) continue;
      report({
        at: mark,
        message: t('The portion mark {0} is damaged; {1} is meant.', slice(mark), mark.repair),
        fix: replace(mark, mark.repair, t('Write {0}', mark.repair)),
      });
    }
  },
});
