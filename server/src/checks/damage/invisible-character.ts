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
    const nameOf = (first: Span) => (context.slice(first) === '\xAD' ? 'soft hyphen' : 'blank without width');
    reportAll(
      conversionsOf(cable, context, 'invisible'),
      report,
      (first) => `A ${nameOf(first)}, which shows as nothing, stands here: a search for the word does not find it`,
      (first) => `Take the ${nameOf(first)} out`,
      (count) => `Take ${count} invisible characters out`,
    );
  },
});
