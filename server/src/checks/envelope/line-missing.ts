import { t } from '@vscode/l10n';
import type { LineKind } from '../../cable/damagedLines';
import type { Envelope } from '../../cable/model';
import type { Span } from '../../cable/span';
import { defineCheck } from '../check';

interface FormatLine {
  readonly kind: LineKind;
  name(): string;
  line(envelope: Envelope): Span | undefined;
}

/** Format lines 1 to 5, in their order. */
const LINES: readonly FormatLine[] = [
  {
    kind: 'transmissionId',
    name: () => t('first line, which opens with VZCZC,'),
    line: ({ transmissionId }) => transmissionId,
  },
  {
    kind: 'routing',
    name: () => t('routing line, with the precedence and the stations,'),
    line: ({ routing }) => routing,
  },
  { kind: 'station', name: () => t('DE line, with station, number and day,'), line: ({ station }) => station },
  { kind: 'security', name: () => t('security line, ZNR or ZNY,'), line: ({ security }) => security },
  { kind: 'dateTimeGroup', name: () => t('date-time group'), line: ({ dateTimeGroup }) => dateTimeGroup },
];

/** With fewer of the lines, a cable was copied without them. */
const MOST_MISSING = 2;

/** `VZCZCXRO4710` and the DE line, and no routing line between them. */
export const lineMissing = defineCheck({
  code: 'envelope/line-missing',
  severity: 'warning', // 6 of 5,803 transmissions
  rule: 'A transmission has all its first lines: VZCZC, the routing line, the DE line, the security line and the date-time group.',
  layouts: ['transmission'],
  check({ envelope }, report, { damagedLines }) {
    const there = LINES.map(({ line }) => line(envelope));
    if (!envelope.from || there.filter((line) => line === undefined).length > MOST_MISSING) return;
    for (const [i, { kind, name }] of LINES.entries()) {
      // The checks of the date-time group say when there is none.
      if (there[i] || kind === 'dateTimeGroup' || damagedLines.some((line) => line.kind === kind)) continue;
      const [above, below] = [there.slice(0, i).findLast(isThere), there.slice(i + 1).find(isThere)];
      const at = below ?? above;
      if (!at) continue;
      report({
        at,
        message: below
          ? t('The {0} is missing above this line.', name())
          : t('The {0} is missing below this line.', name()),
      });
    }
  },
});

function isThere(line: Span | undefined): line is Span {
  return line !== undefined;
}
