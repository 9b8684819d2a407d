import { t } from '@vscode/l10n';
import { span } from '../../cable/span';
import { defineCheck } from '../check';
import { reportChange } from '../change';

/** So many lines at most stand between the address and the header. */
const NEAR = 6;

/** `SIPDIS` after the last addressee, or `C N F I D E T N I A L PARIS 004514`. */
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
      const message = () => t('The classification line is misspelt, and says no level that is known.');
      report(reportChange(context, damaged, damaged.repair, message, t('Write {0}', damaged.repair)));
      return;
    }
    const last = [...envelope.action, ...envelope.info, ...envelope.excluded].at(-1);
    // Without a subject there is no cable whose line could be missing, but a piece of one.
    if (!last || !header.subject) return;
    // Below the first of two addresses stands the second, and the line belongs below that one.
    const { lines } = context.file;
    const line = lines.at(header.start);
    report({
      at: line - lines.at(last.end) > NEAR ? span(header.start, lines.end(line)) : last,
      message: t('No classification line, with the level, the post and the number, follows the address.'),
    });
  },
});
