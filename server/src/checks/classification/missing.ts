import { defineCheck } from '../check';
import { reportChange } from '../change';

/** `SIPDIS` after the last addressee, or `C O N F I D E N T A L PARIS 004514`. */
export const classificationMissing = defineCheck({
  code: 'classification/missing',
  severity: 'warning', // 99 of 5,803 transmissions, most of them with a line that is damaged
  rule: 'The classification line says level, post and serial number.',
  fix: 'Writes the level that is meant by a misspelt one.',
  layouts: ['transmission', 'telegram'],
  check({ envelope, header }, report, context) {
    if (header.classification) return;
    const damaged = context.damagedLines.find(({ kind }) => kind === 'classification');
    if (damaged) {
      const message = () => 'The classification line is misspelt, and says no level that is known.';
      report(reportChange(context, damaged, damaged.repair, message, `Write ${damaged.repair}`));
      return;
    }
    const last = [...envelope.action, ...envelope.info, ...envelope.excluded].at(-1);
    // Without a subject there is no cable whose line could be missing, but a piece of one.
    if (!last || !header.subject) return;
    report({
      at: last,
      message: 'No classification line, with the level, the post and the number, follows the address.',
    });
  },
});
