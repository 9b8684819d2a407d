import { t } from '@vscode/l10n';
import type { PageMark } from '../../cable/model';
import { defineCheck } from '../check';
import { pageMarksOf } from './marks';

/** `PARIS 00004514 003 OF 002` */
export const pageMarkNumber = defineCheck({
  code: 'page-mark/number',
  severity: 'warning', // 16 of 1,770 cables
  rule: 'A page mark has a number from 1 to the number of pages, above that of the mark before it.',
  check(cable, report) {
    let before: PageMark | undefined;
    for (const mark of pageMarksOf(cable)) {
      const { number, of } = mark;
      if (!number || !of) continue;
      if (number.value < 1 || number.value > of.value) {
        report({ at: number, message: t('There is no page {0} of {1}.', number.value, of.value) });
      } else if (before?.number && number.value <= before.number.value) {
        report({
          at: number,
          message: t('Page {0} follows page {1}.', number.value, before.number.value),
          related: [{ at: before, message: t('The page mark before it.') }],
        });
      }
      before = mark;
    }
  },
});
