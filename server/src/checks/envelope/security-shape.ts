import { t } from '@vscode/l10n';
import { securityMeant } from '../../cable/damagedFormatLines';
import { reportChange } from '../change';
import { defineCheck } from '../check';

/** `ZNY CCCC ZZH`, `ZYN CCCCC ZZH` */
export const securityShape = defineCheck({
  code: 'envelope/security-shape',
  severity: 'warning', // 5,797 of 5,797 cables
  rule: 'The security line is ZNR or ZNY, five letters, and most often ZZH.',
  fix: 'Writes the signal, the letters and the sign in full.',
  layouts: ['transmission'],
  check({ envelope: { security } }, report, context) {
    const at = security ?? context.damagedLines.find(({ kind }) => kind === 'security');
    if (!at) return;
    const written = context.slice(at);
    // A cable that was typed anew in small letters is so throughout.
    if (!/[A-Z]/.test(written)) return;
    const meant = securityMeant(written);
    if (
      /^ZN[RY] (?:([A-Z])\1{4}|([A-Z])\2\2AA)(?:[ /(]|ZZH\b|$)/.test(written) &&
      !/ Z(?:HZ|H|ZHH?H)(?: |$)/.test(written)
    )
      return;
    // `ZNY XXXXX`: the letters name nothing, which is told with the signal.
    if (meant === written || /^ZN[RY] ([A-Z])\1{4}(?: ZZH)?$/.test(written)) return;
    const message = t(
      '“{0}” is not how a security line is written: ZNR or ZNY, then one letter five times.',
      written.slice(0, 40),
    );
    report(
      meant === undefined
        ? { at, message }
        : reportChange(context, at, meant, () => message, t('Write {0}', meant.slice(0, 40))),
    );
  },
});
