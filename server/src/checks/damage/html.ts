import { defineCheck } from '../check';
import { conversionsOf, reportAll } from './conversion';

/** As much of a tag as a message shows. */
const MOST = 40;

/** `S&amp;T`, `<br>` */
export const html = defineCheck({
  code: 'damage/html',
  severity: 'warning',
  rule: 'No tags and entities of HTML stand in a cable.',
  fix: 'Writes the character that an entity stands for, and takes a tag out.',
  check(cable, report, context) {
    const { slice } = context;
    reportAll(
      conversionsOf(cable, context, 'tag'),
      report,
      (first) => `${slice(first).slice(0, MOST)} is a tag from a web page`,
      () => 'Take the tag out',
      (count) => `Take ${count} tags out`,
    );
    reportAll(
      conversionsOf(cable, context, 'html'),
      report,
      (first) =>
        `${slice(first)} is HTML from a web page${first.repair?.trim() ? `, and stands for ${first.repair}` : ''}`,
      ({ repair = '' }) => `Write ${repair.trim() === '' ? 'a blank' : repair}`,
      (count) => `Write the characters that ${count} entities stand for`,
    );
  },
});
