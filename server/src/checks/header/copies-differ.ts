import { t } from '@vscode/l10n';
import { copyDifferences } from '../../cable/damagedCopies';
import { changedPart, rewrite } from '../change';
import { defineCheck, offered } from '../check';

/** `TGAS: PREL, FR` in one copy of the header, and `TAGS: PREL, FR` in the other. */
export const copiesDiffer = defineCheck({
  code: 'header/copies-differ',
  severity: 'information', // which of two copies is right is for a reader to say
  rule: 'Where the header stands twice, both copies say the same.',
  fix: 'Offers the line of the other copy.',
  layouts: ['transmission', 'telegram'],
  check(cable, report, { file, slice }) {
    for (const { kind, start, end, other } of copyDifferences(file, cable)) {
      const at = { start, end };
      if (kind === 'lacks') {
        report({
          at,
          message: t('After this line the other copy of the header has one more.'),
          ...(other && { related: [{ at: other, message: t('The line of the other copy.') }] }),
        });
      } else if (other) {
        const [written, meant] = [slice(at), slice(other)];
        report({
          at: changedPart(written, at, meant),
          message: t('The two copies of the header differ here.'),
          related: [{ at: other, message: t('The same line in the other copy.') }],
          fix: offered(rewrite(written, at, meant, t('Write the line as in the other copy'))),
        });
      } else report({ at, message: t('The other copy of the header has no such line.') });
    }
  },
});
