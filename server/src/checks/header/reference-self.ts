import { t } from '@vscode/l10n';
import type { Cable, Reference } from '../../cable/model';
import { defineCheck } from '../check';

/** `REF: PARIS 9258` in 08 PARIS 9258. */
export const referenceSelf = defineCheck({
  code: 'header/reference-self',
  severity: 'warning',
  rule: 'No cable refers to itself.',
  check(cable, report) {
    const {
      id,
      header: { references, classification },
    } = cable;
    for (const item of references?.items ?? []) {
      if (!item.serial || !isSelf(item, id, cable)) continue;
      report({
        at: item,
        message: t('The reference is to this cable itself.'),
        related: classification?.serial ? [{ at: classification.serial, message: t('The number of this cable.') }] : [],
      });
    }
  },
});

function isSelf(
  { id, year, post, serial }: Reference,
  own: string | undefined,
  { header: { classification } }: Cable,
): boolean {
  if (id !== undefined) return id === own;
  if (year || !post || !serial || !classification?.post || !classification.serial) return false;
  return post.value === classification.post.value && Number(serial.value) === Number(classification.serial.value);
}
