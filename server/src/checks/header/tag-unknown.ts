import { t } from '@vscode/l10n';
import { letters } from '../../cable/damagedFormatLines';
import { nearestTags, tag } from '../../codes/tags';
import { defineCheck, offered, replace } from '../check';
import { oneOf } from '../lists';

/** `TAGS: PERL, FR` */
export const tagUnknown = defineCheck({
  code: 'header/tag-unknown',
  severity: 'warning',
  rule: 'A tag of four letters that is near a known one is that one.',
  fix: 'Writes the tag that comes nearest, or offers those that are equally near.',
  check({ header: { tags } }, report) {
    for (const item of tags?.items ?? []) {
      const asLetters = letters(item.value);
      if (asLetters !== item.value && /^[A-Z]{4}$/.test(asLetters) && tag(asLetters) && !tag(item.value)) {
        const at = { start: item.start, end: item.start + item.value.length };
        report({
          at,
          message: t('{0} has a digit for a letter; {1} is meant.', item.value, asLetters),
          fix: replace(at, asLetters, t('Write {0}', asLetters)),
        });
        continue;
      }
      // Other lengths are countries, organizations and names: the tables do not have them all.
      if (!/^[A-Z]{4}$/.test(item.value) || tag(item.value)) continue;
      const near = nearestTags(item.value).map(({ code }) => code);
      const meant = near.filter((code) => [...code].sort().join('') === [...item.value].sort().join(''));
      const likely = (meant.length > 0 ? meant : near).slice(0, 3);
      if (likely.length === 0) continue;
      const at = { start: item.start, end: item.start + item.value.length };
      report({
        at,
        message: t('{0} is no tag that is known; {1} comes nearest.', item.value, oneOf(likely)),
        // It is what a drafter typed, and a code that the tables lack differs from another in one letter, too.
        fix: likely.map((code) => offered(replace(at, code, t('Write {0}', code)))),
      });
    }
  },
});
