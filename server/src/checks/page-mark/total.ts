import { t } from '@vscode/l10n';
import { defineCheck, replace } from '../check';
import { pageMarksOf } from './marks';
import { pagesCounted } from './pages';

/** `PARIS 00004514 002 OF 003` in a cable that is `SECTION 01 OF 02`. */
export const pageMarkTotal = defineCheck({
  code: 'page-mark/total',
  severity: 'warning', // 2 of 1,607 cables
  rule: 'A page mark counts as many pages as the classification line counts sections.',
  fix: 'Writes the total of the classification line where the numbers of the page marks fit it.',
  check(cable, report) {
    const section = cable.header.classification?.section;
    // Where the marks agree among themselves, it is the classification line that is wrong.
    if (!section || pagesCounted(cable) !== undefined) return;
    const marks = pageMarksOf(cable);
    const last = marks.reduce((most, { number }) => Math.max(most, number?.value ?? 0), 0);
    for (const { of } of marks) {
      if (!of || of.value === section.of.value) continue;
      const meant = String(section.of.value).padStart(3, '0');
      report({
        at: of,
        message: t(
          'The page mark counts {0} pages, but the classification line counts {1} sections.',
          of.value,
          section.of.value,
        ),
        related: [{ at: section, message: t('The sections on the classification line.') }],
        fix: last === section.of.value ? replace(of, meant, t('Write {0}', meant)) : undefined,
      });
    }
  },
});
