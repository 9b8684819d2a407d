import { t } from '@vscode/l10n';
import { defineCheck, replace } from '../check';
import { classificationPostDamage } from './posts';

/** `C O N F I D E N T I A L PARSI 004514` below `FM AMEMBASSY PARIS`. */
export const classificationPost = defineCheck({
  code: 'classification/post',
  severity: 'warning', // 1,165 of 1,178 cables; the rest are damaged, or missions that share a city
  rule: 'The classification line names the post that the FM line and the DE line name.',
  fix: 'Writes the name of the post.',
  check(cable, report, context) {
    const post = cable.header.classification?.post;
    const { from } = cable.envelope;
    const found = classificationPostDamage(cable, context);
    if (!found || !post || !from) return;
    report({
      at: post,
      message: found.known
        ? t('The classification line names {0}, but the cable is from {1}.', post.value, from.name.value)
        : t('{0} is no post; the cable is from {1}.', post.value, from.name.value),
      related: [{ at: from.name, message: t('The FM line.') }],
      fix: replace(post, found.meant, t('Write {0}', found.meant)),
    });
  },
});
