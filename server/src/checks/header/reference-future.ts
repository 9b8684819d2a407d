import { t } from '@vscode/l10n';
import { fullYear } from '../../cable/calendar';
import { defineCheck } from '../check';

/** `REF: 09 PARIS 9031` in a cable of 2008. */
export const referenceFuture = defineCheck({
  code: 'header/reference-future',
  severity: 'warning',
  rule: 'A reference is to a cable of this year or before it.',
  check({ envelope: { dateTimeGroup }, header: { references } }, report) {
    const own = dateTimeGroup?.year;
    if (!own) return;
    for (const { year } of references?.items ?? []) {
      if (!year) continue;
      const full = fullYear(year.value);
      if (full <= own.value) continue;
      report({
        at: year,
        message: t('The reference is to a cable of {0}, but this one is of {1}.', full, own.value),
        related: [{ at: own, message: t('The year of this cable.') }],
      });
    }
  },
});
