import type { Classification } from '../../cable/model';
import { defineCheck } from '../check';
import { levelName } from '../levels';

/** `ZNY CCCCC ZZH` above `S E C R E T PARIS 000258`. */
export const securityLetters = defineCheck({
  code: 'envelope/security-letters',
  severity: 'error', // differs in 4 of 5,753 cables; each has the text of another cable
  rule: "The security line's letters are those of the classification line.",
  check({ envelope: { security }, header: { classification } }, report) {
    if (!security?.letters || !classification) return;
    const letter = security.letters.value.charAt(0);
    const expected = lettersFor(classification);
    if (!'UCSTE'.includes(letter) || expected === undefined || expected.includes(letter)) return;
    report({
      at: security.letters,
      message: `${security.letters.value} says ${meanings[letter]}, but the classification line says ${levelName(classification.level.value)}.`,
      related: [{ at: classification, message: 'The classification line.' }],
    });
  },
});

const meanings: Readonly<Record<string, string>> = {
  U: 'unclassified',
  C: 'confidential',
  S: 'secret',
  T: 'top secret',
  E: 'unclassified, encrypted for transmission only (EFTO)',
};

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
