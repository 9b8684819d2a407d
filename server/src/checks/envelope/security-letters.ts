import { t } from '@vscode/l10n';
import type { Classification, Level, Security } from '../../cable/model';
import { defineCheck, type Fix, offered } from '../check';
import { levelContradiction } from '../classification/levels';
import { levelName } from '../levels';
import { isMixed } from '../origin';

/** `ZNY CCCCC ZZH` above `S E C R E T PARIS 000258`. */
export const securityLetters = defineCheck({
  code: 'envelope/security-letters',
  severity: 'error', // differs in 4 of 5,753 cables; each has the text of another cable
  rule: "The security line's letters are those of the classification line.",
  fix: 'Offers signal and letters of the classification line where marks and date of declassification side with it.',
  check(cable, report) {
    const {
      envelope: { security },
      header: { classification },
    } = cable;
    if (!security?.letters || !classification || isMixed(cable)) return;
    const contradiction = levelContradiction(cable);
    // Told on the classification line.
    if (contradiction?.wrong === 'classification') return;
    const letter = security.letters.value.charAt(0);
    const expected = lettersFor(classification);
    if (!'UCSTE'.includes(letter) || expected === undefined || expected.includes(letter)) return;
    report({
      at: security.letters,
      message: t(
        '{0} says {1}, but the classification line says {2}.',
        security.letters.value,
        meaningOf(letter),
        levelName(classification.level.value),
      ),
      related: [{ at: classification, message: t('The classification line.') }],
      fix: contradiction?.wrong === 'security' ? mend(security, expected.charAt(expected.length - 1)) : undefined,
    });
  },
});

function mend({ signal, letters }: Security, letter: string): Fix | undefined {
  if (!letters) return undefined;
  const [sign, five] = [letter === 'U' ? 'ZNR' : 'ZNY', letter.repeat(5)];
  // What says how a document is classified is for a person to change.
  return offered({
    title: t('Write {0} {1}', sign, five),
    edits: [
      ...(signal.value === sign ? [] : [{ start: signal.start, end: signal.end, text: sign }]),
      { start: letters.start, end: letters.end, text: five },
    ],
  });
}

function meaningOf(letter: string): string {
  const level = LEVELS[letter];
  return level ? levelName(level) : t('unclassified, encrypted for transmission only (EFTO)');
}

const LEVELS: Readonly<Record<string, Level>> = { U: 'unclassified', C: 'confidential', S: 'secret', T: 'topSecret' };

/** The first letters that a level may have; `undefined` where no cable shows them. */
function lettersFor({ level, caveats }: Classification): string | undefined {
  switch (level.value) {
    case 'unclassified':
      return caveats.some(({ value }) => value === 'EFTO') ? 'EU' : 'U';
    case 'limitedOfficialUse':
      return undefined;
    case 'confidential':
      return 'C';
    case 'secret':
      return 'S';
    case 'topSecret':
      return 'T';
  }
}
