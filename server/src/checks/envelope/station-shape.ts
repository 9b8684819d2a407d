import { t } from '@vscode/l10n';
import { stationMeant } from '../../cable/damagedFormatLines';
import type { Cable } from '../../cable/model';
import type { Span } from '../../cable/span';
import { rewrite } from '../change';
import { changedPart } from '../change';
import { type CheckContext, defineCheck, type Fix } from '../check';

const whole = /^DE R[A-Z]{3,7} #\d{4}(?:\/\d{2})? \d{7}(?: .*)?$/;

/** `ED RUEHFR #4514/01 3201324`, `DE RUEHFR 4514/01 3201324` */
export const stationShape = defineCheck({
  code: 'envelope/station-shape',
  severity: 'warning', // 5,797 of 5,797 cables
  rule: 'The DE line is DE, an indicator, # and four digits, perhaps / and two more, the day of the year and a time.',
  fix: 'Writes the sign, the digit or the blank that was lost.',
  layouts: ['transmission'],
  check(cable, report, context) {
    const { station } = cable.envelope;
    const at = stationDamage(cable, context);
    if (at) {
      const written = context.slice(at);
      const meant = stationMeant(written);
      report({
        at: meant === undefined ? at : changedPart(written, at, meant),
        message:
          meant === undefined
            ? t('“{0}” is not how a DE line is written.', written)
            : t('“{0}” is not how a DE line is written; {1} is meant.', written, meant),
        fix: fixOf(written, at, meant),
      });
    } else if (station?.time && (Number(station.time.value) > 2359 || Number(station.time.value.slice(2)) > 59)) {
      report({
        at: station.time,
        message: t('A day has no time {0}: hours are 00 to 23, minutes 00 to 59.', station.time.value),
      });
    }
  },
});

function fixOf(written: string, at: Span, meant: string | undefined): Fix | undefined {
  return meant === undefined ? undefined : rewrite(written, at, meant, t('Write {0}', meant));
}

/** The DE line where it is not whole; a serial number of other than four digits is for the classification line to mend. */
export function stationDamage({ envelope: { station }, header }: Cable, context: CheckContext): Span | undefined {
  if (!station) return context.damagedLines.find(({ kind }) => kind === 'station');
  const written = context.slice(station);
  // A cable that was typed anew in small letters is so throughout.
  if (whole.test(written) || !/[A-Z]/.test(written)) return undefined;
  const digits = station.serial?.value.length ?? 0;
  const otherwiseWhole = whole.test(written.replace(/#\d{1,3}(?=[ /])/, '#0000'));
  return digits < 4 && otherwiseWhole && header.classification?.serial ? undefined : station;
}
