/** The words of a line that names a person and a position. */
import type { Span } from './span';
import { LONG_TITLES, TITLE_WORDS } from './personVocabulary';
import { eachMatch } from './words';
import { isOneSlip } from '../spelling/nearest';

export interface Word extends Span {
  readonly text: string;
  /** A comma, a bracket or a dash stands between this word and the one before. */
  readonly parted: boolean;
  /** A line end stood inside it, or a comma for an apostrophe; `text` is the word as it was. */
  readonly broken?: true;
  /** `(Jim)` between two names; its brackets are part of it. */
  readonly nickname?: true;
}

/** What may stand inside a name in small letters: `van Voorst`, `bin Laden`. */
export const particle = /^(?:van|von|der|den|de|del|della|di|da|do|du|dos|los|las|la|le|al|el|bin|ibn|ten|ter|zu|y)$/i;
export const suffix = /^(?:jr|sr|ii|iii|iv|esq)\.?$/i;
/** A name's words: capitals first, and initials. */
export const nameWord = /^(?:d['’])?\p{Lu}[\p{L}'’`´.-]{0,30}$/u;
/** A title with the name grown on: `AmbassadorJane`, `Amb.Jane`, `DCMJane`. */
const gluedTitle = /^(?:Ambassador|Amb\.|DCM|CDA|CG|Charge|Counselor)(?=\p{Lu}\p{Ll})/u;
/** The same with any longer one: `PolCounsJane`. */
const gluedPosition = /^(\p{Lu}\p{L}{5,20})(\p{Lu}\p{Ll}+)$/u;
/** `Jane Doe/John Roe`. */
const gluedPersons = /(\p{Lu}[\p{L}'’.-]{0,20}) (\p{Lu}[\p{L}'’-]{1,30})\/(?=\p{Lu})/gu;
/** Positions that are made of others: `POLECONCHIEF`, `MILCOUNS`. */
const madeTitle = /.(?:CHIEF|COUNS|COUNSELOR|OFFICER|ATTACHE)$/;
/** Small words that stand behind a name without a comma. */
const behindName = /^(?:or|due|based|pursuant|according|also|who|is|was|d)$/;
/** `St. John`, `Wm. Penn`: their stop ends no sentence. */
const shortened = /^(?:St|Ste|Wm|Geo|Chas|Thos|Jos|Jas|Robt)\.$/i;
/** The column from which on a line may be cut inside a word: posts' systems did at some 70 characters. */
const LINE_CUT = 55;
/** Where they cut a line of capitals, in which nothing else tells that the word went on: behind the 70th or 71st. */
const LAST_COLUMNS = [70, 71];

const parting = /[,;:()–—]|(?:^|\s)-{1,2}\s|\.\s*$/;
/** `O,Roe` had an apostrophe; a sign for `and` is a word. */
const wordShape = /&|(?:[OD],(?=\p{Lu}\p{Ll}))?[\p{L}\p{N}][^\s,;:()&]*/gu;
const nicknameShape = /\(["'“]?\p{Lu}[\p{L}.'’-]{1,15}["'”]?\)(?=\s{1,4}\p{Lu})/gu;

/** The words of a stretch that begins at the offset `start`, in a line that begins at `lineStart`. */
export function wordsOf(written: string, start: number, lineStart: number): Word[] {
  const found: Word[] = [];
  const nicknames = written.includes('(') ? nicknamesIn(written) : NONE;
  let line = lineStart;
  let end = 0;
  eachMatch(wordShape, written, (match) => {
    const nickname = nicknames.get(match.index);
    const title = lengthOfTitle(match[0]);
    const between = written.slice(end, match.index);
    const at = start + match.index;
    const before = found.at(-1);
    if (nickname !== undefined && before && isPartOfName(before)) {
      const first = match.index - nickname.search(/\p{L}/u);
      end = first + nickname.length;
      found.push({ start: start + first, end: start + end, text: nickname, parted: false, nickname: true });
      return;
    }
    const parted = end > 0 && between !== ' ' && parting.test(between);
    const [word] = match;
    const comma = /^[OD],/.test(word);
    const text = trimmedWord(comma ? word.replace(',', "'") : word.slice(title));
    if (title > 0) found.push({ start: at, end: at + title, text: trimmedWord(match[0].slice(0, title)), parted });
    const follows = before !== undefined && !parted && title === 0 && between.trim() === '';
    const isCut = follows && /[\r\n]/.test(between);
    // A copy on one line keeps the blank: `Affa irs`.
    if (follows && (makeTitle(before, text) || (isCut && isRestOf(before, text, before.end - line)))) {
      found[found.length - 1] = { ...before, end: at + text.length, text: before.text + text, broken: true };
    } else {
      found.push({
        start: at + title,
        end: at + title + text.length,
        text,
        parted: parted && title === 0,
        ...(comma && { broken: true }),
      });
    }
    if (isCut) line = at;
    end = match.index + title + text.length;
  });
  return found;
}

/** The length of the title that a word begins with, when a name grew onto it. */
function lengthOfTitle(word: string): number {
  const title = gluedTitle.exec(word)?.[0];
  if (title !== undefined) return title.length;
  const [, position = '', name = ''] = gluedPosition.exec(word) ?? [];
  return isTitle(position.toUpperCase()) && !isTitle(name.toUpperCase()) ? position.length : 0;
}

/** A stretch with `&` for the stroke between two persons: `Jane Doe&John Roe`. Every character keeps its place. */
export function partedPersons(written: string): string {
  if (!written.includes('/')) return written;
  return written.replace(gluedPersons, (whole, first: string, last: string) => {
    const isPerson = ![first, last].some((word) => isTitle(word.toUpperCase().replaceAll('.', '')));
    return isPerson ? `${whole.slice(0, -1)}&` : whole;
  });
}

const NONE: ReadonlyMap<number, string> = new Map();

/** Names in brackets by the place of their first letter: `James (Jim) Doe`. */
function nicknamesIn(written: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  eachMatch(nicknameShape, written, (match) => {
    const name = match[0].replace(/\P{L}/gu, '');
    if (!isTitle(name.toUpperCase())) found.set(match.index + match[0].search(/\p{L}/u), match[0]);
  });
  return found;
}

function isPartOfName({ text }: Word): boolean {
  return nameWord.test(text) && !isTitle(text.toUpperCase().replaceAll('.', ''));
}

/** Whether two words that are no positions are the halves of one: `Miss` and `ion`. */
function makeTitle(before: Word, text: string): boolean {
  const [head, rest] = [before.text.toUpperCase(), text.toUpperCase()];
  return head.length > 1 && TITLE_WORDS.has(head + rest) && !TITLE_WORDS.has(head) && !TITLE_WORDS.has(rest);
}

/** Whether a word is the rest of one that a line end broke at that column: `Robert Si` and `lverman`. */
function isRestOf(before: Word, text: string, column: number): boolean {
  if (before.broken || !/^\p{Lu}[\p{L}'’-]*$/u.test(before.text)) return false;
  if (/^(?:Mc|O['’])$/.test(before.text)) return /^\p{Lu}\p{Ll}/u.test(text);
  if (isTitle(text.toUpperCase()) || TITLE_WORDS.has(before.text.toUpperCase())) return false;
  if (/^\p{Ll}{1,20}$/u.test(text)) return column >= LINE_CUT && !particle.test(text) && !behindName.test(text);
  return LAST_COLUMNS.includes(column) && !/\p{Ll}/u.test(before.text + text) && /^\p{Lu}{1,20}$/u.test(text);
}

/** A word without the stop or the quotation mark behind it; an initial and `Jr.` keep their stop. */
function trimmedWord(text: string): string {
  if (text.endsWith('"') || text.endsWith('”')) return text.slice(0, -1);
  if (!text.endsWith('.') || /^(?:\p{L}\.){1,4}$/u.test(text) || suffix.test(text) || shortened.test(text)) return text;
  return text.slice(0, -1);
}

/** Whether a word in capitals is one of a position, also with a slip in it. */
export function isTitle(word: string): boolean {
  if (TITLE_WORDS.has(word) || madeTitle.test(word)) return true;
  const plain = word.startsWith("D'") ? word.slice(2) : word;
  // One slip leaves the first letter or the last as it was.
  const [first, last] = [plain.charAt(0), plain.charAt(plain.length - 1)];
  return (
    plain.length > 5 &&
    LONG_TITLES.some((title) => (title.startsWith(first) || title.endsWith(last)) && isOneSlip(plain, title))
  );
}
