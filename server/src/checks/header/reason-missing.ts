import { t } from '@vscode/l10n';
import { reasonDamage } from '../../cable/damagedReason';
import { dayOf } from '../calendar';
import { defineCheck } from '../check';
import { isDoubled, sectionOf } from './reasons';

/** `Classified By: Counselor Edith Marlowe.` */
export const reasonMissing = defineCheck({
  code: 'header/reason-missing',
  severity: 'information', // 168 of 4,029 cables
  rule: 'The Classified By line gives a reason.',
  check({ envelope: { dateTimeGroup }, header, body }, report, { slice }) {
    const classifiedBy = header.classifiedBy ?? body.classifiedBy;
    if (!classifiedBy || classifiedBy.reasons.length > 0 || isDoubled(classifiedBy, slice)) return;
    // `Reasons 1.` and `CDA Felix O...`: the line was cut, in copying or by who released it.
    if (
      /(?:\b1\.?|\.\.\.)$/.test(slice(classifiedBy).trimEnd()) ||
      reasonDamage(slice(classifiedBy), sectionOf(dateTimeGroup && dayOf(dateTimeGroup)))
    )
      return;
    report({ at: classifiedBy.label, message: t('The Classified By line gives no reason, such as 1.4 (b).') });
  },
});
