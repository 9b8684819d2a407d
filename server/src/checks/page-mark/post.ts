import { t } from '@vscode/l10n';
import { editDistance } from '../../spelling/nearest';
import { defineCheck, replace } from '../check';
import { classificationPostDamage } from '../classification/posts';
import { pageMarksOf } from './marks';

/** Longer names are cut: `PORT AU PR`. */
const LONGEST = 10;

/** `PARSI 00004514 002 OF 002` in the cable `PARIS 004514`. */
export const pageMarkPost = defineCheck({
  code: 'page-mark/post',
  severity: 'warning', // 548 of 548 cables
  rule: "A page mark has the classification line's post, cut to ten letters.",
  fix: 'Writes the name of the post where the mark is a slip of it.',
  check(cable, report, context) {
    const post = cable.header.classification?.post;
    // A misspelt post on the classification line is told there.
    if (!post || classificationPostDamage(cable, context)) return;
    const meant = post.value.slice(0, LONGEST).trimEnd();
    for (const { post: marked, serial } of pageMarksOf(cable)) {
      if (!marked || !serial || post.value.startsWith(marked.value)) continue;
      // Archive prints cut at six letters, and other names are those of other cables.
      if (editDistance(marked.value, meant, 2) > 2) continue;
      report({
        at: marked,
        message: t('The page mark says {0}, but the classification line says {1}.', marked.value, post.value),
        related: [{ at: post, message: t('The post on the classification line.') }],
        fix: replace(marked, meant, t('Write {0}', meant)),
      });
    }
  },
});
