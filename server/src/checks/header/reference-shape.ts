import { t } from '@vscode/l10n';
import type { Reference } from '../../cable/model';
import { post, posts } from '../../codes/posts';
import { lazily } from '../../codes/table';
import { defineCheck, offered, replace } from '../check';
import { onlyNearest, remembering } from '../nearest';

/** A year and a serial in which a scanner or a typist took digits for letters: `O7 LONDON 98`, `PARIS 26S2`. */
const numbers =
  /^(?:\(?[A-Z][.)]\s{0,3})?(?:([\dOIl]{2})[ -]?)?([A-Z][A-Z .'-]{2,30}?)(?:[ -]|(?=\d))(?=[OIlSZ]{0,5}\d)([\dOIlSZ]{2,6})(?=$|[\s,;(])/;
const DIGITS: Readonly<Record<string, string>> = { O: '0', I: '1', l: '1', S: '5', Z: '2' };

/** Shorter names are too much alike: `BERN` and `BONN`. */
const SHORTEST = 5;

/** `REF: A. PARIS 26S2`, `REF: A. LODNON 98` */
export const referenceShape = defineCheck({
  code: 'header/reference-shape',
  severity: 'warning',
  rule: 'A reference names a known post, and its year and serial number are digits.',
  fix: 'Writes the digits, or offers the name that comes nearest.',
  check({ header: { references } }, report, { slice }) {
    for (const item of references?.items ?? []) {
      const name = misspeltPost(item);
      if (name) {
        const { at, meant } = name;
        report({
          at,
          message: t('{0} is no post that is known; {1} comes nearest.', at.value, meant),
          // The tables do not have every post, and what they lack may differ from another in one letter.
          fix: offered(replace(at, meant, t('Write {0}', meant))),
        });
      }
      for (const { start, written, meant } of misreadNumbers(slice(item))) {
        const at = { start: item.start + start, end: item.start + start + written.length };
        report({
          at,
          message: t('{0} has a letter for a digit; {1} is meant.', written, meant),
          fix: replace(at, meant, t('Write {0}', meant)),
        });
      }
    }
  },
});

/** The numbers of a reference to a known post that have a letter among their digits. `start` is from the start of the text. */
function misreadNumbers(text: string): readonly { start: number; written: string; meant: string }[] {
  const match = numbers.exec(text);
  const [whole = '', year, name = '', serial = ''] = match ?? [];
  if (!match || !post(name)) return [];
  const serialAt = whole.length - serial.length;
  const yearAt = year === undefined ? 0 : text.lastIndexOf(year, serialAt - name.length);
  return [...(year === undefined ? [] : [{ start: yearAt, written: year }]), { start: serialAt, written: serial }]
    .filter(({ written }) => /\d/.test(written) && /\D/.test(written))
    .map((place) => ({ ...place, meant: place.written.replace(/\D/g, (letter) => DIGITS[letter] ?? letter) }));
}

const names = lazily(() => posts().flatMap(({ name, otherNames }) => [name, ...otherNames]));
const nearestName = remembering((name) => onlyNearest(name, names(), 1));

/** A name that no table has, and the one that it differs from in a letter. */
function misspeltPost({ post: at, serial }: Reference) {
  if (!at || !serial || at.value.length < SHORTEST || post(at.value)) return undefined;
  const meant = nearestName(at.value);
  return meant === undefined ? undefined : { at, meant };
}
