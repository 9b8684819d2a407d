import type { CableFile } from '../cable/model';
import { fullYear } from '../cable/calendar';
import { canonicalPost, type Origin } from '../cable/ids';
import { isKnownPost } from './postNames';

/** `08RIGA472`, `1974LAPAZ00321`, `06 NEW DELHI 5135`, behind another word or before a letter: `refs-08RIGA472_a`. */
const shape = /(?<![0-9A-Z])(\d{2}|(?:19|20)\d{2})([ _-]?)([A-Z][A-Z _-]{1,40}?)[ _-]?0{0,6}(\d{1,6})(?!\d)/gi;

/**
 * What the name of a file, with or without folders and suffix, tells about the cable in it. Names of files are made by
 * many hands: a word is a post only where the table knows it, or where year, capitals and serial stand without a gap.
 */
export function originOfName(path: string): Origin {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  for (const match of name.slice(0, LONGEST).matchAll(shape)) {
    const [, year = '', gap, written = '', serial = ''] = match;
    const post = written.toUpperCase().replace(/[^A-Z]/g, '');
    const isTight = gap === '' && written === post && !/[ _-]$/.test(written);
    if (!isKnownPost(post) && !(isTight && post.length >= 3)) continue;
    const full = fourDigits(Number(year));
    if (full === undefined) continue;
    return { year: full, post: canonicalPost(post), serial: Number(serial) };
  }
  return {};
}

const LONGEST = 300;

/** The year of a name, when cables are of it. */
function fourDigits(year: number): number | undefined {
  const full = fullYear(year);
  return full >= 1940 && full < 2060 ? full : undefined;
}

/** The same of all cables of a file: of several, a name with a year tells no more than that. */
export function hintOf({ cables }: CableFile, path: string): Origin {
  const named = originOfName(path);
  return cables.length === 1 || named.year === undefined ? named : { year: named.year };
}
