import { defineCheck, replace } from '../check';
import { conversionsOf } from './conversion';

/** A soft hyphen in `con­sul`. */
export const invisibleCharacter = defineCheck({
  code: 'damage/invisible-character',
  severity: 'warning',
  rule: 'No soft hyphen and no blank without width stands in a cable.',
  fix: 'Takes the character out.',
  check(cable, report, context) {
    for (const damage of conversionsOf(cable, context, 'invisible')) {
      const name = context.slice(damage) === '\xAD' ? 'soft hyphen' : 'blank without width';
      report({
        at: damage,
        message: `A ${name}, which shows as nothing, stands here; a search for the word does not find it.`,
        fix: replace(damage, '', `Take the ${name} out`),
      });
    }
  },
});
