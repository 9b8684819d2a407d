import { t } from '@vscode/l10n';
import { letters } from '../../cable/damagedFormatLines';
import type { Tag } from '../../cable/model';
import { nearestTags, type TagCode, type TagKind, tagMeanings, tagOfCountry, tagsListed } from '../../codes/tags';
import { type Card, fact, type Fact, trust, unlisted } from './card';
import { isShown } from '../meanings';
import { countryName } from './places';

/** One tag of the TAGS line, with the person that it is about. */
export function tagItemCard(item: Tag, text: string): Card {
  return tagCard(item.value, item.person && text.slice(item.person.start, item.person.end));
}

/** `PREL`, `OVIP` with `VANCE, CYRUS`, and what was written in place of a code. */
export function tagCard(code: string, writtenPerson?: string): Card {
  const person = fact(t('Person'), writtenPerson);
  const [meaning, ...others] = tagMeanings(code);
  if (!meaning) return unlistedTag(code, person);
  return {
    code,
    says: shownMeaning(meaning),
    facts: [
      ...fact(t('Kind'), kindOfTag(meaning.kind)),
      ...person,
      ...fact(t('ISO country'), meaning.iso2 && `${meaning.iso2}, ${countryName(meaning.iso2)}`),
      ...fact(t('Meant'), meaning.slipFor),
      ...fact(t('Also'), others.map((each) => `${shownMeaning(each)} (${kindOfTag(each.kind)})`).join('; ')),
      ...trust(meaning),
    ],
  };
}

function kindOfTag(kind: TagKind): string {
  switch (kind) {
    case 'subject':
      return t('subject tag');
    case 'geo':
      return t('geo tag');
    case 'program':
      return t('program tag');
    case 'organization':
      return t('organization tag');
  }
}

/** The table says in English of some that their meaning is not known. */
function shownMeaning({ meaning }: Pick<TagCode, 'meaning'>): string {
  return isShown(meaning) ? meaning : t('meaning not known');
}

/** The orders of a TAGS line know some thirty codes at most; damage can string any number of them together. */
const MOST = 30;

function unlistedTag(code: string, person: readonly Fact[]): Card {
  const listed = tagsListed(code);
  if (listed) {
    const facts = listed.slice(0, MOST).flatMap((each) => fact(each, tagMeanings(each)[0]?.meaning));
    return { code, says: t('{0} tags run together', listed.length), facts: [...facts, ...person] };
  }
  // Of two or three letters nobody could say that they are meant: X1.
  const asLetters = letters(code);
  const [misread] = asLetters === code || code.length < 4 ? [] : tagMeanings(asLetters);
  if (misread) {
    const says = t('{0} with a digit read for a letter: {1}', asLetters, shownMeaning(misread));
    return { code, says, facts: [...fact(t('Kind'), kindOfTag(misread.kind)), ...person, ...trust(misread)] };
  }
  const country = tagOfCountry(code);
  if (country) {
    const says = t('not in the tables; ISO code of {0}, whose tag is {1}', countryName(code), country.code);
    return unlisted(code, [...person, ...trust(country)], says);
  }
  const [near, ...others] = nearestTags(code);
  if (near) {
    const says = t('not in the tables; perhaps {0}', named(near));
    return unlisted(code, [...person, ...fact(t('Or'), others.map(named).join('; '))], says);
  }
  // Drafters file by words too: TSUNAMI RELIEF.
  return isWords(code)
    ? { code, says: t('a subject in words, which is no code'), facts: person }
    : unlisted(code, person);
}

/** `TSUNAMI RELIEF`, `INDIA-NEPAL`; but `ADB-1` is a code. */
function isWords(code: string): boolean {
  return code.includes(' ') || /^[A-Z]{4,}(?:-[A-Z]{4,})+$/.test(code);
}

function named({ code, meaning }: TagCode): string {
  return `${code}, ${shownMeaning({ meaning })}`;
}
