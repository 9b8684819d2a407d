import { t } from '@vscode/l10n';
import { defineCheck } from '../check';

/** `REASONS 1.4 (K)` */
export const reasonLetter = defineCheck({
  code: 'header/reason-letter',
  severity: 'warning',
  rule: 'The reasons are lettered from a to h.',
  check({ header: { classifiedBy } }, report, { slice }) {
    for (const { cite, letters } of classifiedBy?.reasons ?? []) {
      if (cite.value !== '1.4' && cite.value !== '1.5') continue;
      for (const letter of letters) {
        // `1.4 (b), (d) 1. (S/NF)`: the mark of a paragraph on the same line.
        if (/\d/.test(slice({ start: cite.end, end: letter.start }))) break;
        if (/[a-h]/.test(letter.value)) continue;
        report({ at: letter, message: t('Section {0} has reasons a to h, and no {1}.', cite.value, letter.value) });
      }
    }
  },
});
