import { t } from '@vscode/l10n';
import { defineCheck } from '../check';

/** `FM AMEMBASSY PARIS` with the classification line or INFO below it. */
export const toMissing = defineCheck({
  code: 'envelope/to-missing',
  severity: 'warning', // 5,796 of 5,798 transmissions with an FM line have it
  rule: 'The line TO says to whom the cable goes.',
  layouts: ['transmission', 'telegram'],
  check({ envelope: { from, dateTimeGroup, labels }, header }, report, { damagedLines }) {
    if (!from || !dateTimeGroup || !header.classification || labels.some(({ kind }) => kind === 'to')) return;
    if (damagedLines.some(({ kind }) => kind === 'to')) return;
    report({ at: from, message: t('No TO line, with the first addressee, follows the FM line.') });
  },
});
