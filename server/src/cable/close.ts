import { findBrokenAddress, findMarkup } from './damage';
import type { Close, PageMark } from './model';
import { isPageMark, parsePageMark } from './pageMark';
import { type Line, lineAt, type Mutable, type Source } from './source';
import { type Span, type Valued, valued } from './span';
import { isLevelName } from './vocabulary';

const capitalSurname = /^(?:Mc|Mac|De|La|Le|Van)?[A-Z][A-Z'’-]{1,24}(?:\.? [A-Z][A-Z'’-]{1,24}){0,2}$/;
const mixedSurname =
  /^(?:(?:[A-Z][a-z]{1,3}|van|von|de|der|den|du|la|le) ){0,2}(?:Mc|Mac|O'|O’)?[A-Z][a-z'’-]{1,24}(?:-[A-Z][a-z]{1,24})?$/;
const acting = / \((?:ACTING|A)\)$/i;
const noName =
  /^(?:SIPDIS|NOFORN|SENSITIVE|END(?: .*)?|BEGIN .*|COMMENT|SUMMARY|UNQUOTE|QUOTE|TEXT|NOTE|NNNN?|BT|ACTION REQUEST|KEY POINTS|BACKGROUND|CONCLUSION)$/i;
/** Marks of the communications centre. */
export const stationMark = /^(?:BT|#\d{4}|NNNN?)$/i;
const endMark = /^(?:=+ ?CABLE ENDS ?=+|-*End Cable Text-*|<{1,3}\d{0,4}|>)$/i;
/** What a release office stamped below the signature. */
const stamp =
  /^(?:Declassified\/Released US Department of State EO(?: Systematic)?(?: Review)?|(?:Systematic )?Review \d{1,2} [A-Z]{3} \d{4})$/;
/** What is left of the page that a cable was taken from: `</td></tr>`. */
const tagsAlone = /^(?:<\/?[a-z]{1,10} ?\/?> ?){1,8}$/i;
/** What the communications office wrote below a telegram that it passed on: `NOTE BY OC/T: …`. */
const officeNote = /^\(?\*?NOTE BY OC\b/;
const noticeWords = /\b(?:visit|website|web site|homepage|home page)\b|sgov\.gov|^<?https?:\/\//i;
const minimize = /^MINIMIZE CONSIDERED/i;

/** A surname behind the last sentence: `… cleared this message. STAPLETON`, `… ******** STAPLETON`. */
const gluedCapitals = /[.!?)"”’*] {1,4}([A-Z][A-Z'’-]{2,24}(?: [A-Z][A-Z'’-]{1,24})?)$/;
const gluedMixed = /[.!?)"”] {1,4}((?:Mc|Mac|Le|De|La|Van|O'|O’)?[A-Z][a-z]{3,24})$/;
/** Last words of a text that are no surnames. */
const noGluedName = /^(?:Thanks|Regards|Note|Thank|Begin|None|Amen|Finis)$/i;

function isEndMark(text: string): boolean {
  return stationMark.test(text) || endMark.test(text) || isLevelName(text) || stamp.test(text);
}

function isNoName(text: string): boolean {
  return isLevelName(text.toUpperCase()) || noName.test(text);
}

/** How many filled lines at the end are looked at. */
const MAX_LINES = 20;

/** How many page marks are looked through below a signature. */
const MAX_MARKS = 4;

/** A close, and where it begins. */
export interface CloseStart {
  readonly close: Close;
  /** The first line of the close; the one that holds `closeAt` when that is given. */
  readonly closeLine: number;
  /** Where the close begins inside that line, when the signature is glued to the last sentence. */
  readonly closeAt?: number;
}

/**
 * Reads the end of a cable: notices, signature and end marks, from the last line of `to` back. `from` is the first line
 * of the text; nothing before it is taken.
 */
export function parseClose(source: Source, from: number, to: number): CloseStart {
  const notices: Span[] = [];
  const endMarks: Span[] = [];
  const pageMarks: PageMark[] = [];
  let signature: Valued<string> | undefined;
  let closeLine = to;
  let i = to - 1;
  for (let seen = 0; i >= from && seen < MAX_LINES; i--) {
    const line = lineAt(source, i);
    if (line.text === '') continue;
    seen++;
    if (!signature && isPageMark(line.text) && isSignedAbove(source, i, from)) {
      pageMarks.unshift(parsePageMark(line));
    } else if (isEndMark(line.text) || isStub(source, line.text, i, from, seen)) {
      endMarks.unshift({ start: line.start, end: line.end });
    } else if (line.text.startsWith('<') && line.text.length < 100 && tagsAlone.test(line.text)) {
      endMarks.unshift({ start: line.start, end: line.end });
      source.log.add('htmlTag', { start: line.start, end: line.end }, '');
    } else if (minimize.test(line.text)) {
      notices.unshift({ start: line.start, end: line.end });
    } else if (!signature && isSignature(source, line, i, from)) {
      const name = once(withoutSigns(line.text));
      signature = valued(line.start, line.start + name.length, name);
    } else if (isNotice(source, i, from)) {
      const first = firstOfBlock(source, i, from);
      const start = lineAt(source, first).start;
      notices.unshift({ start, end: line.end });
      i = first;
    } else break;
    closeLine = i;
  }
  for (const notice of notices) {
    findMarkup(source.text, notice.start, notice.end, source.log);
    findBrokenAddress(source.text, notice.start, notice.end, source.log);
  }
  const { lines } = source;
  const end = lines.start(to);
  const glued = signature || i < from ? undefined : gluedSignature(source, i);
  const start = glued?.start ?? lines.start(closeLine);
  const signed = signature ?? glued;
  const close: Mutable<Close> = { start, end, notices, endMarks };
  if (signed) close.signature = signed;
  if (pageMarks.length > 0) close.pageMarks = pageMarks;
  return glued ? { close, closeLine: i, closeAt: glued.start } : { close, closeLine };
}

/** Whether the signature stands above a page mark, with nothing but other marks between. */
function isSignedAbove(source: Source, mark: number, from: number): boolean {
  for (let i = mark - 1, seen = 0; i >= from && seen < MAX_MARKS; i--) {
    const line = lineAt(source, i);
    if (line.text === '') continue;
    seen++;
    if (!isPageMark(line.text)) return isSignature(source, line, i, from);
  }
  return false;
}

/** The surname at the end of the last line of the text. */
function gluedSignature(source: Source, i: number): Valued<string> | undefined {
  const line = lineAt(source, i);
  // Only the end can match, so only the end is searched.
  const tail = line.text.slice(-60);
  const name = (gluedCapitals.exec(tail) ?? gluedMixed.exec(tail))?.[1];
  if (name === undefined || isNoName(name) || noGluedName.test(name)) return undefined;
  // `A. NATIONALS`, an item of a list or a row of a table.
  if (tail.slice(0, tail.length - name.length).trimEnd().length < 4) return undefined;
  return valued(line.end - name.length, line.end, name);
}

/** Whether a line is a surname alone: `STAPLETON`, `VAN VOORST`, `Pekala`. */
function isSignature(source: Source, { text, end }: Line, i: number, from: number): boolean {
  if (text.length > 40) return false;
  const name = withoutSigns(text);
  if (isNoName(name)) return false;
  const before = i > from ? lineAt(source, i - 1).text : '';
  if (mixedSurname.test(name)) return before === '' || /[.!?")]$/.test(before) || noticeWords.test(before);
  if (!capitalSurname.test(name)) return false;
  const alone = before === '' || isPageMark(before) || /[.!?")]$/.test(before);
  return (alone || !name.includes(' ')) && end > 0;
}

/** A name without the signs that some copies have after it, `DANILOVICH.`, `SMITH=`, and what says that somebody acts. */
function withoutSigns(text: string): string {
  let end = text.length;
  if (text.endsWith(')')) end = acting.exec(text)?.index ?? end;
  while (end > 0 && '=*"., #'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A name that stands twice on its line: `MARLOWE MARLOWE`. */
function once(name: string): string {
  const half = (name.length - 1) / 2;
  return name.charAt(half) === ' ' && name.slice(0, half) === name.slice(half + 1) ? name.slice(0, half) : name;
}

/** Whether a line is what a copy left at the end: the quotation mark of a table, stops alone, or a line that ends in them below the signature. */
function isStub(source: Source, text: string, i: number, from: number, seen: number): boolean {
  if (/^["”|]{1,2}$/.test(text)) return true;
  if (!text.endsWith('...') || text.length > 60 || seen > 2) return false;
  if (text === '...') return true;
  let above = i - 1;
  while (above > from && lineAt(source, above).text === '') above--;
  return above > from && isSignature(source, lineAt(source, above), above, from);
}

/** Whether the lines without a blank between them that end here speak of a web site. */
function isNotice(source: Source, i: number, from: number): boolean {
  const first = firstOfBlock(source, i, from);
  if (i - first > 3) return false;
  const opening = lineAt(source, first).text;
  if (/^[¶\uFFFD]?\d/.test(opening) || opening.length > 160) return false;
  if (officeNote.test(opening)) return true;
  for (let at = first; at <= i; at++) {
    const { text } = lineAt(source, at);
    if (text.length > 200) return false;
    if (noticeWords.test(text)) return true;
  }
  return false;
}

/** The first of the filled lines that stand together with line `i`; at most five are looked at. */
function firstOfBlock(source: Source, i: number, from: number): number {
  let first = i;
  while (first > from && i - first < 5 && lineAt(source, first - 1).text !== '') first--;
  return first;
}
