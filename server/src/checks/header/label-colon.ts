import { t } from '@vscode/l10n';
import type { ExecutiveOrder } from '../../cable/model';
import { type Span, span } from '../../cable/span';
import { type CheckContext, defineCheck } from '../check';

/** `SUBJECT THE KEYS`, `E.O. 12958 DECL: 02/12/2018` */
export const labelColon = defineCheck({
  code: 'header/label-colon',
  severity: 'warning', // but for copies re-typed without any, fewer than 1 cable in 200
  rule: 'A colon follows the labels of the header.',
  fix: 'Writes the colon.',
  check({ header }, report, context) {
    const { slice } = context;
    const { executiveOrder: order, tags, subject, references, classifiedBy } = header;
    const without = (at: Span, label: string, end = at.end): void =>
      report({
        at,
        message: t('No colon follows {0}.', label),
        fix: { title: t('Write the colon after {0}', label), edits: [{ start: end, end, text: ':' }] },
      });
    // A newspaper's copies have `EO 12958 DECL: …` and `TAGS PREL, FR` throughout.
    const retyped = order ? !slice(order.label).includes('.') : slice(tags?.label ?? span(0, 0)) === 'TAGS';
    if (order) checkOrder(order, context, without);
    const bare = (label: Span | undefined): label is Span => label !== undefined && /[A-Z)]$/i.test(slice(label));
    if (!retyped && tags?.items[0] && bare(tags.label)) without(tags.label, slice(tags.label));
    for (const label of [tags?.label, subject?.label, references?.label]) {
      if (!label || slice(span(label.end - 1, label.end + 1)) !== '::') continue;
      report({
        at: span(label.end, label.end + 1),
        message: t('Two colons follow {0}.', slice(label).slice(0, -1)),
        fix: { title: t('Take one colon out'), edits: [{ start: label.end, end: label.end + 1, text: '' }] },
      });
    }
    // Another sign than the colon is told as a damaged label.
    if (subject && !/[:.;-]$/.test(slice(subject.label)) && subject.title.value !== '')
      without(subject.label, slice(subject.label));
    if (bare(references?.label) && !/^ {1,3}[A-Z] /.test(slice(span(references.label.end, references.label.end + 4)))) {
      without(references.label, slice(references.label));
    }
    // `Classified By` in this case is written by a machine; what drafters type has no rule.
    const by = classifiedBy && slice(classifiedBy.label).trimEnd();
    if (classifiedBy && by === 'Classified By') without(span(classifiedBy.start, classifiedBy.start + by.length), by);
  },
});

function checkOrder(
  { label, number, declassify }: ExecutiveOrder,
  { slice }: CheckContext,
  without: (at: Span, label: string) => void,
): void {
  if (!number || !declassify) return;
  if (
    slice(label).includes('.') &&
    !slice(label).includes(':') &&
    !slice(span(number.end, declassify.start)).includes(':')
  ) {
    without(number, number.value);
  }
  const word = slice(span(declassify.start, declassify.written.start)).trimEnd();
  if (/^DECL$/i.test(word)) without(span(declassify.start, declassify.start + word.length), word);
}
