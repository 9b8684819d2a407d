import { t } from '@vscode/l10n';
import type { Tag } from '../../cable/model';
import { defineCheck, offered } from '../check';

/** `TAGS: PREL, PREL, FR` */
export const tagTwice = defineCheck({
  code: 'header/tag-twice',
  severity: 'warning',
  rule: 'No tag stands twice.',
  fix: 'Takes the second one out.',
  check({ header: { tags } }, report, { slice }) {
    const items = tags?.items ?? [];
    const seen = new Map<string, Tag>();
    for (const [i, item] of items.entries()) {
      // Two persons may be named: `OVIP (VANCE, CYRUS), OVIP (…)`.
      if (item.person || !/^[A-Z]{2,5}$/.test(item.value)) continue;
      const first = seen.get(item.value);
      const before = items[i - 1];
      if (!first || !before) {
        seen.set(item.value, item);
        continue;
      }
      const gap = { start: before.end, end: item.start };
      const own = /^[,; ]*$/.test(slice(gap));
      report({
        at: item,
        message: t('The tag {0} stands on the line already.', item.value),
        related: [{ at: first, message: t('The same tag.') }],
        fix: own
          ? offered({
              title: t('Take the second {0} out', item.value),
              edits: [{ start: before.end, end: item.end, text: '' }],
            })
          : undefined,
      });
    }
  },
});
