import { canonicalPost } from '../cable/ids';
import type { Person } from '../cable/model';
import { isKnownPost } from './postNames';

/** Cities of posts that are given names too: `Consul General Florence Doe Roe` may be she. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  'ADELAIDE ALEXANDRIA ASUNCION CALI CONCEPCION CONSTANTINE CORDOBA FLORENCE GENEVA HAMILTON KINGSTON MARTINIQUE MERIDA MILAN PARIS RIO ROME ROSARIO SALVADOR SANA SANTIAGO SANTOS SOFIA SYDNEY VALENCIA VICTORIA VIENNA WELLINGTON WINDSOR'.split(
    ' ',
  ),
);
/** The most words of a city: `Ho Chi Minh City`. */
const CITY_WORDS = 4;

/**
 * The name of who classified a cable, without the city that a position before it ends with: `Consul General Istanbul Jane Doe`.
 * Two words at least are left, and one that is a given name too is a city only where it is the cable's own.
 */
export function classifierName({ name, title }: Person, ownPost: string | undefined): string | undefined {
  if (!name || !title || title.start >= name.start) return name?.value;
  const words = name.value.split(' ');
  for (let count = Math.min(CITY_WORDS, words.length - 2); count > 0; count--) {
    const city = words.slice(0, count).join(' ').toUpperCase();
    const post = canonicalPost(city);
    if (post === ownPost || (isKnownPost(city.replace(/[^A-Z]/g, '')) && !GIVEN_NAMES.has(city))) {
      return words.slice(count).join(' ');
    }
  }
  return name.value;
}
