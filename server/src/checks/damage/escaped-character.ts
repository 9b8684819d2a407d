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
      ({ repair = '' }) => `The backslash before ${repair} is Markdown from a conversion`,
      () => 'Take the backslash out',
      (count) => `Take ${count} backslashes out`,
    );
  },
});
