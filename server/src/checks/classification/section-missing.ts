import { t } from '@vscode/l10n';
import { defineCheck } from '../check';
import { isMixed } from '../origin';
import { restDamage } from './shape';

/** `DE RUEHFR #4514/01` in a transmission of channel XRO, but `C O N F I D E N T I A L PARIS 004514`. */
export const sectionMissing = defineCheck({
  code: 'classification/section-missing',
  // 24 of 2,664 cables with channel XRO, all with a damaged line. With XYZ it is usual: sections were joined there.
  severity: 'warning',
  rule: 'The classification line names the section when the DE line does and the channel is XRO.',
  check(cable, report, context) {
    const {
      envelope: { station, transmissionId },
      header: { classification },
    } = cable;
    if (!station?.section || !classification || classification.section) return;
    if (restDamage(classification, context) || isMixed(cable)) return;
    const damaged = context.damagedLines.find(({ kind }) => kind === 'transmissionId');
    const channel = damaged ? damaged.repair.slice(5, 8) : transmissionId?.channel.value;
    if (channel !== 'XRO') return;
    report({
      at: classification,
      message: t('The classification line names no section, but the DE line says section {0}.', station.section.value),
      related: [{ at: station.section, message: t('The section on the DE line.') }],
    });
  },
});
