import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { conversionsOf, reportAll } from './conversion';

/** As much of a tag as a message shows. */
const MOST = 40;

/** `S&amp;T`, `<br>` */
export const html = defineCheck({
  code: 'damage/html',
  severity: 'warning',
  rule: 'No tags and entities of HTML stand in a cable.',
  fix: 'Writes the character that an entity stands for, and takes a tag out.',
  check(cable, report, context) {
    const { slice } = context;
    reportAll(
      conversionsOf(cable, context, 'tag'),
      report,
      (first) => t('{0} is a tag from a web page', slice(first).slice(0, MOST)),
      () => t('Take the tag out'),
      (count) => t('Take {0} tags out', count),
    );
    reportAll(
      conversionsOf(cable, context, 'html'),
      report,
      (first) =>
        first.repair?.trim()
          ? t('{0} is HTML from a web page, and stands for {1}', slice(first), first.repair)
          : t('{0} is HTML from a web page', slice(first)),
      ({ repair = '' }) => (repair.trim() === '' ? t('Write a blank') : t('Write {0}', repair)),
      (count) => t('Write the characters that {0} entities stand for', count),
    );
  },
});
