import { defineCheck } from '../check';
import { isClassified, levelName } from '../levels';

/** `C O N F I D E N T I A L PARIS 000258` above `E.O. 12958: N/A`. */
export const declassificationLevel = defineCheck({
  code: 'header/declassification-level',
  severity: 'warning', // 3 of 6,806 cables
  rule: 'A classified cable says when it is declassified, and an unclassified one says N/A.',
  check({ header: { classification, executiveOrder } }, report, { slice }) {
    const declassify = executiveOrder?.declassify;
    if (!declassify || !classification) return;
    const { level, caveats } = classification;
    const related = [{ at: level, message: 'The classification.' }];
    if (isClassified(level.value)) {
      if (declassify.kind !== 'none') return;
      report({
        at: declassify.written,
        message: `${slice(declassify.written)} is for unclassified cables, but this one is ${levelName(level.value)}.`,
        related,
      });
    } else if (declassify.kind === 'date') {
      if (level.value !== 'unclassified' || caveats.some(({ value }) => value === 'EFTO')) return;
      report({
        at: declassify.written,
        message: `The cable is unclassified, but has a date of declassification, ${slice(declassify.written)}.`,
        related,
      });
    }
  },
});
