import { t } from '@vscode/l10n';
import type { Declassify, ExecutiveOrder } from '../../cable/model';
import { declassification } from '../../codes/declassification';
import { executiveOrder, executiveOrders, nearestOrders, orderInForce } from '../../codes/executiveOrders';
import { type Card, fact, type Found, found, sentence, trust, unlisted } from './card';
import { instantOf } from '../../cable/calendar';
import { dayInWords, isoDay, span, weekday } from './dates';
import { holds } from './lookup';

/**
 * @param text of the file
 * @param instant of the date-time group
 */
export function executiveOrderAt(
  { label, number, declassify }: ExecutiveOrder,
  text: string,
  instant: number | undefined,
  offset: number,
): Found | undefined {
  if (holds(declassify, offset)) return found(declassify, declassifyCard(declassify, text, number?.value, instant));
  if (holds(number, offset)) return found(number, orderCard(number.value, instant));
  return holds(label, offset) ? found(label, number ? orderCard(number.value, instant) : labelCard()) : undefined;
}

function labelCard(): Card {
  const facts = sentence(t('The number is missing.'));
  return { code: 'E.O.', says: t('executive order on classified information'), facts };
}

export function orderCard(number: string, instant: number | undefined): Card {
  const code = `E.O. ${number}`;
  const day = instant === undefined ? undefined : isoDay(instant);
  const due = day === undefined ? undefined : orderInForce(day);
  const order = executiveOrder(number);
  const inForce =
    day !== undefined && due && due.number !== number ? t('On {0} E.O. {1} was in force.', day, due.number) : undefined;
  if (!order) {
    const near = nearestOrders(number).map((each) => `E.O. ${each.number}`);
    return unlisted(code, [...fact(t('Perhaps'), near.join(', ')), ...sentence(inForce)]);
  }
  const { title, from, until, amends } = order;
  return {
    code,
    says: title,
    facts: [
      ...fact(t('In force'), until ? t('{0} to {1}', inWords(from), inWords(until)) : t('from {0} on', inWords(from))),
      ...fact(t('Amends'), amends && `E.O. ${amends}`),
      ...fact(t('Amended by'), amendmentsOf(number)),
      ...sentence(inForce),
      ...trust(order),
    ],
  };
}

/** `E.O. 13292 from 25 March 2003` */
function amendmentsOf(number: string): string {
  const amendments = executiveOrders().filter((each) => each.amends === number);
  return amendments.map((each) => t('E.O. {0} from {1}', each.number, inWords(each.from))).join(', ');
}

function declassifyCard(
  declassify: Declassify,
  text: string,
  order: string | undefined,
  instant: number | undefined,
): Card {
  const written = text.slice(declassify.written.start, declassify.written.end);
  switch (declassify.kind) {
    case 'none':
      return { code: written, says: t('not applicable: the cable is not classified'), facts: [] };
    case 'date': {
      const { date } = declassify;
      if (!date) return { code: written, says: t('no day of the calendar'), facts: [] };
      const day = instantOf(date);
      const after = instant === undefined ? undefined : (span(instant, day + 86_399_999) ?? t('not after its date'));
      return {
        code: written,
        says: t('to be declassified on {0}', dayInWords(day)),
        facts: [...fact('ISO', isoDay(day)), ...fact(t('Weekday'), weekday(day)), ...fact(t('After the cable'), after)],
      };
    }
    case 'other':
      return codeCard(written, order);
  }
}

export function codeCard(written: string, order: string | undefined): Card {
  const known = declassification(written, order);
  if (!known) return unlisted(written, [], t('an event, or a code that is not in the tables'));
  return {
    code: written,
    says: known.meaning,
    facts: [
      ...fact(t('Order'), known.order),
      ...fact(t('Written'), known.form),
      ...fact(t('Time limit'), known.limit),
      ...trust(known),
    ],
  };
}

function inWords(day: string): string {
  return dayInWords(Date.parse(day));
}
