import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { serialContradiction } from './serials';

/** `DE RUEHFR #0285` above `C O N F I D E N T I A L PARIS 000258`. */
export const stationSerial = defineCheck({
  code: 'envelope/station-serial',
  severity: 'warning', // differs in 11 of 5,511 cables: 9 with damage or another cable's text, one series of its own, one relay
  rule: "The DE line's serial number is the last four digits of the classification line's.",
  fix: 'Writes the number that the page marks repeat; where nothing tells which of the two is wrong, it offers both.',
  check(cable, report, context) {
    const found = serialContradiction(cable, context);
    if (!found || found.wrong === 'classification') return;
    const { short, full, wrong, inStation, inClassification } = found;
    report({
      at: short,
      message: t('The DE line says #{0}, but the classification line says {1}.', short.value, full.value),
      related: [{ at: full, message: t('The serial number on the classification line.') }],
      fix: wrong === 'station' || !inClassification ? inStation : [inStation, inClassification],
    });
  },
});
