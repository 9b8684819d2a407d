import { t } from '@vscode/l10n';
import { tagsRunTogether } from '../../codes/tags';
import { defineCheck, replace } from '../check';
import { allOf } from '../lists';

/** `TAGS: PRELPGOV FR` */
export const tagRunTogether = defineCheck({
  code: 'header/tag-run-together',
  severity: 'warning',
  rule: 'A blank or a comma stands between two tags.',
  fix: 'Parts the tags as the others of the line are parted.',
  check({ header: { tags } }, report, { slice }) {
    const items = tags?.items ?? [];
    const comma = items.some((item, i) => {
      const next = items[i + 1];
      return next !== undefined && slice({ start: item.end, end: next.start }).includes(',');
    });
    for (const item of items) {
      const parts = tagsRunTogether(item.value);
      if (!parts) continue;
      const at = { start: item.start, end: item.start + item.value.length };
      if (slice(at).toUpperCase() !== item.value) continue;
      report({
        at,
        message:
          parts.length === 2
            ? t('{0} is two tags run together, {1}.', item.value, allOf(parts))
            : t('{0} is {1} tags run together, {2}.', item.value, parts.length, allOf(parts)),
        fix: replace(at, parts.join(comma ? ', ' : ' '), t('Write {0}', parts.join(comma ? ', ' : ' '))),
      });
    }
  },
});
