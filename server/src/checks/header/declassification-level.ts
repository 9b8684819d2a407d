import { t } from '@vscode/l10n';
import type { Cable } from '../../cable/model';
import { levelContradiction } from '../classification/levels';
import { defineCheck, offered, replace } from '../check';
import { isClassified, levelName } from '../levels';

/** `C O N F I D E N T I A L PARIS 000258` above `E.O. 12958: N/A`. */
export const declassificationLevel = defineCheck({
  code: 'header/declassification-level',
  severity: 'warning', // 3 of 6,806 cables
  rule: 'A classified cable says when it is declassified, and an unclassified one says N/A.',
  fix: 'Offers N/A in an unclassified cable where the security line and the marks have no higher level.',
  check(cable, report, { slice }) {
    const { classification, executiveOrder } = cable.header;
    const declassify = executiveOrder?.declassify;
    if (!declassify || !classification) return;
    // It is the level that is wrong, and told as such.
    if (levelContradiction(cable)?.wrong === 'classification') return;
    const { level, caveats } = classification;
    const related = [{ at: level, message: t('The classification.') }];
    if (isClassified(level.value)) {
      if (declassify.kind !== 'none') return;
      report({
        at: declassify.written,
        message: t(
          '{0} is for unclassified cables, but this one is {1}.',
          slice(declassify.written),
          levelName(level.value),
        ),
        related,
      });
    } else if (declassify.kind === 'date') {
      if (level.value !== 'unclassified' || caveats.some(({ value }) => value === 'EFTO')) return;
      const plain = cable.envelope.security?.letters?.value === 'UUUUU' && !isAboveAll(cable);
      report({
        at: declassify.written,
        message: t('The cable is unclassified, but has a date of declassification, {0}.', slice(declassify.written)),
        related,
        fix: plain ? offered(replace(declassify, 'N/A', t('Write N/A'))) : undefined,
      });
    }
  },
});

/** Whether a paragraph is marked as classified. */
function isAboveAll({ body }: Cable): boolean {
  return body.items.some(
    ({ kind, ...item }) =>
      kind === 'paragraph' &&
      'portionMark' in item &&
      item.portionMark?.level !== undefined &&
      isClassified(item.portionMark.level),
  );
}
