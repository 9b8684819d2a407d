import { t } from '@vscode/l10n';
import { instantOf, MILLISECONDS_A_DAY } from '../../cable/calendar';
import { dayName, dayOf } from '../calendar';
import { defineCheck } from '../check';

const YEARS = 25;
/** Drafting and sending may lie some weeks apart. */
const GRACE_DAYS = 31;

/** `DECL: 02/12/2038` in a cable of 13 FEB 08. */
export const declassificationFar = defineCheck({
  code: 'header/declassification-far',
  severity: 'information', // 33 of 4,018 cables; some are meant
  rule: 'The date of declassification lies no more than 25 years after the cable.',
  check({ envelope: { dateTimeGroup }, header: { executiveOrder } }, report, { slice }) {
    const declassify = executiveOrder?.declassify;
    const written = dateTimeGroup && dayOf(dateTimeGroup);
    if (declassify?.kind !== 'date' || !declassify.date || !dateTimeGroup || written === undefined) return;
    const limit = new Date(written);
    limit.setUTCFullYear(limit.getUTCFullYear() + YEARS);
    if (instantOf(declassify.date) <= limit.getTime() + GRACE_DAYS * MILLISECONDS_A_DAY) return;
    report({
      at: declassify.written,
      message: t(
        'The cable is of {0}, and is declassified on {1}, more than {2} years later.',
        dayName(written),
        slice(declassify.written),
        YEARS,
      ),
      related: [{ at: dateTimeGroup.stamp, message: t('The date of the cable.') }],
    });
  },
});
