import { t } from '@vscode/l10n';
import type { LineKind } from '../../cable/damagedLines';
import { rewrite } from '../change';
import { span } from '../../cable/span';
import { damageOf, repair } from '../damage/damage';
import { defineCheck } from '../check';
import { isSlip } from '../../spelling/nearest';

const LABELS: Partial<Readonly<Record<LineKind, string>>> = { from: 'FM', to: 'TO', info: 'INFO' };

/** `OT RUEHC/SECSTATE WASHDC` */
export const addressLabel = defineCheck({
  code: 'envelope/address-label',
  severity: 'warning',
  rule: 'The lines of the address open with FM, TO and INFO.',
  fix: 'Writes the label.',
  layouts: ['transmission', 'telegram'],
  check(cable, report, context) {
    const { envelope } = cable;
    const { from } = envelope;
    for (const damage of [...damageOf(cable, 'misspeltLabel'), ...damageOf(cable, 'lostLabel')]) {
      if (damage.start >= envelope.end) continue;
      const meant = (damage.repair ?? '').trim();
      const lost = damage.kind === 'lostLabel';
      report({
        at: lost ? span(damage.end, damage.end + 1) : damage,
        message: lost
          ? t('The label {0} that opens this line was lost.', meant)
          : t('{0} is no label of an address; {1} is meant.', context.slice(damage), meant),
        fix: repair(damage, () => t('Write {0}', meant)),
      });
    }
    const told = damageOf(cable, 'lostLabel').length > 0;
    if (!told && from && from.label.start === from.label.end) {
      const [word = ''] = from.name.value.split(' ');
      const wrong = word.length < 4 && isSlip(word, 'FM') ? word : '';
      report({
        at: span(from.start, from.start + word.length),
        message:
          wrong === ''
            ? t('The label FM that opens this line was lost.')
            : t('{0} is no label of an address; FM is meant.', wrong),
        fix: {
          title: t('Write FM'),
          edits: [{ start: from.start, end: from.start + wrong.length, text: wrong === '' ? 'FM ' : 'FM' }],
        },
      });
    }
    for (const line of context.damagedLines) {
      const label = LABELS[line.kind];
      if (label === undefined) continue;
      const written = context.slice(line);
      const lost = line.repair === `${label} ${written}`;
      const word = written.split(' ')[0] ?? '';
      report({
        at: span(line.start, line.start + word.length),
        message: lost
          ? t('The label {0} that opens this line was lost.', label)
          : t('{0} is no label of an address; {1} is meant.', word, label),
        fix: lost
          ? { title: t('Write {0}', label), edits: [{ start: line.start, end: line.start, text: `${label} ` }] }
          : rewrite(written, line, line.repair, t('Write {0}', label)),
      });
    }
  },
});
