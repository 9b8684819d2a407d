import { t } from '@vscode/l10n';
import { glossaryEntry } from '../../codes/glossary';
import { officeCode } from '../../codes/offices';
import { post } from '../../codes/posts';
import { type Card, type Fact, fact, sentence } from './card';
import { officeInWords } from './archive';
import { placeOf } from './places';

/** Offices and posts of one line; damage can make it any length. */
const MOST = 10;

/** `STATE FOR EUR/WE AND S/CT`, `AMEMBASSY BRASILIA PASS TO AMCONSUL RECIFE` */
export function passLineCard(written: string): Card {
  const words = [...new Set(written.slice(0, 400).split(/[^A-Z0-9/]+/i))].filter((word) => /^[A-Z]/.test(word));
  return {
    code: 'FOR, PASS',
    says: t('offices that should read the cable, or to whom it should be passed'),
    facts: [
      ...sentence(t('Read by the Department or the post that receives the cable; it changes no routing.')),
      ...words.flatMap(factOf).slice(0, MOST),
    ],
  };
}

/** Words of the line itself, which are office symbols elsewhere. */
const WORDS: ReadonlySet<string> = new Set(['FOR', 'PASS', 'TO', 'AND', 'A', 'THE', 'ALSO', 'PLEASE', 'FROM']);

function factOf(word: string): readonly Fact[] {
  if (WORDS.has(word)) return [];
  const office = officeCode(word);
  const says = office ? officeInWords(office, word) : glossaryEntry(word)?.meaning;
  if (says !== undefined) return fact(word, says);
  const place = post(word);
  return fact(word, place && placeOf(place));
}
