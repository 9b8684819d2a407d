import { tag } from '../../codes/tags';
import { defineCheck, replace } from '../check';

/** `TAGS: PRELPGOV FR` */
export const tagRunTogether = defineCheck({
  code: 'header/tag-run-together',
  severity: 'warning',
  rule: 'A blank or a comma stands between two tags.',
  fix: 'Parts the tags as the others of the line are parted.',
  check({ header: { tags } }, report, { slice }) {
    const items = tags?.items ?? [];
    const comma = items.some((item, i) => {
      const next = items[i + 1];
      return next !== undefined && slice({ start: item.end, end: next.start }).includes(',');
    });
    for (const item of items) {
      const parts = partsOf(item.value);
      if (!parts) continue;
      const at = { start: item.start, end: item.start + item.value.length };
      if (slice(at).toUpperCase() !== item.value) continue;
      report({
        at,
        message: `${item.value} is two tags run together, ${parts.join(' and ')}.`,
        fix: replace(at, parts.join(comma ? ', ' : ' '), `Write ${parts.join(comma ? ', ' : ' ')}`),
      });
    }
  },
});

/** The two known tags that an unknown one is made of: a subject or program of four letters, and one more or a country. */
export function partsOf(written: string): readonly [string, string] | undefined {
  if (!/^[A-Z]{6,8}$/.test(written) || tag(written)) return undefined;
  for (const at of [4, written.length - 4]) {
    const [one, other] = [written.slice(0, at), written.slice(at)];
    if (isCertain(one) && isCertain(other)) return [one, other];
  }
  return undefined;
}

function isCertain(code: string): boolean {
  const found = tag(code);
  return (
    found !== undefined &&
    found.slipFor === undefined &&
    (code.length === 4 || (code.length === 2 && found.kind === 'geo'))
  );
}
