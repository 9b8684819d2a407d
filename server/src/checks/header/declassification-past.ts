import { t } from '@vscode/l10n';
import { instantOf } from '../../cable/calendar';
import { dayName, dayOf } from '../calendar';
import { defineCheck } from '../check';

/** `DECL: 02/12/1998` in a cable of 13 FEB 08. */
export const declassificationPast = defineCheck({
  code: 'header/declassification-past',
  severity: 'warning', // 2 of 4,018 cables, both real slips
  rule: 'The date of declassification comes after the date of the cable.',
  check({ envelope: { dateTimeGroup }, header: { executiveOrder } }, report, { slice }) {
    const declassify = executiveOrder?.declassify;
    const written = dateTimeGroup && dayOf(dateTimeGroup);
    if (declassify?.kind !== 'date' || !declassify.date || !dateTimeGroup || written === undefined) return;
    if (instantOf(declassify.date) >= written) return;
    report({
      at: declassify.written,
      message: t(
        'The date of declassification, {0}, comes before the date of the cable, {1}.',
        slice(declassify.written),
        dayName(written),
      ),
      related: [{ at: dateTimeGroup.stamp, message: t('The date of the cable.') }],
    });
  },
});
