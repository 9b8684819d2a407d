import { defineCheck } from '../check';
import { damageOf, repair } from './damage';

/** `TAGS: [PREL](#) [FR](#)` */
export const markdownLink = defineCheck({
  code: 'damage/markdown-link',
  severity: 'warning',
  rule: 'No Markdown link stands in a cable.',
  fix: "Keeps the link's text.",
  check(cable, report, { slice }) {
    for (const damage of damageOf(cable, 'markdownLink')) {
      report({
        at: damage,
        message: slice(damage).startsWith('<')
          ? `${slice(damage)} is an address that a conversion put in angle brackets${damage.repair ? `; the cable says ${damage.repair}` : ''}.`
          : `${slice(damage)} is a Markdown link from a conversion${damage.repair ? `; the cable says ${damage.repair}` : ''}.`,
        fix: repair(damage, (text) =>
          slice(damage).startsWith('<') ? 'Take the angle brackets out' : text ? `Write ${text}` : 'Take the link out',
        ),
      });
    }
  },
});
