import { t } from '@vscode/l10n';
import { reasonDamage } from '../../cable/damagedReason';
import { changedPart, rewrite } from '../change';
import { dayOf } from '../calendar';
import { defineCheck } from '../check';
import { sectionOf } from './reasons';

/** `REASONS 1.4 B) AND (D)`, `REASONS 14 (B)` */
export const reasonShape = defineCheck({
  code: 'header/reason-shape',
  severity: 'warning',
  rule: 'A reason is a section such as 1.4 and letters, each in brackets or none.',
  fix: 'Writes the stop or the bracket.',
  check({ envelope: { dateTimeGroup }, header: { classifiedBy } }, report, { slice }) {
    const found = classifiedBy && reasonDamage(slice(classifiedBy), sectionOf(dateTimeGroup && dayOf(dateTimeGroup)));
    if (!found) return;
    const at = { start: classifiedBy.start + found.start, end: classifiedBy.start + found.end };
    const written = slice(at);
    report({
      at: changedPart(written, at, found.repair),
      message: t('“{0}” is damaged; {1} is meant.', written, found.repair),
      fix: rewrite(written, at, found.repair, t('Write {0}', found.repair)),
    });
  },
});
