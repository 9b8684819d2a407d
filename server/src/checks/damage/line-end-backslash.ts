import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { conversionsOf, reportAll } from './conversion';

/** `E.O. 12958: N/A \` */
export const lineEndBackslash = defineCheck({
  code: 'damage/line-end-backslash',
  severity: 'information', // 62 of 6,828 cables, of a few posts, with dozens each
  rule: 'No backslash stands at the end of a line.',
  fix: 'Takes all of them out of the cable.',
  check(cable, report, context) {
    reportAll(
      conversionsOf(cable, context, 'lineEnd'),
      report,
      () => t('The backslash at the end of this line stood for a soft line end'),
      () => t('Take the backslash out'),
      (count) => t('Take {0} backslashes out', count),
    );
  },
});
