import type { Person } from './model';
import { isTitle, nameWord, particle, partedPersons, suffix, type Word, wordsOf } from './personWords';
import { type Valued, valued } from './span';
import { PLACE_WORDS, SURNAMES_LIKE_TITLES, TITLE_WORDS } from './personVocabulary';

/** `POL/MC`, `PolCouns`, `EconOff`: positions by their shape; not `McDonald`, `DeLong` or `O'Brien`. */
const compound = /[a-z][A-Z]|\w\/\w/;
const nameWithCapital = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|St|O['’]|D['’])[A-Z][a-z]/;
const acronym = /^[A-Z]{2,6}$/;
/** Behind these stands a country or an office, no person: `Ambassador to Germany A. Person`. */
const preposition = /^(?:to|in|at|of|for|with|from|on)$/i;
/** Behind these stands a city. */
const office = /^(?:EMBASSY|AMEMBASSY|CONSULATE|AMCONSUL|MISSION|OFFICE|POST)$/i;

/** The first word of a name, and the word behind it. */
type Run = readonly [first: number, behind: number];

/** The most words that a name has. */
const MAX_WORDS = 6;
/** The most persons who classified a cable together. */
const MAX_PERSONS = 4;

/** Words of one stretch of text, and what they were read from. */
interface Phrase {
  readonly words: readonly Word[];
  readonly written: string;
  readonly start: number;
}

/**
 * Parts `Acting Political Counselor A. B. Person, Embassy Freedonia` into the person and the position around it, and
 * `DCM A. Person and POL B. Person` into two. `written` begins at the offset `start`, in a line that begins at
 * `lineStart`; its ends of line tell where a word may be broken. A position alone (`The Consul General`) gives no name.
 */
export function parsePersons(written: string, start: number, lineStart: number): readonly [Person, ...Person[]] {
  const shown = partedPersons(withCapitals(written));
  const phrase: Phrase = { words: wordsOf(shown, start, lineStart), written, start };
  const { words } = phrase;
  // In `DAS JOHN DOE` capitals tell nothing; in `DRL Jane Doe` they tell the office.
  const mixed = /\p{Ll}{2}/u.test(shown);
  const run = bestRun(words, mixed) ?? (mixed ? bestRun(words, false) : undefined);
  const given = run && givenNameBehind(phrase, run, mixed);
  if (run && given !== undefined) {
    const name = textOf(phrase, 1, given).value;
    const title = titleOf(phrase, given, words.length);
    return [
      {
        name: { ...textOf(phrase, 0, given), value: `${name} ${textOf(phrase, 0, 1).value}` },
        ...(title && { title }),
      },
    ];
  }
  if (!run) {
    // `ADANA 222 ADANA 216` is a list of references under the wrong label.
    const whole = /\p{L} \d/u.test(written) ? undefined : titleOf(phrase, 0, words.length);
    return [whole ? { title: whole } : {}];
  }
  /** Each person's name, with where his words begin and end. */
  const found = [{ run, from: 0, to: words.length }];
  for (let i = run[1]; i < words.length && found.length < MAX_PERSONS; i++) {
    if (!isAnd(words[i])) continue;
    const next = nextName(words, i + 1, mixed);
    const last = found.at(-1);
    if (!next || !last) continue;
    last.to = i;
    found.push({ run: next, from: i + 1, to: words.length });
    i = next[1] - 1;
  }
  const [first, ...others] = found.map(({ run: [begin, behind], from, to }): Person => {
    const title = joinTitles(
      titleOf(phrase, from, begin),
      // `… and his deputy` is not of this person.
      isAnd(words[behind]) ? undefined : titleOf(phrase, behind, to),
    );
    return { name: textOf(phrase, begin, behind), ...(title && { title }) };
  });
  return [first ?? {}, ...others];
}

/** The word behind the given name in `Doe, Jane Q., DCM`, the surname first. */
function givenNameBehind({ words, written, start }: Phrase, [first]: Run, mixed: boolean): number | undefined {
  const [surname, given] = words;
  if (first > 1 || !surname || !given?.parted || suffix.test(given.text) || runEnd(words, 0, mixed) !== 1)
    return undefined;
  if (written.slice(surname.end - start, given.start - start).trim() !== ',') return undefined;
  const next = runEnd(words, 1, mixed);
  const [last, initial] = [words[next], words[2]];
  const isGiven = next === 2 || (next === 3 && /^\p{Lu}\.?$/u.test(initial?.text ?? ''));
  return isGiven && (!last || last.parted) && !isPlace(given) ? next : undefined;
}

function isAnd(word: Word | undefined): boolean {
  return word !== undefined && /^(?:and|&)$/i.test(word.text);
}

/** The name of a second person, behind nothing but a position; `POLITICAL AND ECONOMIC OFFICER` names none. */
function nextName(words: readonly Word[], from: number, mixed: boolean): Run | undefined {
  let first = from;
  while (first < words.length && runEnd(words, first, mixed) === first) {
    const word = words[first];
    if (first > from && word?.parted) return undefined;
    first++;
  }
  const behind = runEnd(words, first, mixed);
  const before = first > from ? words[first - 1] : undefined;
  if (before && (words[first]?.parted || office.test(before.text) || preposition.test(before.text))) return undefined;
  const run = words.slice(first, behind);
  return run.length >= 2 && !run.some(isPlace) ? [first, behind] : undefined;
}

/** Words that were typed anew in small letters, in capitals: they tell as little, but names are known by their first. */
function withCapitals(written: string): string {
  // A word alone may be the rest of one that was broken: `rea son`.
  if (/\p{Lu}/u.test(written) || !/\S\s+\S/.test(written)) return written;
  const capitals = written.toUpperCase();
  return capitals.length === written.length ? capitals : written;
}

/**
 * The words of the likeliest name: the first run of two name words or more that ends the line or a comma follows, else the
 * first that a position follows (`Sao Paulo Consul General …`), else a single word.
 */
function bestRun(words: readonly Word[], mixed: boolean): Run | undefined {
  /** By rank: full name, full name before a position, single word, single word before a position. */
  const found: (Run | undefined)[] = [];
  for (let i = 0; i < words.length;) {
    const behind = runEnd(words, i, mixed);
    if (behind === i) {
      i++;
      continue;
    }
    const first = behindPlace(words, i, behind, mixed);
    const run = words.slice(first, behind);
    const full = run.filter(({ text }) => text.replace(/\W/g, '').length > 1 && !suffix.test(text)).length;
    const next = words[behind];
    const isEnd =
      !next ||
      next.parted ||
      (/^\p{Ll}/u.test(next.text) && !isAnd(next)) ||
      (isAnd(next) && nextName(words, behind + 1, mixed) !== undefined);
    const isName = full >= 2 || (full === 1 && run.length >= 2);
    // `ADANA 222`: the list of references ran on into the label.
    const isCable = next !== undefined && /^\d+$/.test(next.text);
    // `to the Democratic Republic of the Congo`
    if (full >= 1 && !isCable && !run.every(isPlace) && (isName || first === i))
      found[(isName ? 0 : 2) + (isEnd ? 0 : 1)] ??= [first, behind];
    i = behind;
  }
  return found.find((run) => run !== undefined);
}

/** Where the name begins in a run that opens with a place: `Ambassador to Germany A. Person`, `to South Africa A. Person`. */
function behindPlace(words: readonly Word[], from: number, behind: number, mixed: boolean): number {
  let first = from;
  // `CHARGE A. I. JANE DOE`
  if (behind - from > 3 && words[from]?.text === 'A.' && words[from + 1]?.text === 'I.') first += 2;
  // In capitals, `FOR A. PERSON` and `TO PERU PERSON` look alike.
  if (preposition.test(words[from - 1]?.text ?? '') && (mixed || behind - from !== 2)) first++;
  while (first < behind - 1 && isPlace(words[first])) first++;
  return first;
}

function isPlace(word: Word | undefined): boolean {
  return word !== undefined && PLACE_WORDS.has(word.text.toUpperCase());
}

/** The word behind the run of name words that begins at `i`; `i` when none does. */
function runEnd(words: readonly Word[], i: number, mixed: boolean): number {
  let at = i;
  while (at < words.length && at - i < MAX_WORDS) {
    const word = words[at];
    if (!word) break;
    if (at > i && suffix.test(word.text)) {
      at++;
      break;
    }
    if (at > i && word.parted) break;
    const isInside =
      at > i && (word.nickname ?? (isSurnameLikeTitle(words, at) && !suffix.test(words[at - 1]?.text ?? '')));
    const isParticle = (particle.test(word.text) || isMc(word, at > i)) && leadsToName(words, at + 1, mixed);
    if (
      !isInside &&
      !isParticle &&
      !(at === i && isInitials(words, at, mixed)) &&
      !isName(word, mixed, at > i || isCapsName(words, at, mixed))
    )
      break;
    at++;
  }
  return at;
}

/** Whether a word that may be a position ends the phrase, as a surname does: `Jane Major, DCM`, but `Col. Jane Doe`. */
function isSurnameLikeTitle(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const { text } = words[at] ?? { text: '' };
  if (!SURNAMES_LIKE_TITLES.has(text.toUpperCase()) || (text.length < 4 && !/\p{Ll}/u.test(text))) return false;
  return next === undefined || next.parted || /^\p{Ll}/u.test(next.text);
}

/** Whether the first word of a name in capitals stands there, in a line that is not: `ROBERT A. DOE, Political Counselor`. */
function isCapsName(words: readonly Word[], at: number, mixed: boolean): boolean {
  if (!mixed) return false;
  let next = at + 1;
  while (/^(?:\p{Lu}\.){1,3}$|^\p{Lu}$/u.test(words[next]?.text ?? '') && !words[next]?.parted && next < at + 3) next++;
  const word = words[next];
  return word !== undefined && !word.parted && /^\p{Lu}{3,}$/u.test(word.text) && isName(word, false, true);
}

/** `JANE MC DOE`: elsewhere `MC` is a counselor. */
function isMc({ text }: Word, inside: boolean): boolean {
  return inside && text === 'MC';
}

/** Whether initials without their stops stand there, before the one word of a surname: `JP Doe`. */
function isInitials(words: readonly Word[], at: number, mixed: boolean): boolean {
  const [word, name, next] = words.slice(at, at + 3);
  if (!mixed || !word || !name || name.parted || !/^[A-Z]{2}$/.test(word.text) || isTitle(word.text)) return false;
  return /\p{Ll}/u.test(name.text) && isName(name, mixed, true) && (!next || next.parted || !isName(next, mixed, true));
}

/** Whether a name word follows, perhaps behind another particle: `de la Cruz`. */
function leadsToName(words: readonly Word[], next: number, mixed: boolean): boolean {
  const behind = words[next];
  if (!behind || behind.parted) return false;
  if (isName(behind, mixed, true)) return true;
  const last = words[next + 1];
  return particle.test(behind.text) && last !== undefined && !last.parted && isName(last, mixed, true);
}

function isName(word: Word | undefined, mixed: boolean, inside: boolean): boolean {
  if (!word || !nameWord.test(word.text)) return false;
  const { text } = word;
  const upper = text.toUpperCase().replace(/[.’]/g, (sign) => (sign === '.' ? '' : "'"));
  // `Mc Kenna`, but the counselor is `MC`.
  if (isTitle(upper) && text !== 'Mc') return false;
  if (upper.includes('-') && upper.split('-').some((part) => part.length > 2 && TITLE_WORDS.has(part))) return false;
  // `M-C`, `P/E`
  if (/^\p{Lu}-\p{Lu}$/u.test(text)) return false;
  if (compound.test(text) && !nameWithCapital.test(text)) return false;
  if (/^X{3,40}$/.test(text)) return false;
  // No name is without a vowel: `FCS JANE DOE`.
  if (!inside && /^[B-DF-HJ-NP-TV-XZ]{3,}$/.test(text)) return false;
  // `Robert JORDAN` is a name, `DRL` and `CDA` are offices.
  return !(mixed && acronym.test(text) && !(inside && text.length >= 3));
}

/** A position as written, without the words and signs that lead to it or away from it. */
function titleOf(phrase: Phrase, from: number, to: number): Valued<string> | undefined {
  const { words } = phrase;
  let first = from;
  let behind = to;
  while (first < behind && isFiller(words[first])) first++;
  while (first < behind && isFiller(words[behind - 1])) behind--;
  if (first >= behind) return undefined;
  const title = textOf(phrase, first, behind);
  const { end, value } = title;
  // `Deputy Principal Officer (DPO)`
  const isOpen = value.lastIndexOf('(') > value.lastIndexOf(')') && phrase.written.charAt(end - phrase.start) === ')';
  return isOpen ? valued(title.start, end + 1, `${value})`) : title;
}

/** The words from `from` to before `to` as written, broken ones whole. */
function textOf({ words, written, start }: Phrase, from: number, to: number): Valued<string> {
  const first = words[from]?.start ?? start;
  let end = first;
  let text = '';
  for (const word of words.slice(from, to)) {
    text += written.slice(end - start, word.start - start);
    text += word.broken ? word.text : written.slice(word.start - start, word.end - start);
    end = word.end;
  }
  return valued(first, end, text.replace(/\s+/g, ' '));
}

/** The positions before and behind a name, as one: `Acting DCM`, `Embassy Lima`. */
function joinTitles(before: Valued<string> | undefined, after: Valued<string> | undefined): Valued<string> | undefined {
  if (!before || !after) return before ?? after;
  return valued(before.start, after.end, `${before.value}, ${after.value}`);
}

function isFiller(word: Word | undefined): boolean {
  return word !== undefined && /^(?:and|&|the|by|as|for|of|to|u|sipdis|noforn)$/i.test(word.text);
}
