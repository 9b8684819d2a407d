import text from './data/executive-orders.tsv';
import { nearest } from '../spelling/nearest';
import { SCHEMAS } from './schemas';
import { explained, given, lazily, table, type Certainty, type Row } from './table';

/** An executive order on the classification of information. Days are ISO dates, `1995-10-14`. */
export interface Order {
  /** `12958` */
  readonly number: string;
  readonly title: string;
  /** The order that it changed; cables go on citing that one. */
  readonly amends: string | undefined;
  readonly signed: string;
  /** First day in force. */
  readonly from: string;
  /** Last day in force; absent while it is. */
  readonly until: string | undefined;
  readonly certainty: Certainty;
  readonly source: string;
}

const { columns } = SCHEMAS['executive-orders'];
const orders = table('executive-orders', text, columns);

/** Every order, the oldest first. */
export const executiveOrders = lazily((): readonly Order[] => orders.rows().map(read));

/** `executiveOrder('12958')` */
export function executiveOrder(number: string): Order | undefined {
  const row = orders.get(number);
  return row && read(row);
}

/** What a slip may be meant for: `12958` for `12598`. */
export function nearestOrders(number: string): readonly Order[] {
  const numbers = executiveOrders().flatMap((each) => (each.amends ? [] : [each.number]));
  return nearest(number, numbers, 1).flatMap((found) => executiveOrder(found) ?? []);
}

/** The order that a cable of that day (`2008-02-13`) cites. */
export function orderInForce(day: string): Order | undefined {
  return executiveOrders().find((each) => !each.amends && each.from <= day && (!each.until || day <= each.until));
}

function read(row: Row<(typeof columns)[number]>): Order {
  return { ...explained(row), amends: given(row.amends), until: given(row.until) };
}
