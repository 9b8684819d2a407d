import { t } from '@vscode/l10n';
import { span } from '../../cable/span';
import { defineCheck, offered, replace } from '../check';
import { breaksOf } from './sequence';

/** `4.` between paragraphs 1 and 3. */
export const paragraphNumber = defineCheck({
  code: 'body/paragraph-number',
  severity: 'information', // 127 of 7,171 cables have a number twice, most of them as drafted
  rule: 'A paragraph between two others has the number between theirs.',
  fix: 'Writes the number.',
  check(cable, report, { file }) {
    for (const { at, written, before, beforeAt, meant, prefix } of breaksOf(file, cable)) {
      if (meant === undefined) continue;
      if (prefix !== undefined) {
        report({
          at: span(at.start, at.start + 1),
          message: t('This is paragraph {0}: its number was lost.', meant),
          related: [{ at: beforeAt, message: t('Paragraph {0}.', before) }],
          fix: replace(at, prefix, t('Write {0}', prefix.trim())),
        });
        continue;
      }
      report({
        at,
        message:
          written === before
            ? t('The number {0} stands twice; this paragraph should be {1}.', written, meant)
            : t('Paragraph {0} follows paragraph {1}, and should be {2}.', written, before, meant),
        related: [{ at: beforeAt, message: t('Paragraph {0}.', before) }],
        // A drafter may have counted so.
        fix: offered(replace(at, String(meant), t('Write {0}', meant))),
      });
    }
  },
});
