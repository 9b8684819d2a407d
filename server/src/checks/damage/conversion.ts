import { t } from '@vscode/l10n';
import { conversionDamage, type ConversionDamage, type ConversionDamageKind } from '../../cable/conversion';
import type { Cable } from '../../cable/model';
import type { CheckContext, Fix, Report } from '../check';

const found = new WeakMap<CheckContext, ReadonlyMap<ConversionDamageKind, readonly ConversionDamage[]>>();

/** What a conversion left in a cable, of one kind. Looked for once, whatever number of checks ask. */
export function conversionsOf(
  cable: Cable,
  context: CheckContext,
  kind: ConversionDamageKind,
): readonly ConversionDamage[] {
  let kinds = found.get(context);
  if (!kinds) {
    kinds = byKind(conversionDamage(context.file, cable));
    found.set(context, kinds);
  }
  return kinds.get(kind) ?? [];
}

function byKind(damages: readonly ConversionDamage[]): ReadonlyMap<ConversionDamageKind, readonly ConversionDamage[]> {
  const kinds = new Map<ConversionDamageKind, ConversionDamage[]>();
  for (const damage of damages) {
    const others = kinds.get(damage.kind);
    if (others) others.push(damage);
    else kinds.set(damage.kind, [damage]);
  }
  return kinds;
}

/**
 * Tells damage of one kind once a cable, at its first place, with one fix for all places: where a conversion left one, it
 * left hundreds.
 *
 * @param is what is wrong at the first place, as a sentence without its stop
 * @param one the title of the fix when there is one place
 * @param many the same for several: `Take 7 tags out`
 */
export function reportAll(
  damages: readonly ConversionDamage[],
  report: (report: Report) => void,
  is: (first: ConversionDamage) => string,
  one: (first: ConversionDamage) => string,
  many: (count: number) => string,
): void {
  const [first] = damages;
  if (!first) return;
  const known = damages.filter(({ repair }) => repair !== undefined);
  report({
    at: first,
    message: messageOf(is(first), damages.length - 1, known.length),
    fix: known.length === 0 ? undefined : mendAll(known, damages.length === 1 ? one(first) : many(known.length)),
  });
}

function messageOf(is: string, more: number, mended: number): string {
  if (more === 0) return t('{0}.', is);
  if (mended === 0) return t('{0}; the cable has {1} more.', is, more);
  return mended > more
    ? t('{0}; the cable has {1} more, and the fix mends them all.', is, more)
    : t('{0}; the cable has {1} more, and the fix mends {2} of them.', is, more, mended);
}

function mendAll(damages: readonly ConversionDamage[], title: string): Fix {
  return { title, edits: damages.map(({ start, end, repair = '' }) => ({ start, end, text: repair })) };
}
