import { t } from '@vscode/l10n';
import { span } from '../../cable/span';
import { defineCheck, replace } from '../check';

/** `DE RUEHFR #4514 3201324` above `SECTION 01 OF 02`. */
export const stationSectionMissing = defineCheck({
  code: 'envelope/station-section-missing',
  severity: 'warning', // held in all but 1 of 2,640 cables
  rule: 'The DE line of a cable in sections names the section after its serial number.',
  fix: 'Writes the section of the classification line after the serial number.',
  check({ envelope: { station }, header: { classification } }, report) {
    const section = classification?.section;
    if (!station?.serial || station.section || !section) return;
    const written = `/${String(section.number.value).padStart(2, '0')}`;
    report({
      at: station.serial,
      message: t(
        'The DE line names no section, but the classification line says section {0} of {1}.',
        section.number.value,
        section.of.value,
      ),
      related: [{ at: section, message: t('The section on the classification line.') }],
      fix: replace(
        span(station.serial.end, station.serial.end),
        written,
        t('Write {0} after the serial number', written),
      ),
    });
  },
});
