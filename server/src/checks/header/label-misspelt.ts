import { t } from '@vscode/l10n';
import type { LineKind } from '../../cable/damagedLines';
import { changedPart, rewrite } from '../change';
import { defineCheck } from '../check';
import { damageOf, repair } from '../damage/damage';

const LABELS: Partial<Readonly<Record<LineKind, string>>> = {
  tags: 'TAGS',
  subject: 'SUBJECT',
  references: 'REF',
  classifiedBy: 'Classified By',
};

/** `TGAS: PREL, FR` */
export const misspeltLabel = defineCheck({
  code: 'header/label-misspelt',
  severity: 'warning',
  rule: 'The labels of the header are spelt right.',
  fix: 'Writes the label that is meant.',
  check(cable, report, context) {
    const { slice } = context;
    for (const line of context.damagedLines) {
      const label = LABELS[line.kind];
      if (label === undefined) continue;
      const written = slice(line);
      report({
        at: changedPart(written, line, line.repair),
        message: t('The label {0} is damaged in “{1}”.', label, written.slice(0, label.length + 2)),
        fix: rewrite(written, line, line.repair, t('Write {0}:', label)),
      });
    }
    for (const damage of damageOf(cable, 'misspeltLabel')) {
      // The labels of the address are told as such.
      if (damage.start < cable.header.start) continue;
      report({
        at: damage,
        message: damage.repair
          ? t('{0} is no label of a cable; {1} is meant.', slice(damage), damage.repair)
          : t('{0} is no label of a cable.', slice(damage)),
        fix: repair(damage, (text) => t('Write {0}', text)),
      });
    }
  },
});
