import { restMeant } from '../../cable/damagedFormatLines';
import type { Classification } from '../../cable/model';
import { type Span, span } from '../../cable/span';
import { changedPart, rewrite } from '../change';
import { type CheckContext, defineCheck } from '../check';

/** `C O N F I D E N T I A L SECTOIN 01 0F 02 PARIS004514` */
export const classificationShape = defineCheck({
  code: 'classification/shape',
  severity: 'warning',
  rule: 'On the classification line SECTION and OF are spelt right, and the serial number is digits after a blank.',
  fix: 'Writes the word, the digit or the blank.',
  check({ header: { classification } }, report, context) {
    const damage = classification && restDamage(classification, context);
    if (!damage) return;
    const { at, meant } = damage;
    const written = context.slice(at);
    report({
      at: changedPart(written, at, meant),
      message: `“${written}” is damaged; ${meant} is meant.`,
      fix: rewrite(written, at, meant, `Write ${meant}`),
    });
  },
});

/** What follows the level, where it is damaged, and what is meant. */
export function restDamage(
  { level, end }: Classification,
  { slice }: CheckContext,
): { readonly at: Span; readonly meant: string } | undefined {
  const rest = slice(span(level.end, end));
  const start = level.end + (rest.length - rest.trimStart().length);
  const at = span(start, start + rest.trim().length);
  const meant = restMeant(rest.trim());
  return meant === rest.trim() ? undefined : { at, meant };
}
