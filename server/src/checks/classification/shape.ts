import { t } from '@vscode/l10n';
import { restMeant } from '../../cable/damagedFormatLines';
import type { Classification, From, Station } from '../../cable/model';
import { type Span, span } from '../../cable/span';
import { post as findPost } from '../../codes/posts';
import { changedPart, rewrite } from '../change';
import { type CheckContext, defineCheck, offered, replace, type Report } from '../check';

/** `C O N F I D E N T I A L SECTOIN 01 0F 02 PARIS004514` */
export const classificationShape = defineCheck({
  code: 'classification/shape',
  severity: 'warning',
  rule: 'The classification line has the post and, after a blank, the serial number in digits; SECTION and OF are spelt right.',
  fix: 'Writes the word, the digit or the blank; offers the post of the FM line and the number of the DE line.',
  check({ layout, envelope: { station, from }, header: { classification } }, report, context) {
    const damage = classification && restDamage(classification, context);
    if (!damage) {
      if (layout === 'transmission' && classification) reportLost(classification, station, from, report);
      return;
    }
    const { at, meant } = damage;
    const written = context.slice(at);
    report({
      at: changedPart(written, at, meant),
      message: t('“{0}” is damaged; {1} is meant.', written, meant),
      fix: rewrite(written, at, meant, t('Write {0}', meant)),
    });
  },
});

/** What follows the level, where it is damaged, and what is meant. */
export function restDamage(
  { level, end }: Classification,
  { slice }: CheckContext,
): { readonly at: Span; readonly meant: string } | undefined {
  const rest = slice(span(level.end, end));
  const start = level.end + (rest.length - rest.trimStart().length);
  const at = span(start, start + rest.trim().length);
  const meant = restMeant(rest.trim());
  return meant === rest.trim() ? undefined : { at, meant };
}

/** `C O N F I D E N T I A L PARIS` or `C O N F I D E N T I A L 004514` */
function reportLost(
  { level, post, serial, section, caveats }: Classification,
  station: Station | undefined,
  from: From | undefined,
  report: (report: Report) => void,
): void {
  // Without a number behind it the post passes for a caveat.
  const last = caveats.findLast(({ value }) => findPost(value) !== undefined);
  if (last && !post && !serial && station?.serial) {
    const number = station.serial.value.padStart(6, '0');
    report({
      at: last,
      message: t('No number of the cable follows {0}; the DE line has {1}.', last.value, station.serial.value),
      related: [{ at: station.serial, message: t('The last four digits of the number, on the DE line.') }],
      // Digits before the last four are only here.
      fix: offered(replace(span(last.end, last.end), ` ${number}`, t('Write {0}', number))),
    });
  }
  const name = from && findPost(from.name.value)?.name;
  if (serial && !post && from && name !== undefined) {
    report({
      at: section ?? level,
      message: t('No post stands before the number {0}; the cable is from {1}.', serial.value, from.name.value),
      related: [{ at: from.name, message: t('The FM line.') }],
      fix: offered(replace(span(serial.start, serial.start), `${name} `, t('Write {0}', name))),
    });
  }
}
