import type { BodyItem, Cable, Damage, DamageKind, Paragraph } from '../../cable/model';
import type { Span } from '../../cable/span';
import { type Fix, replace } from '../check';

/** The damage of one kind, in the order of the text. */
export function damageOf(cable: Cable, kind: DamageKind): readonly Damage[] {
  return cable.damage.filter((damage) => damage.kind === kind);
}

/** Whether a broken word is one of a web address, `index.c fm`; the words of a header have no stop in them. */
export function isAddress({ repair: whole }: Damage): boolean {
  return whole?.includes('.') ?? false;
}

/** The fix that puts back what stood there, where that is known. */
export function repair(damage: Damage, title: (text: string) => string): Fix | undefined {
  return damage.repair === undefined ? undefined : replace(damage, damage.repair, title(damage.repair));
}

/** The paragraph that holds the place or begins where it ends. Logarithmic in the number of items. */
export function paragraphAt({ body }: Cable, place: Span): Paragraph | undefined {
  let low = 0;
  let high = body.items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((body.items[middle] as BodyItem).start <= place.end) low = middle + 1;
    else high = middle;
  }
  const item = body.items[low - 1];
  return item?.kind === 'paragraph' ? item : undefined;
}
