import { t } from '@vscode/l10n';
import { defineCheck } from '../check';

/** `OO RUEHLA RUEHFL` */
export const routingOrder = defineCheck({
  code: 'envelope/routing-order',
  severity: 'hint', // 1,117 of 1,120 cables keep it; a break is a sign of a misread letter
  rule: 'The routing indicators stand in alphabetical order.',
  layouts: ['transmission'],
  check({ envelope: { routing } }, report) {
    // A malformed one is told as such.
    const indicators = (routing?.indicators ?? []).filter(({ value }) => /^R[A-Z]{3,7}$/.test(value));
    for (const [i, indicator] of indicators.entries()) {
      const before = indicators[i - 1];
      if (!before || before.value <= indicator.value) continue;
      report({
        at: indicator,
        message: t(
          '{0} stands after {1}, out of alphabetical order: one of them may be misread.',
          indicator.value,
          before.value,
        ),
        related: [{ at: before, message: t('The indicator before it.') }],
      });
      // What follows is in order with itself.
      return;
    }
  },
});
