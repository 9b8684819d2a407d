import { caption, nearestCaptions } from '../../codes/captions';
import { defineCheck, replace } from '../check';

/** `STPDTS`, read for `SIPDIS`. */
export const misspeltCaption = defineCheck({
  code: 'captions/misspelt',
  severity: 'warning',
  rule: 'A line that looks like a caption is a known caption.',
  fix: 'Writes the caption that comes nearest.',
  check({ header: { captions } }, report) {
    for (const written of captions) {
      if (caption(written.value)) continue;
      const near = nearestCaptions(written.value);
      if (near.length === 0) continue;
      report({
        at: written,
        message: `${written.value} is no known caption; ${near.map((each) => each.caption).join(' or ')} comes nearest.`,
        fix: near.map((each) => replace(written, each.caption, `Write ${each.caption}`)),
      });
    }
  },
});
