import { t } from '@vscode/l10n';
import { defineCheck, replace } from '../check';

/** `ZNY UUUUU ZZH`: ZNY goes with classified letters, ZNR with U. */
export const securitySignal = defineCheck({
  code: 'envelope/security-signal',
  severity: 'error', // held in 5,753 of 5,753 cables
  rule: 'ZNR stands before the letter U, and ZNY before C, S, T or E.',
  fix: 'Writes the signal that the letters ask for.',
  check({ envelope: { security } }, report) {
    if (!security?.letters) return;
    const { signal, letters } = security;
    // `SSSAA`: only the first letter counts.
    const letter = letters.value.charAt(0);
    const meant = letter === 'U' ? 'ZNR' : 'CSTE'.includes(letter) ? 'ZNY' : undefined;
    if (signal.value === meant) return;
    report({
      at: meant ? signal : letters,
      message: meant
        ? t('{0} does not go with {1}; the signal for {1} is {2}.', signal.value, letters.value, meant)
        : t('The letters {0} name no classification: the first is U, C, S, T or E.', letters.value),
      related: [{ at: meant ? letters : signal, message: meant ? t('The letters.') : t('The signal.') }],
      fix: meant ? replace(signal, meant, t('Write {0}', meant)) : undefined,
    });
  },
});
