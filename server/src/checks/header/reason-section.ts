import { t } from '@vscode/l10n';
import { dayOf } from '../calendar';
import { defineCheck, replace } from '../check';
import { sectionOf } from './reasons';

/** `REASONS 1.9 (B) AND (D)` */
export const reasonSection = defineCheck({
  code: 'header/reason-section',
  severity: 'warning', // one of 3,860 cables
  rule: 'The reasons are of section 1.4 of the executive order, or 1.5.',
  fix: 'Writes the section that listed the reasons on the day of the cable.',
  check({ envelope: { dateTimeGroup }, header: { classifiedBy } }, report) {
    const meant = sectionOf(dateTimeGroup && dayOf(dateTimeGroup));
    for (const { cite, letters } of classifiedBy?.reasons ?? []) {
      // 1.6 is the section on derivative classification, which some cite beside their reasons.
      if (['1.4', '1.5', '1.6'].includes(cite.value) || letters.length === 0) continue;
      report({
        at: cite,
        message: t('Section {0} of the executive order lists no reasons; {1} does.', cite.value, meant),
        fix: replace(cite, meant, t('Write {0}', meant)),
      });
    }
  },
});
