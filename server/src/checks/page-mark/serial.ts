import { t } from '@vscode/l10n';
import { defineCheck, replace } from '../check';
import { isMixed, serialsDiffer } from '../origin';
import { pageMarksOf } from './marks';

/** `PARIS 00004541 002 OF 002` in the cable `PARIS 004514`. */
export const pageMarkSerial = defineCheck({
  code: 'page-mark/serial',
  severity: 'warning', // 3 of 1,605 cables; two have pages of another cable
  rule: "A page mark has the classification line's serial number.",
  fix: 'Writes the number of the classification line where the DE line has it, too.',
  check(cable, report) {
    const serial = cable.header.classification?.serial;
    if (!serial || isMixed(cable)) return;
    const agreed = cable.envelope.station?.serial && !serialsDiffer(cable);
    const marks = pageMarksOf(cable);
    // Marks that agree with the DE line: it is the classification line that is wrong, and told as such.
    const short = cable.envelope.station?.serial?.value;
    if (!agreed && marks.every((mark) => Number(mark.serial?.value) % 10_000 === Number(short))) return;
    for (const { serial: marked } of marks) {
      if (!marked || Number(marked.value) === Number(serial.value)) continue;
      const meant = serial.value.padStart(marked.value.length, '0');
      report({
        at: marked,
        message: t(
          'The page mark has the number {0}, but the classification line has {1}.',
          marked.value,
          serial.value,
        ),
        related: [{ at: serial, message: t('The serial number on the classification line.') }],
        fix: agreed ? replace(marked, meant, t('Write {0}', meant)) : undefined,
      });
    }
  },
});
