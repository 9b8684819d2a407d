import { type Span, type Valued, valued } from './span';
import { LONG_TITLES, TITLE_WORDS } from './vocabulary';
import { eachMatch } from './words';
import { isOneSlip } from '../spelling/nearest';

/** A person and the position held, as far as a line names them. */
export interface Person {
  readonly name?: Valued<string>;
  readonly title?: Valued<string>;
}

interface Word extends Span {
  readonly text: string;
  /** A comma, a bracket or a dash stands between this word and the one before. */
  readonly parted: boolean;
  /** A line end stood inside it; `text` is the word as it was. */
  readonly broken?: true;
}

/** What may stand inside a name in small letters: `van Voorst`, `bin Laden`. */
const particle = /^(?:van|von|der|den|de|del|della|di|da|du|dos|la|le|al|el|bin|ibn|ten|ter|zu)$/i;
const suffix = /^(?:jr|sr|ii|iii|iv|esq)\.?$/i;
/** `POL/MC`, `PolCouns`, `EconOff`: positions by their shape; not `McDonald`, `DeLong` or `O'Brien`. */
const compound = /[a-z][A-Z]|\w\/\w/;
const nameWithCapital = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|St|O['’]|D['’])[A-Z][a-z]/;
const acronym = /^[A-Z]{2,6}$/;
/** A name's words: capitals first, and initials. */
const nameWord = /^\p{Lu}[\p{L}'’.-]{0,30}$/u;
/** A title with the name grown on: `AmbassadorJane`, `Amb.Jane`, `DCMJane`. */
const gluedTitle = /^(?:Ambassador|Amb\.|DCM|CDA|CG|Charge|Counselor)(?=\p{Lu}\p{Ll})/u;
/** Small words that stand behind a name without a comma. */
const behindName = /^(?:or|due|based|pursuant|according|also|who|is|was|d)$/;
/** The column from which on a line may be cut inside a word: posts' systems did at some 70 characters. */
const LINE_CUT = 55;
/** Behind these stands a country or an office, no person: `Ambassador to Germany A. Person`. */
const preposition = /^(?:to|in|at|of|for|with|from|on)$/i;

/** The first word of a name, and the word behind it. */
type Run = readonly [first: number, behind: number];

/** The most words that a name has. */
const MAX_WORDS = 6;

/**
 * Parts `Acting Political Counselor A. B. Person, Embassy Freedonia` into the person and the position around it. `written`
 * begins at the offset `start`, in a line that begins at `lineStart`. A position alone (`The Consul General`) gives no name.
 */
export function parsePerson(written: string, start: number, lineStart: number): Person {
  const shown = withCapitals(written);
  const words = wordsOf(shown, start, lineStart);
  // In `DAS JOHN DOE` capitals tell nothing; in `DRL Jane Doe` they tell the office.
  const mixed = /\p{Ll}{2}/u.test(shown);
  const run = bestRun(words, mixed) ?? (mixed ? bestRun(words, false) : undefined);
  if (!run) {
    // `ADANA 222 ADANA 216` is a list of references under the wrong label.
    const whole = /\p{L} \d/u.test(written) ? undefined : titleOf(words, written, start);
    return whole ? { title: whole } : {};
  }
  const [first, behind] = run;
  const inside = words.slice(first, behind);
  const end = inside.at(-1)?.end ?? start;
  const at = inside[0]?.start ?? start;
  const value = inside.some(({ broken }) => broken)
    ? inside.map(({ text }) => text).join(' ')
    : written.slice(at - start, end - start).replace(/\s+/g, ' ');
  const name = valued(at, end, value);
  const title = joinTitles(
    titleOf(words.slice(0, first), written, start),
    // `… and DCM B. Person` is another person.
    /^and$/i.test(words[behind]?.text ?? '') ? undefined : titleOf(words.slice(behind), written, start),
  );
  return { name, ...(title && { title }) };
}

/** Words that were typed anew in small letters, in capitals: they tell as little, but names are known by their first. */
function withCapitals(written: string): string {
  // A word alone may be the rest of one that was broken: `rea son`.
  if (/\p{Lu}/u.test(written) || !/\S\s+\S/.test(written)) return written;
  const capitals = written.toUpperCase();
  return capitals.length === written.length ? capitals : written;
}

const parting = /[,;:()–—]|(?:^|\s)-{1,2}\s|\.\s*$/;
const wordShape = /[\p{L}\p{N}][^\s,;:()]*/gu;

function wordsOf(written: string, start: number, lineStart: number): Word[] {
  const found: Word[] = [];
  let end = 0;
  eachMatch(wordShape, written, (match) => {
    const title = gluedTitle.exec(match[0])?.[0].length ?? 0;
    const between = written.slice(end, match.index);
    const parted = end > 0 && between !== ' ' && parting.test(between);
    const at = start + match.index;
    const text = trimmedWord(match[0].slice(title));
    if (title > 0) found.push({ start: at, end: at + title, text: trimmedWord(match[0].slice(0, title)), parted });
    const before = found.at(-1);
    if (before && !parted && /^\s+$/.test(between) && before.end - lineStart >= LINE_CUT && isRestOf(before, text)) {
      found[found.length - 1] = { ...before, end: at + text.length, text: before.text + text, broken: true };
    } else {
      found.push({ start: at + title, end: at + title + text.length, text, parted: parted && title === 0 });
    }
    end = match.index + title + text.length;
  });
  return found;
}

/** Whether small letters are the rest of a name that a line end broke: `Robert Si` and `lverman`. */
function isRestOf(before: Word, text: string): boolean {
  return (
    /^\p{Lu}[\p{Ll}'’]*$/u.test(before.text) &&
    /^\p{Ll}{1,20}$/u.test(text) &&
    !before.broken &&
    !isTitle(before.text.toUpperCase()) &&
    !isTitle(text.toUpperCase()) &&
    !particle.test(text) &&
    !behindName.test(text)
  );
}

/** A word without the stop or the quotation mark behind it; an initial and `Jr.` keep their stop. */
function trimmedWord(text: string): string {
  if (text.endsWith('"') || text.endsWith('”')) return text.slice(0, -1);
  if (!text.endsWith('.') || /^(?:\p{L}\.){1,4}$/u.test(text) || suffix.test(text)) return text;
  return text.slice(0, -1);
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
    const afterPlace = isPlaceBehind(words, i, mixed);
    const first = afterPlace ? i + 1 : i;
    const run = words.slice(first, behind);
    const full = run.filter(({ text }) => text.replace(/\W/g, '').length > 1 && !suffix.test(text)).length;
    const next = words[behind];
    const isEnd = !next || next.parted || /^\p{Ll}/u.test(next.text);
    const isName = full >= 2 || (full === 1 && run.length >= 2);
    // `ADANA 222`: the list of references ran on into the label.
    const isCable = next !== undefined && /^\d+$/.test(next.text);
    if (full >= 1 && !isCable && (isName || !afterPlace)) found[(isName ? 0 : 2) + (isEnd ? 0 : 1)] ??= [first, behind];
    i = behind;
  }
  return found.find((run) => run !== undefined);
}

/** Whether a run opens with the place that a position is for: `Ambassador to Germany A. Person`. */
function isPlaceBehind(words: readonly Word[], i: number, mixed: boolean): boolean {
  const before = words[i - 1];
  return mixed && before !== undefined && preposition.test(before.text);
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
    const isParticle = particle.test(word.text) && leadsToName(words, at + 1, mixed);
    if (!isParticle && !isName(word, mixed, at > i || isCapsName(words, at, mixed))) break;
    at++;
  }
  return at;
}

/** Whether the first word of a name in capitals stands there, in a line that is not: `ROBERT A. DOE, Political Counselor`. */
function isCapsName(words: readonly Word[], at: number, mixed: boolean): boolean {
  const next = words[at + 1];
  if (!mixed || !next || next.parted) return false;
  return /^\p{Lu}\.?$/u.test(next.text) || (/^\p{Lu}{3,}$/u.test(next.text) && isName(next, false, true));
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
  if (isTitle(upper)) return false;
  if (upper.includes('-') && upper.split('-').some((part) => part.length > 2 && TITLE_WORDS.has(part))) return false;
  // `M-C`, `P/E`
  if (/^\p{Lu}-\p{Lu}$/u.test(text)) return false;
  if (compound.test(text) && !nameWithCapital.test(text)) return false;
  // `Robert JORDAN` is a name, `DRL` and `CDA` are offices.
  return !(mixed && acronym.test(text) && !(inside && text.length >= 3));
}

/** Whether a word in capitals is one of a position, also with a slip in it. */
function isTitle(word: string): boolean {
  if (TITLE_WORDS.has(word)) return true;
  // One slip leaves the first letter or the last as it was.
  const [first, last] = [word.charAt(0), word.charAt(word.length - 1)];
  return (
    word.length > 6 &&
    LONG_TITLES.some((title) => (title.startsWith(first) || title.endsWith(last)) && isOneSlip(word, title))
  );
}

/** A position as written, without the words and signs that lead to it or away from it. */
function titleOf(words: readonly Word[], written: string, start: number): Valued<string> | undefined {
  const first = words.find((word) => !isFiller(word));
  const last = words.findLast((word) => !isFiller(word));
  if (!first || !last || last.start < first.start) return undefined;
  return valued(first.start, last.end, written.slice(first.start - start, last.end - start).replace(/\s+/g, ' '));
}

/** The positions before and behind a name, as one: `Acting DCM`, `Embassy Lima`. */
function joinTitles(before: Valued<string> | undefined, after: Valued<string> | undefined): Valued<string> | undefined {
  if (!before || !after) return before ?? after;
  return valued(before.start, after.end, `${before.value}, ${after.value}`);
}

function isFiller(word: Word | undefined): boolean {
  return word !== undefined && /^(?:and|the|by|as|for|of|to|u|sipdis|noforn)$/i.test(word.text);
}
