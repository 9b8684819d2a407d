import { t } from '@vscode/l10n';
import { routingIndicator, routingIndicators } from '../../codes/routingIndicators';
import { lazily } from '../../codes/table';
import { defineCheck, offered, replace } from '../check';
import { onlyNearest, remembering } from '../nearest';

const known = lazily(() => routingIndicators().map(({ indicator }) => indicator));

const nearestKnown = remembering((indicator) => onlyNearest(indicator, known(), 1));

/** `OO RUEHFL RUEHQQX` */
export const routingUnknown = defineCheck({
  code: 'envelope/routing-unknown',
  severity: 'hint', // the table is of 2005-10 and of State Department traffic; others used indicators of their own
  rule: 'The routing indicators of the routing line are known.',
  fix: 'Offers the only known indicator that differs in one letter.',
  layouts: ['transmission'],
  check({ envelope: { routing } }, report) {
    for (const indicator of routing?.indicators ?? []) {
      if (!/^R[A-Z]{3,7}$/.test(indicator.value) || routingIndicator(indicator.value)) continue;
      const meant = nearestKnown(indicator.value);
      // A station that the table lacks is as likely as a slip.
      report({
        at: indicator,
        message: meant
          ? t('The routing indicator {0} is not in the table; {1} comes nearest.', indicator.value, meant)
          : t('The routing indicator {0} is not in the table.', indicator.value),
        fix: meant === undefined ? undefined : offered(replace(indicator, meant, t('Write {0}', meant))),
      });
    }
  },
});
