import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { conversionsOf, reportAll } from './conversion';

/** `caf�s`: a character that was lost when the file was read in the wrong encoding and saved. */
export const lostCharacter = defineCheck({
  code: 'damage/lost-character',
  severity: 'information',
  rule: 'No replacement character stands in a word.',
  check(cable, report, context) {
    // Where the whole file is read wrong, that is told, and mends them all.
    if (context.file.damage.length > 0) return;
    reportAll(
      conversionsOf(cable, context, 'lost'),
      report,
      () => t('A character of this word was lost in a conversion between encodings'),
      () => '',
      () => '',
    );
  },
});
