import { t } from '@vscode/l10n';
import { numbered } from '../../cable/damagedParagraphs';
import { span } from '../../cable/span';
import { defineCheck, replace } from '../check';

/** `2, (C) Text`, `2 (C) Text` */
export const paragraphSeparator = defineCheck({
  code: 'body/paragraph-separator',
  severity: 'warning', // 20 of 6,828 cables
  rule: 'A full stop follows the number of a paragraph.',
  fix: 'Writes the full stop.',
  check(cable, report, { file, slice }) {
    const paragraphs = numbered(file, cable).filter(({ number }) => number.pilcrow !== 'lost');
    // Cables that write `(1)` or `1)` throughout have a style of their own.
    const stopped = paragraphs.filter(({ number }) => slice(span(number.end, number.end + 1)) === '.').length;
    if (stopped * 3 <= paragraphs.length) return;
    for (const { number, portionMark } of paragraphs) {
      const sign = slice(span(number.end, number.end + 1));
      if (sign === ',' || sign === ';' || sign === ':') {
        const at = span(number.end, number.end + 1);
        const written = slice(span(number.start, at.end));
        report({
          at: span(number.start, at.end),
          message:
            sign === ','
              ? t("“{0}” has a comma where the full stop of a paragraph's number belongs.", written)
              : t("“{0}” has a sign where the full stop of a paragraph's number belongs.", written),
          fix: replace(at, '.', t('Write a full stop')),
        });
      } else if (sign === ' ' && portionMark && number.start < number.end && portionMark.start > number.end) {
        report({
          at: number,
          message: t('The full stop after the number {0} of the paragraph was lost.', number.value),
          fix: replace(span(number.end, number.end), '.', t('Write a full stop')),
        });
      }
    }
  },
});
