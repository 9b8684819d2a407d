import { defineCheck } from '../check';

/** `DE RUEHFR #4514/01` in a transmission of channel XRO, but `C O N F I D E N T I A L PARIS 004514`. */
export const sectionMissing = defineCheck({
  code: 'classification/section-missing',
  // 24 of 2,664 cables with channel XRO, all with a damaged line. With XYZ it is usual: sections were joined there.
  severity: 'warning',
  rule: 'The classification line names the section when the DE line does and the channel is XRO.',
  check({ envelope: { station, transmissionId }, header: { classification } }, report) {
    if (!station?.section || !classification || classification.section) return;
    if (transmissionId?.channel.value !== 'XRO') return;
    report({
      at: classification,
      message: `The classification line names no section, but the DE line says section ${station.section.value}.`,
      related: [{ at: station.section, message: 'The section on the DE line.' }],
    });
  },
});
