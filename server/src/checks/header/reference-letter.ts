import { t } from '@vscode/l10n';
import type { Reference } from '../../cable/model';
import { type Span, span, type Valued } from '../../cable/span';
import { defineCheck, replace } from '../check';

/** `REF: A. LISBON 8812 A. PARIS 9031` */
export const referenceLetter = defineCheck({
  code: 'header/reference-letter',
  severity: 'warning',
  rule: 'The references are lettered A, B, C and so on.',
  fix: 'Writes the letter that the sequence asks for.',
  check({ header: { references } }, report, { slice }) {
    const letters = lettersOf(references?.items ?? [], slice);
    if (letters.length < 2 || letters[0]?.value !== 'A') return;
    const wrong = letters.flatMap((letter, i) => {
      const expected = String.fromCharCode(65 + i);
      return letter.value === expected ? [] : [{ letter, expected, item: letter.item, before: letters[i - 1]?.item }];
    });
    // One letter is a slip; more of them are a list in a list, or a letter of a name.
    const [only, ...others] = wrong;
    if (!only || others.length > 0) return;
    // `A) Y...`: a redaction or a name, not a letter that was misread.
    if (Math.abs(only.expected.charCodeAt(0) - only.letter.value.charCodeAt(0)) > 3) return;
    const { item, before } = only;
    // `B. MANAMA 610 B. MANAMA 61`: the copy of a line, cut.
    if (
      !item?.serial ||
      (before?.post?.value === item.post?.value && before?.serial?.value.startsWith(item.serial.value))
    )
      return;
    report({
      at: only.letter,
      message: t(
        'The reference after {0} is {1}, not {2}.',
        String.fromCharCode(only.expected.charCodeAt(0) - 1),
        only.expected,
        only.letter.value,
      ),
      fix: replace(only.letter, only.expected, t('Write {0}', only.expected)),
    });
  },
});

type Lettered = Valued<string> & { readonly item: Reference };

/** The letters of the items, those included that are out of sequence and so were not taken for letters. */
function lettersOf(items: readonly Reference[], slice: (at: Span) => string): readonly Lettered[] {
  return items.flatMap((item, i): readonly Lettered[] => {
    if (item.letter) return [{ ...item.letter, item }];
    const before = items[i - 1];
    if (!before || !item.post) return [];
    const gap = span(
      Math.max(before.serial?.end ?? before.start, item.post.start - 12),
      // The year may stand behind: `STATE 4284 (08)`.
      Math.min(item.year?.start ?? item.post.start, item.post.start),
    );
    const found = /([A-Z])[.)] {0,4}$/.exec(slice(gap));
    if (!found?.[1]) return [];
    const start = gap.start + found.index;
    return [{ start, end: start + 1, value: found[1], item }];
  });
}
