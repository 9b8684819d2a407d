import { t } from '@vscode/l10n';
import { defineCheck } from '../check';

/** `�1. (C)`: the file is Latin-1, and was read as UTF-8. */
export const wrongDecoding = defineCheck({
  code: 'damage/wrong-decoding',
  severity: 'warning', // 24 of 24 files from one source
  rule: 'The file is read in the encoding in which it was written.',
  check(cable, report, { file }) {
    // It concerns the file: told once, with the first cable.
    if (file.cables[0] !== cable) return;
    for (const damage of file.damage) {
      if (damage.kind !== 'wrongDecoding') continue;
      report({
        at: damage,
        message: t(
          'A character before a paragraph number cannot be read; the file is likely in Latin-1 (Windows 1252), not in UTF-8.',
        ),
      });
    }
  },
});
