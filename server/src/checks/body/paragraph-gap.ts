import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { breaksOf } from './sequence';

/** Paragraph 4 after paragraph 2. */
export const paragraphGap = defineCheck({
  code: 'body/paragraph-gap',
  severity: 'information', // 938 of 7,171 cables: drafters' slips, paragraphs withheld or lost
  rule: 'The numbers of the paragraphs run from 1 by 1.',
  check(cable, report, { file }) {
    for (const { at, written, before, beforeAt, meant } of breaksOf(file, cable)) {
      if (meant !== undefined) continue;
      report({
        at,
        message: messageOf(written, before),
        related: [{ at: beforeAt, message: t('Paragraph {0}.', before) }],
      });
    }
  },
});

function messageOf(written: number, before: number): string {
  if (written === before) return t('The number {0} stands twice.', written);
  if (written < before) return t('Paragraph {0} follows paragraph {1}.', written, before);
  const [first, last] = [before + 1, written - 1];
  return first === last
    ? t('Paragraph {0} follows paragraph {1}: {2} is missing.', written, before, first)
    : t('Paragraph {0} follows paragraph {1}: {2} to {3} are missing.', written, before, first, last);
}
