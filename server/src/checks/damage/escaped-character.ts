import { defineCheck, replace } from '../check';
import { conversionsOf } from './conversion';

/** `first\_name`, where a cable has `first_name`. */
export const escapedCharacter = defineCheck({
  code: 'damage/escaped-character',
  severity: 'warning',
  rule: "No backslash stands before a character, as Markdown writes those that are not Markdown's own.",
  fix: 'Takes the backslash out.',
  check(cable, report, context) {
    for (const damage of conversionsOf(cable, context, 'escape')) {
      const meant = damage.repair ?? '';
      report({
        at: damage,
        message: `The backslash before ${meant} is Markdown from a conversion.`,
        fix: replace(damage, meant, 'Take the backslash out'),
      });
    }
  },
});
