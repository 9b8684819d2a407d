import { leadingCaptions } from './captions';
import type { Classification, Level, Section } from './model';
import type { Mutable } from './source';
import { type Span, type Valued, valued } from './span';
import { misreadDigits } from './words';
import { isOneSlip } from '../spelling/nearest';
import { LEVEL_NAMES } from './vocabulary';

/** The words of the levels; a longer word before one that it begins with. */
const LEVEL_WORDS: readonly (readonly [word: string, level: Level])[] = [
  ...(Object.entries(LEVEL_NAMES) as [Level, string][]).map(
    ([level, name]) => [name.replaceAll(' ', ''), level] as const,
  ),
  ['UNCLAS', 'unclassified'],
];

/** How a level may be written, by the first letter of the line: whole, its first letter doubled, or lost. */
const SPELLINGS: ReadonlyMap<number, readonly (readonly [spelling: string, level: Level, isCut: boolean])[]> = new Map(
  Array.from('CELOSTUNI', (letter) => [
    letter.charCodeAt(0),
    LEVEL_WORDS.filter(([word]) => word.charAt(0) === letter || word.charAt(1) === letter).flatMap(
      ([word, level]) =>
        [
          [word, level, false],
          [word.charAt(0) + word, level, false],
          [word.slice(1), level, true],
        ] as const,
    ),
  ]),
);

/** Words that may stand between the level and the post. */
const caveatShape =
  /^(?:\/\/?)?(?:N O F O R N|NOFORN|E F T O|EFTO|SENSITIVE|EXDIS|NODIS|LIMDIS|STADIS|SIPDIS|FOUO|FOR OFFICIAL USE ONLY|REL [A-Z, ]{3,30})(?![A-Z])/;
const sectionShape = / ?\bS?ECTION ([\dOIl]{1,2}) {1,2}[OG0]F {1,2}([\dOIl]{1,2})\b/i;

/**
 * Reads a classification line in any form: `C O N F I D E N T I A L SECTION 01 OF 02 PARIS 004514`, spaced or solid,
 * first letter lost or doubled. Undefined when the line opens with no level.
 */
export function parseClassification(line: string, start: number): Classification | undefined {
  const level = readLevel(line);
  if (!level) return undefined;
  const end = start + line.trimEnd().length;
  const caveats: Valued<string>[] = [];
  let from = level.end;

  const sectionMatch = sectionShape.exec(line);
  const section = sectionMatch ? sectionAt(sectionMatch, start) : undefined;
  const sectionEnd = sectionMatch ? sectionMatch.index + sectionMatch[0].length : -1;

  for (;;) {
    from = skipBlanks(line, from);
    if (sectionMatch && from >= sectionMatch.index && from < sectionEnd) from = skipBlanks(line, sectionEnd);
    const caveat = opensCaveat(line, from) ? caveatShape.exec(line.slice(from)) : undefined;
    if (!caveat) break;
    caveats.push(
      valued(
        start + from,
        start + from + caveat[0].length,
        caveat[0].replace(/^\/+/, '').replace(/\b(\w) (?=\w\b)/g, '$1'),
      ),
    );
    from += caveat[0].length;
  }

  const place = postAndSerial(line, from, sectionMatch && sectionMatch.index > from ? sectionMatch.index : line.length);
  const trailing = place ? (sectionMatch && sectionMatch.index >= place.end ? sectionEnd : place.end) : from;
  const rest = line.slice(trailing).trim();
  // Captions behind the serial are those of the header, in a line that lost its end.
  const captioned =
    place !== undefined && leadingCaptions({ start: 0, end: rest.length, text: rest }).captions.length > 0;
  if (rest !== '' && !captioned) {
    const at = start + line.indexOf(rest, trailing);
    caveats.push(valued(at, at + rest.length, rest.replace(/^\/+/, '')));
  }
  const found: Mutable<Classification> = {
    start,
    end: captioned ? start + line.slice(0, trailing).trimEnd().length : end,
    level: valued(start, start + level.end, level.level),
    caveats,
  };
  if (section) found.section = section;
  if (place?.post) found.post = valued(start + place.post.start, start + place.post.end, place.post.value);
  if (place) found.serial = valued(start + place.serial.start, start + place.serial.end, place.serial.value);
  return found;
}

/** Whether a caveat can begin here: one of `/`, E, F, L, N, R and S does so. */
function opensCaveat(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code === 47 || code === 69 || code === 70 || code === 76 || code === 78 || code === 82 || code === 83;
}

/** The level that opens a line, blanks between its letters ignored; one lost or doubled first letter is let through. */
function readLevel(line: string): { readonly level: Level; readonly end: number } | undefined {
  const first = line.charCodeAt(0) & ~32;
  // C, E, L, O, S, T, U and, after a lost letter, N and I: no other line is looked at closely.
  if (first < 67 || first > 85) return undefined;
  const spellings = SPELLINGS.get(first);
  if (!spellings) return undefined;
  for (const [spelling, level, isCut] of spellings) {
    if (isCut && !(line.charCodeAt(1) === 32 && /^\S \S /.test(line))) continue;
    const end = spell(line, spelling);
    if (end !== undefined) return { level, end };
  }
  return misspeltLevel(line);
}

/** What must follow a level that is not quite a word, so that no other line is taken for it. */
const placed = /^ {1,2}(?:SECTION \d{1,2} OF \d{1,2} )?[A-Z][A-Z .']{2,30}\d{4,6}(?:$| SIPDIS)/;
const spaced = /^(?:[A-Z] ){4,12}[A-Z](?= )/;
const solid = /^[A-Z]{5,13}(?= )/;

/** `C O N F I D E N T A L PARIS 000258`, `CONFIDENTIALPARIS 000258`: one letter wrong, or the blank behind the word lost. */
function misspeltLevel(line: string): { readonly level: Level; readonly end: number } | undefined {
  // The post and the serial end the line.
  const last = line.charCodeAt(line.length - 1);
  if (line.length > 90 || ((last < 48 || last > 57) && !line.endsWith('SIPDIS'))) return undefined;
  const written = (line.charCodeAt(1) === 32 ? spaced : solid).exec(line)?.[0];
  if (written !== undefined && placed.test(line.slice(written.length))) {
    const letters = written.replaceAll(' ', '');
    for (const [word, level] of LEVEL_WORDS) {
      if (letters !== word && isOneSlip(letters, word)) return { level, end: written.length };
    }
  }
  for (const [word, level] of LEVEL_WORDS) {
    if (line.startsWith(word) && /^[A-Z][A-Z .']{2,20} \d{6}$/.test(line.slice(word.length)))
      return { level, end: word.length };
  }
  return undefined;
}

/** Where the word ends that the line spells from its start, blanks between letters ignored; it must be a whole word. */
function spell(line: string, word: string): number | undefined {
  let at = 0;
  for (let i = 0; i < word.length; i++) {
    if (i > 0) while (line.charCodeAt(at) === 32) at++;
    if ((line.charCodeAt(at) & ~32) !== word.charCodeAt(i)) return undefined;
    at++;
  }
  const after = line.charCodeAt(at) & ~32;
  return after >= 65 && after <= 90 ? undefined : at;
}

function sectionAt(match: RegExpExecArray, lineStart: number): Section {
  const lead = match[0].length - match[0].trimStart().length;
  const start = lineStart + match.index + lead;
  const end = lineStart + match.index + match[0].length;
  const [, number = '', of = ''] = match;
  const numberAt = lineStart + match.index + match[0].indexOf(` ${number} `) + 1;
  return {
    start,
    end,
    number: valued(numberAt, numberAt + number.length, misreadDigits(number)),
    of: valued(end - of.length, end, misreadDigits(of)),
  };
}

/** The post and the first run of three digits or more after it: `LA PAZ 0080`. Columns of the line. */
function postAndSerial(
  line: string,
  from: number,
  to: number,
): { readonly post: Valued<string> | undefined; readonly serial: Valued<string>; readonly end: number } | undefined {
  const serial = /\d{3,8}/.exec(line.slice(from, to));
  if (!serial) return undefined;
  const serialStart = from + serial.index;
  const serialEnd = serialStart + serial[0].length;
  const post = trimmed(line, from, serialStart);
  return {
    post: post && valued(post.start, post.end, line.slice(post.start, post.end)),
    serial: valued(serialStart, serialEnd, serial[0]),
    end: serialEnd,
  };
}

function trimmed(line: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && line.charCodeAt(start) <= 32) start++;
  while (end > start && line.charCodeAt(end - 1) <= 32) end--;
  return start < end ? { start, end } : undefined;
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line.charCodeAt(at) === 32) at++;
  return at;
}
