import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { serialContradiction } from '../envelope/serials';

/** `C O N F I D E N T I A L PARIS 000285` below `DE RUEHFR #0258`. */
export const classificationSerial = defineCheck({
  code: 'classification/serial',
  severity: 'warning', // with envelope/station-serial: 11 of 5,511 cables
  rule: "The classification line's serial number ends in the four digits of the DE line's.",
  fix: 'Writes the number that the page marks repeat; where nothing tells which of the two is wrong, it offers both.',
  layouts: ['transmission'],
  check(cable, report, context) {
    const found = serialContradiction(cable, context);
    if (!found || found.wrong === 'station') return;
    const { short, full, wrong, inStation, inClassification } = found;
    if (!inClassification) return;
    report({
      at: full,
      message: t('The classification line says {0}, but the DE line says #{1}.', full.value, short.value),
      related: [{ at: short, message: t('The serial number on the DE line.') }],
      fix: wrong === 'classification' ? inClassification : [inClassification, inStation],
    });
  },
});
