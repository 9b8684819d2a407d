import { t } from '@vscode/l10n';
import { routingIndicator } from '../../codes/routingIndicators';
import { span } from '../../cable/span';
import { defineCheck } from '../check';
import { damageOf, repair } from '../damage/damage';

const opening = /^(R[A-Z]{3,7})( ?|\\| \/ ?|\/[/ ])(?=[A-Z])/;

/** `RUEHC SECSTATE WASHDC 1959` */
export const addresseeSlash = defineCheck({
  code: 'envelope/addressee-slash',
  severity: 'warning',
  rule: 'A slash stands between the routing indicator and the name of an addressee.',
  fix: 'Writes the slash.',
  layouts: ['transmission', 'telegram'],
  check(cable, report) {
    const { action, info, excluded } = cable.envelope;
    const lost = new Map(damageOf(cable, 'lostSlash').map((damage) => [damage.start, damage]));
    for (const { routingIndicator: indicator, name } of [...action, ...info, ...excluded]) {
      const damage = indicator && lost.get(indicator.end);
      if (damage) {
        report({
          at: span(indicator.start, damage.end),
          message: t(
            'The slash between the routing indicator {0} and the name of the addressee was lost.',
            indicator.value,
          ),
          fix: repair(damage, () => t('Write the slash')),
        });
      }
      if (indicator) continue;
      const [, apart = '', blank = ''] = opening.exec(name.value) ?? [];
      const close = blank === '' ? gluedTo(name.value) : undefined;
      const word = blank !== '' && routingIndicator(apart) ? apart : close;
      if (word === undefined) continue;
      const end = name.start + word.length;
      report({
        at: span(name.start, end),
        message: t('The slash between the routing indicator {0} and the name of the addressee was lost.', word),
        fix: { title: t('Write the slash'), edits: [{ start: end, end: word === close ? end : end + 1, text: '/' }] },
      });
    }
  },
});

/** The indicator that its own name is glued to: `RUEHC` of `RUEHCSECSTATE WASHDC`. */
function gluedTo(written: string): string | undefined {
  for (let length = 8; length >= 4; length--) {
    const [indicator, rest] = [written.slice(0, length), written.slice(length)];
    const station = /^R[A-Z]+$/.test(indicator) ? routingIndicator(indicator) : undefined;
    if (station && [station.name, ...station.otherNames].includes(rest)) return indicator;
  }
  return undefined;
}
