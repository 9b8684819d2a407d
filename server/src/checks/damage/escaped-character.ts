import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { conversionsOf, reportAll } from './conversion';

/** `first\_name`, where a cable has `first_name`. */
export const escapedCharacter = defineCheck({
  code: 'damage/escaped-character',
  severity: 'warning',
  rule: "No backslash stands before a character, as Markdown writes those that are not Markdown's own.",
  fix: 'Takes the backslash out.',
  check(cable, report, context) {
    reportAll(
      conversionsOf(cable, context, 'escape'),
      report,
      ({ repair = '' }) => t('The backslash before {0} is Markdown from a conversion', repair),
      () => t('Take the backslash out'),
      (count) => t('Take {0} backslashes out', count),
    );
  },
});
