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
        message: `The label ${label} is damaged in “${written.slice(0, label.length + 2)}”.`,
        fix: rewrite(written, line, line.repair, `Write ${label}:`),
      });
    }
    for (const damage of damageOf(cable, 'misspeltLabel')) {
      // The labels of the address are told as such.
      if (damage.start < cable.header.start) continue;
      report({
        at: damage,
        message: `${slice(damage)} is no label of a cable${damage.repair ? `; ${damage.repair} is meant` : ''}.`,
        fix: repair(damage, (text) => `Write ${text}`),
      });
    }
  },
});
