import { defineCheck, replace } from '../check';
import { conversionsOf, mendAll } from './conversion';

/** `S&amp;T`, `<br>` */
export const html = defineCheck({
  code: 'damage/html',
  severity: 'warning',
  rule: 'No tags and entities of HTML stand in a cable.',
  fix: 'Writes the character that an entity stands for, and takes a tag out.',
  check(cable, report, context) {
    const tags = conversionsOf(cable, context, 'tag');
    const [first] = tags;
    // Told once a cable: a page has hundreds.
    if (first) {
      report({
        at: first,
        message: `${context.slice(first).slice(0, 40)} is a tag from a web page${tags.length > 1 ? `; the cable has ${tags.length - 1} more` : ''}.`,
        fix: mendAll(tags, tags.length > 1 ? `Take ${tags.length} tags out` : 'Take the tag out'),
      });
    }
    for (const damage of conversionsOf(cable, context, 'html')) {
      const written = context.slice(damage);
      const { repair } = damage;
      report({
        at: damage,
        message: `${written.slice(0, 40)} is HTML from a web page${repair?.trim() ? `; the cable says ${repair}` : ''}.`,
        fix:
          repair === undefined
            ? undefined
            : replace(damage, repair, `Write ${repair.trim() === '' ? 'a blank' : repair}`),
      });
    }
  },
});
