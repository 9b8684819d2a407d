import { t } from '@vscode/l10n';
import { defineCheck, replace } from '../check';
import { pagesCounted } from '../page-mark/pages';
import { pageMarksOf } from '../page-mark/marks';

/** `SECTION 02 OF 03` in the text of a cable that is `SECTION 01 OF 02`. */
export const sectionTotal = defineCheck({
  code: 'classification/section-total',
  severity: 'warning', // held in 83 of 83 cables that repeat the line
  rule: 'The lines that open the sections of a cable, and its page marks, agree on how many there are.',
  fix: 'Writes the total of the page marks where they are whole.',
  check(cable, report) {
    const { header, body } = cable;
    const first = header.classification?.section;
    if (!first) return;
    const pages = pagesCounted(cable);
    if (pages !== undefined) {
      const [mark] = pageMarksOf(cable);
      const meant = String(pages).padStart(first.of.end - first.of.start, '0');
      report({
        at: first.of,
        message: t('The classification line counts {0} sections, but the page marks count {1}.', first.of.value, pages),
        related: mark ? [{ at: mark, message: t('The first page mark.') }] : [],
        fix: replace(first.of, meant, t('Write {0}', meant)),
      });
    }
    for (const item of body.items) {
      const section = item.kind === 'interruption' ? item.section : undefined;
      if (!section || section.of.value === first.of.value) continue;
      report({
        at: section.of,
        message: t(
          'This line counts {0} sections, but the classification line counts {1}.',
          section.of.value,
          first.of.value,
        ),
        related: [{ at: first, message: t('The sections on the classification line.') }],
      });
    }
  },
});
