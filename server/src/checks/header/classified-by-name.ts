import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { isDoubled } from './reasons';

/** `Classified By: REASON 1.4 (B)` */
export const classifiedByName = defineCheck({
  code: 'header/classified-by-name',
  severity: 'information',
  rule: 'The Classified By line names a person or a position.',
  check({ header, body }, report, { slice }) {
    const classifiedBy = header.classifiedBy ?? body.classifiedBy;
    if (!classifiedBy || isDoubled(classifiedBy, slice) || /[A-Z]{2}/i.test(classifiedBy.who.value)) return;
    report({ at: classifiedBy.label, message: t('The Classified By line names nobody.') });
  },
});
