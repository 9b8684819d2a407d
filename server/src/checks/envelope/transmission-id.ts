import { t } from '@vscode/l10n';
import { transmissionIdMeant } from '../../cable/damagedFormatLines';
import { reportChange } from '../change';
import { defineCheck } from '../check';

/** `VZCZXRO7227` */
export const transmissionId = defineCheck({
  code: 'envelope/transmission-id',
  severity: 'warning', // 5,797 of 5,797 cables have VZCZC, three letters and three or four digits
  rule: 'The first line is VZCZC, a channel of three letters and a number of three or four digits.',
  fix: 'Writes the letters that stand there in every cable, and digits for letters in the number.',
  layouts: ['transmission'],
  check({ envelope }, report, context) {
    // A second copy of the header may have the whole line; the first one counts.
    const at = context.damagedLines.find(({ kind }) => kind === 'transmissionId') ?? envelope.transmissionId;
    if (!at) return;
    const written = context.slice(at);
    // A cable that was typed anew in small letters is so throughout.
    if (/^VZCZC[A-Z]{3}\d{3,4}$/.test(written) || !/[A-Z]/.test(written)) return;
    const meant = transmissionIdMeant(written);
    const message = t('{0} is not how a transmission begins: VZCZC, three letters, three or four digits.', written);
    report(
      meant === undefined ? { at, message } : reportChange(context, at, meant, () => message, t('Write {0}', meant)),
    );
  },
});
