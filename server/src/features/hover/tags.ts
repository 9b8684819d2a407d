import { letters } from '../../cable/damagedFormatLines';
import type { Tag } from '../../cable/model';
import { nearestTags, type TagCode, tagMeanings, tagOfCountry, tagsListed } from '../../codes/tags';
import { type Card, fact, type Fact, notInTables, trust } from './card';
import { countryName } from './places';

/** One tag of the TAGS line, with the person that it is about. */
export function tagItemCard(item: Tag, text: string): Card {
  return tagCard(item.value, item.person && text.slice(item.person.start, item.person.end));
}

/** `PREL`, `OVIP` with `VANCE, CYRUS`, and what was written in place of a code. */
export function tagCard(code: string, writtenPerson?: string): Card {
  const person = fact('Person', writtenPerson);
  const [meaning, ...others] = tagMeanings(code);
  if (!meaning) return unlisted(code, person);
  return {
    code,
    says: meaning.meaning,
    facts: [
      ...fact('Kind', `${meaning.kind} tag`),
      ...person,
      ...fact('ISO country', meaning.iso2 && `${meaning.iso2}, ${countryName(meaning.iso2)}`),
      ...fact('Meant', meaning.slipFor),
      ...fact('Also', others.map((each) => `${each.meaning} (${each.kind})`).join('; ')),
      ...trust(meaning),
    ],
  };
}

/** The orders of a TAGS line know some thirty codes at most; damage can string any number of them together. */
const MOST = 30;

function unlisted(code: string, person: readonly Fact[]): Card {
  const listed = tagsListed(code);
  if (listed) {
    const facts = listed.slice(0, MOST).flatMap((each) => fact(each, tagMeanings(each)[0]?.meaning));
    return { code, says: `${listed.length} tags run together`, facts: [...facts, ...person] };
  }
  // Of two or three letters nobody could say that they are meant: X1.
  const asLetters = letters(code);
  const [misread] = asLetters === code || code.length < 4 ? [] : tagMeanings(asLetters);
  if (misread) {
    const says = `${asLetters} with a digit read for a letter: ${misread.meaning}`;
    return { code, says, facts: [...fact('Kind', `${misread.kind} tag`), ...person, ...trust(misread)] };
  }
  const country = tagOfCountry(code);
  if (country) {
    const says = `${notInTables()}; ISO code of ${countryName(code)}, whose tag is ${country.code}`;
    return { code, says, facts: [...person, ...trust(country)] };
  }
  const [near, ...others] = nearestTags(code);
  if (near) {
    const says = `${notInTables()}; perhaps ${named(near)}`;
    return { code, says, facts: [...person, ...fact('Or', others.map(named).join('; '))] };
  }
  // Drafters file by words too: TSUNAMI RELIEF.
  const says = isWords(code) ? 'a subject in words, which is no code' : notInTables();
  return { code, says, facts: person };
}

/** `TSUNAMI RELIEF`, `INDIA-NEPAL`; but `ADB-1` is a code. */
function isWords(code: string): boolean {
  return code.includes(' ') || /^[A-Z]{4,}(?:-[A-Z]{4,})+$/.test(code);
}

function named({ code, meaning }: TagCode): string {
  return `${code}, ${meaning}`;
}
