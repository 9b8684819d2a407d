import { defineCheck } from '../check';
import { conversionsOf, mendAll } from './conversion';

/** `E.O. 12958: N/A \` */
export const lineEndBackslash = defineCheck({
  code: 'damage/line-end-backslash',
  severity: 'information', // 62 of 6,828 cables, of a few posts, with dozens each
  rule: 'No backslash stands at the end of a line.',
  fix: 'Takes all of them out of the cable.',
  check(cable, report, context) {
    const damages = conversionsOf(cable, context, 'lineEnd');
    const [first] = damages;
    // Told once a cable: where one line has it, most have.
    if (!first) return;
    report({
      at: first,
      message: `A backslash ends this line${damages.length > 1 ? `, and ${damages.length - 1} more of this cable` : ''}: it stood for a soft line end.`,
      fix: mendAll(damages, damages.length > 1 ? `Take ${damages.length} backslashes out` : 'Take the backslash out'),
    });
  },
});
