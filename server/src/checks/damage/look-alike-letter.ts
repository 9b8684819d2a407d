import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { conversionsOf, reportAll } from './conversion';

/** `ХXXX` with a Cyrillic Х. */
export const lookAlikeLetter = defineCheck({
  code: 'damage/look-alike-letter',
  severity: 'warning', // 5 of 6,828 cables
  rule: 'No Cyrillic letter stands in a word of Latin ones.',
  fix: 'Writes the Latin letter that looks the same.',
  check(cable, report, context) {
    reportAll(
      conversionsOf(cable, context, 'lookAlike'),
      report,
      (first) =>
        t(
          'This {0} is a Cyrillic letter that looks like the Latin {1}: a search for the word does not find it',
          context.slice(first),
          first.repair ?? '',
        ),
      ({ repair = '' }) => t('Write the Latin {0}', repair),
      (count) => t('Write {0} Latin letters', count),
    );
  },
});
