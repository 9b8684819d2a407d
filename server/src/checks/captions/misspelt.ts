import { t } from '@vscode/l10n';
import { letters } from '../../cable/damagedFormatLines';
import { caption, nearestCaptions } from '../../codes/captions';
import { editDistance } from '../../spelling/nearest';
import { span } from '../../cable/span';
import { defineCheck, replace } from '../check';
import { oneOf } from '../lists';

/** The caption of nine cables in ten: it is meant where others lie as near. */
const USUAL = 'SIPDIS';

/** `STPDTS`, read for `SIPDIS`. */
export const misspeltCaption = defineCheck({
  code: 'captions/misspelt',
  severity: 'warning',
  rule: 'A line that looks like a caption is a known caption.',
  fix: 'Writes the caption that comes nearest.',
  check({ header: { captions, passLines } }, report, { slice }) {
    // With a digit in it the word passes for a line to somebody.
    for (const line of passLines) {
      const word = slice(line).trim();
      const meant = lettersMeant(word);
      if (meant === undefined) continue;
      const at = span(line.start, line.start + word.length);
      report({
        at,
        message: t('{0} has a digit for a letter; {1} is meant.', word, meant),
        fix: replace(at, meant, t('Write {0}', meant)),
      });
    }
    // The same few words come again and again.
    const meant = new Map<string, readonly string[]>();
    for (const written of captions) {
      const near = meant.get(written.value) ?? meantBy(written.value);
      meant.set(written.value, near);
      if (near.length === 0) continue;
      report({
        at: written,
        message: t('{0} is no known caption; {1} comes nearest.', written.value, oneOf(near)),
        fix: near.map((each) => replace(written, each, t('Write {0}', each))),
      });
    }
  },
});

/** `SIPDIS` for `S1PDIS`: the caption that a word is when its digits are letters. */
function lettersMeant(word: string): string | undefined {
  if (!/^[A-Z\dl]{5,12}$/.test(word) || !/[\dl]/.test(word)) return undefined;
  const meant = letters(word.replace(/l/g, '1'));
  return caption(meant) ? meant : undefined;
}

/** The captions that lie nearest to an unknown word; several when they lie equally near. */
function meantBy(word: string): readonly string[] {
  if (caption(word)) return [];
  const near = nearestCaptions(word).map((each) => each.caption);
  const steps = near.map((each) => editDistance(word, each, word.length));
  const fewest = Math.min(...steps);
  const nearest = near.filter((_, i) => steps[i] === fewest);
  return nearest.includes(USUAL) ? [USUAL] : nearest;
}
