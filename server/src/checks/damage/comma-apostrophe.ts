import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { conversionsOf, reportAll } from './conversion';

/** `France,s` */
export const commaApostrophe = defineCheck({
  code: 'damage/comma-apostrophe',
  severity: 'hint', // 206 of 1,301 cables: too usual to be shown among problems
  rule: 'An apostrophe, not a comma, stands before the s of a genitive.',
  fix: 'Writes the apostrophe.',
  check(cable, report, context) {
    reportAll(
      conversionsOf(cable, context, 'comma'),
      report,
      () => t('This comma was an apostrophe'),
      () => t('Write an apostrophe'),
      (count) => t('Write {0} apostrophes', count),
    );
  },
});
