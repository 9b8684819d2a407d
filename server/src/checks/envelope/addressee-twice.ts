import { t } from '@vscode/l10n';
import type { Addressee } from '../../cable/model';
import { defineCheck } from '../check';

/** `RUEHLI/AMEMBASSY LISBON` on two lines. */
export const addresseeTwice = defineCheck({
  code: 'envelope/addressee-twice',
  severity: 'warning',
  rule: 'No addressee is named twice.',
  layouts: ['transmission', 'telegram'],
  check({ envelope: { action, info } }, report) {
    const seen = new Map<string, Addressee>();
    for (const addressee of [...action, ...info]) {
      const { routingIndicator, name, offices } = addressee;
      // Agencies of one name have offices of their own; without an indicator a name may be a list.
      if (!routingIndicator || offices.length > 0) continue;
      const key = `${routingIndicator.value}/${name.value}`;
      const first = seen.get(key);
      if (first) {
        report({
          at: addressee,
          message: t('{0} is an addressee already.', key),
          related: [{ at: first, message: t('The same addressee.') }],
        });
      } else seen.set(key, addressee);
    }
  },
});
