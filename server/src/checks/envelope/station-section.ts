import { t } from '@vscode/l10n';
import { defineCheck, replace } from '../check';

/** `DE RUEHFR #4514/02` above `SECTION 01 OF 02`. */
export const stationSection = defineCheck({
  code: 'envelope/station-section',
  severity: 'error', // held in 2,513 of 2,513 cables
  rule: "The DE line's section is that of the classification line, or the first.",
  fix: 'Writes 01 where the classification line says so or says nothing.',
  check({ envelope: { station }, header: { classification } }, report) {
    const [short, full] = [station?.section, classification?.section];
    if (short && !full && short.value !== 1 && classification) {
      // Copies join the sections of a cable, and the first one's number stays: no other was ever seen.
      report({
        at: short,
        message: t('The DE line says section {0}, but the cable begins with its first section.', short.value),
        fix: replace(short, '01', t('Write 01')),
      });
    }
    if (!short || !full || short.value === full.number.value) return;
    const meant = String(full.number.value).padStart(2, '0');
    if (short.value === 1) {
      // Sections are kept in one file, which begins with the first: DE lines with another number were never seen.
      report({
        at: full.number,
        message: t('The classification line says section {0}, but the DE line says section 1.', full.number.value),
        related: [{ at: short, message: t('The section on the DE line.') }],
        fix: replace(full.number, '1'.padStart(full.number.end - full.number.start, '0'), t('Write 01')),
      });
      return;
    }
    report({
      at: short,
      message: t(
        'The DE line says section {0}, but the classification line says section {1}.',
        short.value,
        full.number.value,
      ),
      related: [{ at: full, message: t('The section on the classification line.') }],
      fix: full.number.value === 1 ? replace(short, meant, t('Write {0}', meant)) : undefined,
    });
  },
});
