import { t } from '@vscode/l10n';
import type { Span } from '../../cable/span';
import { defineCheck } from '../check';
import { conversionsOf, reportAll } from './conversion';

/** A soft hyphen in `con­sul`. */
export const invisibleCharacter = defineCheck({
  code: 'damage/invisible-character',
  severity: 'warning',
  rule: 'No soft hyphen and no blank without width stands in a cable.',
  fix: 'Takes the character out.',
  check(cable, report, context) {
    const isHyphen = (first: Span) => context.slice(first) === '\xAD';
    reportAll(
      conversionsOf(cable, context, 'invisible'),
      report,
      (first) =>
        isHyphen(first)
          ? t('A soft hyphen, which shows as nothing, stands here: a search for the word does not find it')
          : t('A blank without width, which shows as nothing, stands here: a search for the word does not find it'),
      (first) => (isHyphen(first) ? t('Take the soft hyphen out') : t('Take the blank without width out')),
      (count) => t('Take {0} invisible characters out', count),
    );
  },
});
