import { executiveOrder, executiveOrders } from '../../codes/executiveOrders';
import { defineCheck, replace } from '../check';
import { onlyNearest } from '../nearest';

/** `E.O. 12598: DECL: 02/12/2018` */
export const executiveOrderNumber = defineCheck({
  code: 'header/executive-order-number',
  severity: 'warning', // 8 slips of the finger in 6,115 cables
  rule: 'The E.O. line cites an executive order on classified information.',
  fix: 'Writes the order whose number comes nearest.',
  check({ header }, report) {
    const number = header.executiveOrder?.number;
    if (!number || executiveOrder(number.value)) return;
    const orders = executiveOrders().map((order) => order.number);
    const meant = onlyNearest(number.value, orders, 2);
    report({
      at: number,
      message: `E.O. ${number.value} is not about classified information${meant ? `; E.O. ${meant} is` : ''}.`,
      fix: meant ? replace(number, meant, `Write ${meant}`) : undefined,
    });
  },
});
