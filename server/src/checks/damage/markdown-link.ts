import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { damageOf, repair } from './damage';

/** `TAGS: [PREL](#) [FR](#)` */
export const markdownLink = defineCheck({
  code: 'damage/markdown-link',
  severity: 'warning',
  rule: 'No Markdown link stands in a cable.',
  fix: "Keeps the link's text.",
  check(cable, report, { slice }) {
    for (const damage of damageOf(cable, 'markdownLink')) {
      report({
        at: damage,
        message: messageOf(slice(damage), damage.repair),
        fix: repair(damage, (text) =>
          slice(damage).startsWith('<')
            ? t('Take the angle brackets out')
            : text
              ? t('Write {0}', text)
              : t('Take the link out'),
        ),
      });
    }
  },
});

function messageOf(written: string, meant: string | undefined): string {
  if (written.startsWith('<')) {
    return meant
      ? t('{0} is an address that a conversion put in angle brackets; the cable says {1}.', written, meant)
      : t('{0} is an address that a conversion put in angle brackets.', written);
  }
  return meant
    ? t('{0} is a Markdown link from a conversion; the cable says {1}.', written, meant)
    : t('{0} is a Markdown link from a conversion.', written);
}
