import { t } from '@vscode/l10n';
import { defineCheck } from '../check';

/** `SECTION 03 OF 02` */
export const sectionOrder = defineCheck({
  code: 'classification/section-order',
  severity: 'error', // held in 3,113 of 3,113 cables
  rule: 'A section is numbered from 1 to the number of sections.',
  check({ envelope: { station }, header: { classification } }, report) {
    const section = classification?.section;
    // Section 9 of 2 where the DE line says 1 is told once.
    if (
      !section ||
      station?.section?.value === 1 ||
      (section.number.value >= 1 && section.number.value <= section.of.value)
    )
      return;
    report({
      at: section,
      message: t('There is no section {0} of {1}.', section.number.value, section.of.value),
    });
  },
});
