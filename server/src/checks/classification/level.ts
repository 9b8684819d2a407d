import { t } from '@vscode/l10n';
import { defineCheck, offered, replace } from '../check';
import { levelName } from '../levels';
import { levelContradiction } from './levels';
import { LEVEL_WORDS } from './words';

/** `S E C R E T PARIS 000258` in a cable of `ZNY CCCCC ZZH` whose highest mark is (C). */
export const classificationLevel = defineCheck({
  code: 'classification/level',
  severity: 'error', // with envelope/security-letters: 4 of 5,753 cables; each has the text of another cable
  rule: 'The level is that of the security line where marks and date of declassification side with it.',
  fix: 'Offers the level of the security line.',
  layouts: ['transmission'],
  check(cable, report) {
    const { classification } = cable.header;
    const { security } = cable.envelope;
    const found = levelContradiction(cable);
    if (found?.wrong !== 'classification' || !classification || !security?.letters) return;
    const meant = LEVEL_WORDS[found.security][0];
    report({
      at: classification.level,
      message: t(
        'The line says {0}, but {1} and the text say {2}.',
        levelName(classification.level.value),
        security.letters.value,
        levelName(found.security),
      ),
      related: [{ at: security.letters, message: t('The letters of the security line.') }],
      // The classification of a document is for a person to change.
      fix: offered(replace(classification.level, meant, t('Write {0}', meant))),
    });
  },
});
