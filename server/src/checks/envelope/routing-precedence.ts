import { t } from '@vscode/l10n';
import { precedence } from '../../codes/precedences';
import { defineCheck, replace } from '../check';

/** From the highest: flash, immediate, priority, routine. */
const PROSIGNS = 'ZOPR';

/** `PP RUEHWEB` above `O 131659Z FEB 08`. */
export const routingPrecedence = defineCheck({
  code: 'envelope/routing-precedence',
  severity: 'error', // held in 5,802 of 5,802 cables
  rule: "The routing line's precedence is the highest precedence of the date-time group.",
  fix: 'Writes the pair of letters that the date-time group asks for, or the letter of the routing line where the first addressee sides with it.',
  check({ envelope: { routing, dateTimeGroup, action } }, report) {
    const ranks = (dateTimeGroup?.precedences ?? []).map(({ value }) => PROSIGNS.indexOf(value));
    // Military prosigns such as Y and W have no place in this order.
    if (!routing || !dateTimeGroup || ranks.length === 0 || ranks.includes(-1)) return;
    const highest = PROSIGNS.charAt(Math.min(...ranks));
    const pair = highest + highest;
    // `00`: digits for letters, which is told with the shape of the line.
    if (routing.precedence.value === pair || routing.precedence.value === '00') return;
    // Where routing line and first addressee have one precedence, it is the date-time group that is wrong.
    const [first] = dateTimeGroup.precedences;
    const word = precedence(action[0]?.precedence?.value ?? 'ROUTINE')?.prosign ?? '';
    if (first && action[0] && word !== highest && routing.precedence.value === word + word) {
      report({
        at: first,
        message: t(
          'The date-time group says {0}, but the routing line says {1}, as the first addressee does.',
          first.value,
          routing.precedence.value,
        ),
        related: [{ at: routing.precedence, message: t('The routing line.') }],
        fix: dateTimeGroup.precedences.length === 1 ? replace(first, word, t('Write {0}', word)) : undefined,
      });
      return;
    }
    report({
      at: routing.precedence,
      message: t(
        'The routing line says {0}, but the highest precedence of the date-time group is {1}.',
        routing.precedence.value,
        highest,
      ),
      related: [{ at: dateTimeGroup, message: t('The date-time group.') }],
      fix: replace(routing.precedence, pair, t('Write {0}', pair)),
    });
  },
});
