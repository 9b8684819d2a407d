import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { hasHeader, isDamaged, lineBefore } from './lines';

/** `SIPDIS` with TAGS below it. */
export const executiveOrderMissing = defineCheck({
  code: 'header/executive-order-missing',
  severity: 'warning', // 260 of 5,803 transmissions by the label, half of them on a line with others
  rule: 'The header has a line of the executive order, with the date of declassification or N/A.',
  layouts: ['transmission', 'telegram'],
  check(cable, report, context) {
    if (cable.header.executiveOrder || !hasHeader(cable) || isDamaged(context, 'executiveOrder')) return;
    const at = cable.header.tags?.label ?? cable.header.subject?.label ?? lineBefore(cable, ...cable.header.captions);
    if (at)
      report({ at, message: t('No E.O. line, which says when the cable is declassified, stands in the header.') });
  },
});
