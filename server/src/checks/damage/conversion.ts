import { conversionDamage, type ConversionDamage, type ConversionDamageKind } from '../../cable/conversion';
import type { Cable } from '../../cable/model';
import type { CheckContext, Fix } from '../check';

const found = new WeakMap<CheckContext, readonly ConversionDamage[]>();

/** What a conversion left in a cable, of one kind. Looked for once, whatever number of checks ask. */
export function conversionsOf(
  cable: Cable,
  context: CheckContext,
  kind: ConversionDamageKind,
): readonly ConversionDamage[] {
  let all = found.get(context);
  if (!all) {
    all = conversionDamage(context.file, cable);
    found.set(context, all);
  }
  return all.filter((damage) => damage.kind === kind);
}

/** One fix for many places of one kind. */
export function mendAll(damages: readonly ConversionDamage[], title: string): Fix {
  return { title, edits: damages.map(({ start, end, repair = '' }) => ({ start, end, text: repair })) };
}
