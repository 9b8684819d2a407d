import { t } from '@vscode/l10n';
import { type NumberedParagraph, numbered, prefixLike } from '../../cable/damagedParagraphs';
import type { CableFile, Damage } from '../../cable/model';
import { defineCheck, type Fix, replace } from '../check';
import { damageOf, paragraphAt, repair } from './damage';

/** `- (SBU)` between paragraphs 1 and 3 */
export const lostNumber = defineCheck({
  code: 'damage/lost-number',
  severity: 'warning',
  rule: 'A paragraph between two numbered ones has its number.',
  fix: 'Writes the number that the sequence lacks.',
  check(cable, report, { file }) {
    const paragraphs = numbered(file, cable);
    for (const damage of damageOf(cable, 'lostNumber')) {
      const number = paragraphAt(cable, damage)?.number;
      report({
        at: damage,
        message: number
          ? t('This is paragraph {0}: its number was lost.', number.value)
          : t('The number of a paragraph was lost.'),
        fix: fixOf(damage, file, paragraphs, number?.value),
      });
    }
  },
});

/** Writes the number as the paragraph before it writes its own: `¶2.  `. */
function fixOf(
  damage: Damage,
  file: CableFile,
  paragraphs: readonly NumberedParagraph[],
  value: number | undefined,
): Fix | undefined {
  const at = paragraphs.findIndex(({ number }) => number.value === value);
  const own = paragraphs[at];
  const whole = paragraphs.slice(0, Math.max(at, 0)).findLast(({ number }) => number.start < number.end);
  const title = t('Write “{0}.” before the paragraph', value ?? '');
  if (value === undefined || !whole || !own?.portionMark) return repair(damage, () => title);
  const place = { start: Math.min(damage.start, own.portionMark.start), end: own.portionMark.start };
  return replace(place, prefixLike(file, whole, value), title);
}
