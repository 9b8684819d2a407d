import { t } from '@vscode/l10n';
import { span } from '../../cable/span';
import { reportChange } from '../change';
import { defineCheck, replace } from '../check';

/** `E.0. 12958: N/A`, `EO. 12958: N/A` */
export const executiveOrderLabel = defineCheck({
  code: 'header/executive-order-label',
  severity: 'warning',
  rule: 'The line of the executive order opens with E.O. or EO.',
  fix: 'Writes E.O.',
  check({ header }, report, context) {
    const damaged = context.damagedLines.find(({ kind }) => kind === 'executiveOrder');
    if (damaged) {
      const message = (written: string) => t('{0} is no label of a cable; E.O. is meant.', written.split(' ')[0] ?? '');
      report(reportChange(context, damaged, damaged.repair, message, t('Write E.O.')));
      return;
    }
    const label = header.executiveOrder?.label;
    const zero = label ? context.slice(label).indexOf('0') : -1;
    if (label && zero !== -1) {
      const at = span(label.start + zero, label.start + zero + 1);
      report({
        at,
        message: t('{0} is no label of a cable; E.O. is meant.', context.slice(label)),
        fix: replace(at, 'O', t('Write E.O.')),
      });
      return;
    }
    if (!label || !/^(?:EO\.|E ?\. ?O)$/i.test(context.slice(label))) return;
    const meant = context.slice(label).includes('e') ? 'e.o.' : 'E.O.';
    report({
      at: label,
      message: t('{0} lacks a stop; {1} is meant.', context.slice(label), meant),
      fix: replace(label, meant, t('Write {0}', meant)),
    });
  },
});
