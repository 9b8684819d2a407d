import { t } from '@vscode/l10n';
import { defineCheck } from '../check';

/** `DECL: 02/30/2018` */
export const declassificationDate = defineCheck({
  code: 'header/declassification-date',
  severity: 'error', // 4,480 of 4,480 cables give a date that exists
  rule: 'The date of declassification is a day of the calendar.',
  check({ header: { executiveOrder } }, report, { slice }) {
    const declassify = executiveOrder?.declassify;
    if (declassify?.kind !== 'date' || declassify.date) return;
    report({ at: declassify.written, message: t('{0} is no day of the calendar.', slice(declassify.written)) });
  },
});
