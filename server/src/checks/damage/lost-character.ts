import { defineCheck } from '../check';
import { conversionsOf } from './conversion';

/** `caf�s`: a character that was lost when the file was read in the wrong encoding and saved. */
export const lostCharacter = defineCheck({
  code: 'damage/lost-character',
  severity: 'information',
  rule: 'No replacement character stands in a word.',
  check(cable, report, context) {
    const damages = conversionsOf(cable, context, 'lost');
    const [first] = damages;
    // Where the whole file is read wrong, that is told, and mends them all.
    if (!first || context.file.damage.length > 0) return;
    const more = damages.length > 1 ? `; the cable has ${damages.length - 1} more` : '';
    report({ at: first, message: `A character of this word was lost in a conversion between encodings${more}.` });
  },
});
