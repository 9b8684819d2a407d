import { defineCheck, replace } from '../check';

/** From the highest: flash, immediate, priority, routine. */
const PROSIGNS = 'ZOPR';

/** `PP RUEHWEB` above `O 131659Z FEB 08`. */
export const routingPrecedence = defineCheck({
  code: 'envelope/routing-precedence',
  severity: 'error', // held in 5,802 of 5,802 cables
  rule: "The routing line's precedence is the highest precedence of the date-time group.",
  fix: 'Writes the pair of letters that the date-time group asks for.',
  check({ envelope: { routing, dateTimeGroup } }, report) {
    const ranks = (dateTimeGroup?.precedences ?? []).map(({ value }) => PROSIGNS.indexOf(value));
    // Military prosigns such as Y and W have no place in this order.
    if (!routing || !dateTimeGroup || ranks.length === 0 || ranks.includes(-1)) return;
    const highest = PROSIGNS.charAt(Math.min(...ranks));
    const pair = highest + highest;
    if (routing.precedence.value === pair) return;
    report({
      at: routing.precedence,
      message: `The routing line says ${routing.precedence.value}, but the highest precedence of the date-time group is ${highest}.`,
      related: [{ at: dateTimeGroup, message: 'The date-time group.' }],
      fix: replace(routing.precedence, pair, `Write ${pair}`),
    });
  },
});
