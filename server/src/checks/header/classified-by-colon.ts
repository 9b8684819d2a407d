import { t } from '@vscode/l10n';
import { span } from '../../cable/span';
import { defineCheck } from '../check';

/** `CLASSIFIED BY DCM FELIX OAKES FOR REASONS 1.4 (B)` */
export const classifiedByColon = defineCheck({
  code: 'header/classified-by-colon',
  severity: 'information', // 1 cable in 30 is drafted without it
  rule: 'A colon follows CLASSIFIED BY where a drafter typed it.',
  fix: 'Offers the colon.',
  check({ header: { classifiedBy } }, report, { slice }) {
    const written = classifiedBy && slice(classifiedBy.label).trimEnd();
    // `Classified By` in this case is written by a machine, which leaves out no colon: header/label-colon.
    if (!classifiedBy || !written || !/^classified by$/i.test(written) || written === 'Classified By') return;
    const end = classifiedBy.label.start + written.length;
    report({
      at: span(classifiedBy.label.start, end),
      message: t('No colon follows {0}.', written),
      fix: { title: t('Write the colon after {0}', written), edits: [{ start: end, end, text: ':' }], choice: true },
    });
  },
});
