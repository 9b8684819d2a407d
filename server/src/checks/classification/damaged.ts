import { t } from '@vscode/l10n';
import type { Level } from '../../cable/model';
import { defineCheck, replace } from '../check';
import { levelName } from '../levels';
import { LEVEL_WORDS } from './words';

/** `CC O N F I D E N T I A L PARIS 000258` */
export const damagedClassification = defineCheck({
  code: 'classification/damaged',
  severity: 'warning', // 17 of 6,828 cables, letters lost or doubled in copying
  rule: 'The classification is written in full, with a blank between all letters or none.',
  fix: 'Writes the level in full.',
  check({ header: { classification } }, report, { slice }) {
    const level = classification?.level;
    if (!level) return;
    const written = slice(level);
    if (isWhole(written, level.value)) return;
    // Re-typed cables have `S e c r e t`.
    const meant = /[a-z]/.test(written) ? sentenceCase(LEVEL_WORDS[level.value][0]) : LEVEL_WORDS[level.value][0];
    report({
      at: level,
      message: t('“{0}” is not how the level {1} is written: {2}.', written, levelName(level.value), meant),
      fix: replace(level, meant, t('Write {0}', meant)),
    });
  },
});

function isWhole(written: string, level: Level): boolean {
  const words = written.toUpperCase().split(/\s+/);
  const spaced = words.every((word) => word.length === 1);
  const found = words.join(spaced ? '' : ' ');
  return LEVEL_WORDS[level].some((word) => found === (spaced ? word.replaceAll(' ', '') : word));
}

function sentenceCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
