import { t } from '@vscode/l10n';
import { MILLISECONDS_A_DAY } from '../../cable/calendar';
import { executiveOrder, executiveOrders, orderInForce } from '../../codes/executiveOrders';
import { dayOf } from '../calendar';
import { defineCheck, replace } from '../check';
import { onlyNearest } from '../nearest';

/** A cable was drafted in the month after an order ended, and cited it. */
const GRACE_DAYS = 400;

/** `E.O. 12598: DECL: 02/12/2018`, or an order that was no longer in force. */
export const executiveOrderNumber = defineCheck({
  code: 'header/executive-order-number',
  severity: 'warning', // 8 slips of the finger in 6,115 cables
  rule: 'The E.O. line cites an executive order on classified information that was not out of force.',
  fix: 'Writes the order whose number comes nearest, or the one that was in force.',
  check({ envelope: { dateTimeGroup }, header }, report) {
    const number = header.executiveOrder?.number;
    if (!number) return;
    const cited = executiveOrder(number.value);
    if (cited) {
      const day = dateTimeGroup && dayOf(dateTimeGroup);
      if (day === undefined || cited.until === undefined) return;
      if (Date.parse(cited.until) + GRACE_DAYS * MILLISECONDS_A_DAY >= day) return;
      const inForce = orderInForce(new Date(day).toISOString().slice(0, 10))?.number;
      report({
        at: number,
        message: t('E.O. {0} was in force until {1}, before this cable was written.', number.value, cited.until),
        related: dateTimeGroup ? [{ at: dateTimeGroup.stamp, message: t('The date of the cable.') }] : [],
        fix: inForce ? replace(number, inForce, t('Write {0}', inForce)) : undefined,
      });
      return;
    }
    const orders = executiveOrders().map((order) => order.number);
    const meant = onlyNearest(number.value, orders, 2);
    report({
      at: number,
      message: meant
        ? t('E.O. {0} is not about classified information; E.O. {1} is.', number.value, meant)
        : t('E.O. {0} is not about classified information.', number.value),
      fix: meant ? replace(number, meant, t('Write {0}', meant)) : undefined,
    });
  },
});
