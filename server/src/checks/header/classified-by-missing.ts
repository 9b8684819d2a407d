import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { isClassified, levelName } from '../levels';
import { hasHeader, isDamaged, lineBefore } from './lines';

/** `C O N F I D E N T I A L`, `DECL: 02/12/2018`, and nobody who classified the cable. */
export const classifiedByMissing = defineCheck({
  code: 'header/classified-by-missing',
  severity: 'warning', // 120 of 4,166 classified cables
  rule: 'A cable that is declassified on a date says who classified it, and for what reason.',
  layouts: ['transmission', 'telegram'],
  check(cable, report, context) {
    const { classification, executiveOrder, tags, subject, references, classifiedBy } = cable.header;
    // Paragraph 1 may say it: `1. (U) Classified by …`.
    if (!classification || !isClassified(classification.level.value) || classifiedBy || cable.body.classifiedBy) return;
    // Before the order of 1995 the line was not asked for.
    if (executiveOrder?.declassify?.kind !== 'date' || !['12958', '13526'].includes(executiveOrder.number?.value ?? ''))
      return;
    // The Department's own cables say it in the text, or not at all.
    if (classification.post?.value === 'STATE') return;
    if (!hasHeader(cable) || isDamaged(context, 'classifiedBy')) return;
    const at = lineBefore(cable, tags, subject, references);
    if (!at) return;
    report({
      at,
      message: t(
        'The cable is {0}, but no Classified By line says by whom and why.',
        levelName(classification.level.value),
      ),
      related: [{ at: classification.level, message: t('The classification.') }],
    });
  },
});
