import { t } from '@vscode/l10n';
import { PRECEDENCE_WORDS } from '../../cable/vocabulary';
import { span } from '../../cable/span';
import { defineCheck, replace } from '../check';
import { damageOf, repair } from '../damage/damage';
import { onlyNearest } from '../nearest';

/** `RUEHC/SECSTATE WASHDC IMMEDAITE 1959` */
export const addresseePrecedence = defineCheck({
  code: 'envelope/addressee-precedence',
  severity: 'warning',
  rule: 'The precedence of an addressee is FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY or ROUTINE.',
  fix: 'Writes the precedence that comes nearest.',
  layouts: ['transmission', 'telegram'],
  check(cable, report, { slice }) {
    for (const damage of damageOf(cable, 'misspeltPrecedence')) {
      const meant = damage.repair ?? '';
      report({
        at: damage,
        message: t('{0} is no precedence; {1} comes nearest.', slice(damage), meant),
        fix: repair(damage, (text) => t('Write {0}', text)),
      });
    }
    const { action, info, excluded } = cable.envelope;
    for (const { name, precedence, offices } of [...action, ...info, ...excluded]) {
      if (precedence || offices.length > 0) continue;
      const at = name.value.lastIndexOf(' ') + 1;
      const word = name.value.slice(at);
      // `PRIORITY` and its like are long enough for two slips, and no name of a city comes so near.
      if (at === 0 || word.length < 6) continue;
      const meant = onlyNearest(word, PRECEDENCE_WORDS, 2);
      if (meant === undefined || meant === word) continue;
      const place = span(name.end - word.length, name.end);
      report({
        at: place,
        message: t('{0} is no precedence; {1} comes nearest.', word, meant),
        fix: replace(place, meant, t('Write {0}', meant)),
      });
    }
  },
});
