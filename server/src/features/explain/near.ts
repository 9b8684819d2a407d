import { captions } from '../../codes/captions';
import { collectives } from '../../codes/collectives';
import { glossary } from '../../codes/glossary';
import { nearest } from '../../spelling/nearest';
import { posts } from '../../codes/posts';
import { routingIndicators } from '../../codes/routingIndicators';
import { lazily, normalised } from '../../codes/table';
import { tags } from '../../codes/tags';
import { isShown } from '../meanings';
import { placeOf } from '../hover/places';

/** A code of the tables that is a letter or two off. */
export interface NearCode {
  readonly code: string;
  readonly says: string;
}

/** More would be no help. */
const MOST = 5;

/** What may be meant by a word that no table has, the nearest first. */
export function nearCodes(written: string): readonly NearCode[] {
  const word = normalised(written);
  if (!word || word.length < 3) return [];
  const candidates = everything();
  // Two letters of six may be wrong; one of four.
  const found = nearest(word, candidates.keys(), word.length < 6 ? 1 : 2);
  return found.slice(0, MOST).flatMap((code) => candidates.get(code) ?? []);
}

/** By their code in capitals. Codes that are known as slips are not proposed, nor those of which nothing is known. */
const everything = lazily((): ReadonlyMap<string, NearCode> => {
  const codes = [
    ...glossary().flatMap(({ term, otherForms, meaning }) => [term, ...otherForms].map((code) => near(code, meaning))),
    ...collectives().map(({ name, meaning }) => near(name, meaning)),
    ...posts().flatMap((post) => [post.name, post.address].map((code) => near(code, placeOf(post) ?? post.address))),
    ...routingIndicators().map(({ indicator, name }) => near(indicator, name)),
    ...captions().flatMap(({ caption, meaning }) => (caption.includes('…') ? [] : [near(caption, meaning)])),
    ...tags().flatMap(({ code, meaning, slipFor }) => (slipFor || !isShown(meaning) ? [] : [near(code, meaning)])),
  ];
  return new Map(codes.map((each) => [each.code.toUpperCase(), each]));
});

function near(code: string, says: string): NearCode {
  return { code, says };
}
