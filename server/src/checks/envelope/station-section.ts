import { defineCheck } from '../check';

/** `DE RUEHFR #4514/02` above `SECTION 01 OF 02`. */
export const stationSection = defineCheck({
  code: 'envelope/station-section',
  severity: 'error', // held in 2,513 of 2,513 cables
  rule: "The DE line's section is that of the classification line.",
  check({ envelope: { station }, header: { classification } }, report) {
    const [short, full] = [station?.section, classification?.section];
    if (!short || !full || short.value === full.number.value) return;
    report({
      at: short,
      message: `The DE line says section ${short.value}, but the classification line says section ${full.number.value}.`,
      related: [{ at: full, message: 'The section on the classification line.' }],
    });
  },
});
