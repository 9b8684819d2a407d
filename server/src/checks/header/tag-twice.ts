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
        message: `The tag ${item.value} stands on the line already.`,
        related: [{ at: first, message: 'The same tag.' }],
        fix: own
          ? offered({
              title: `Take the second ${item.value} out`,
              edits: [{ start: before.end, end: item.end, text: '' }],
            })
          : undefined,
      });
    }
  },
});
