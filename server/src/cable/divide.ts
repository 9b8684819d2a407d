import { opensAttributes, printLine } from './archive';
import { parseClassification } from './classification';
import { isBareMetadata, isMetadata, isSecondCopy } from './copies';
import { parseDateTimeGroup } from './dateTimeGroup';
import { opensCable } from './flattened';
import { headerLabel } from './labels';
import { printedPage } from './pageMark';
import { opensParagraph } from './paragraphStart';
import { lineAt, nextFilled, type Source } from './source';

/** How many lines below the head of a printed page its telegram's address stands at most. */
const PRINTED_HEAD = 60;

/**
 * The lines at which the cables of a file begin, the first at `from` or a little above it. A cable begins with its
 * transmission id, its routing or DE line, its date-time group followed by FM, the first page of a print, the note of a
 * partial extract, or a classification line with another serial that header lines follow; but only when the cable
 * before has had its header, so that a header printed twice stays with its cable, and so does a section with a head of
 * its own.
 */
export function cableStarts(source: Source, from: number): number[] {
  const { text, lines } = source;
  const first = beginningOf(source, from, 0, false);
  const starts = [first];
  /** Whether the cable has had a header line: another envelope then belongs to another cable. */
  let headed = false;
  /** Post and serial of the cable, from its classification line. */
  let serial: string | undefined;
  /** Serial of the printed pages of this cable, and where the last of them begins. */
  let printed: number | undefined;
  let page = -Infinity;
  const begin = (line: number) => {
    starts.push(beginningOf(source, line, (starts.at(-1) ?? first) + 1, true));
    headed = false;
    serial = undefined;
    printed = undefined;
    page = -Infinity;
  };
  for (let i = first; i < lines.count; i++) {
    if (!isLikely(text, lines.firstCode(i), lines.start(i))) continue;
    const line = lineAt(source, i);
    const kind = lineKind(source, line.text, i);
    if (kind === undefined) continue;
    if (kind === 'header') {
      headed = true;
    } else if (kind === 'attributes') {
      // Below them, only another telegram can follow.
      headed = true;
      printed = undefined;
      page = -Infinity;
    } else if (kind === 'envelope') {
      const ofSection = i - page < PRINTED_HEAD;
      if (headed && !ofSection && !isSecondCopy(source, starts.at(-1) ?? first, i)) begin(i);
    } else if ('page' in kind) {
      // `1974LAPAZ02004` in three sections has three first pages, all with its serial.
      if (kind.page === 1 && headed && kind.serial !== (printed ?? Number(serial?.split(' ').at(-1)))) begin(i);
      printed ??= kind.serial;
      if (kind.serial === printed) page = i;
    } else {
      // An address may name the words of a classification, so only a line that header lines follow counts.
      const other = serial !== undefined && kind.serial !== serial;
      if (headed && other && i - page >= PRINTED_HEAD && (kind.joined || headerFollows(source, i))) begin(i);
      if (serial === undefined || other) serial = kind.serial;
      if (kind.joined) headed = true;
    }
  }
  return starts;
}

/** By the code of a line's first character: whether one of the lines looked for begins with it. */
const LIKELY = Uint8Array.from({ length: 91 }, (_, code) =>
  Number('0123456789VDTZOPRESCMLUNI'.includes(String.fromCharCode(code))),
);

/** Whether the first letters of a line are those of one of the lines looked for; prose is let go by its second letter. */
function isLikely(text: string, first: number, start: number): boolean {
  // `e.o. 12958`, `tags:`: a header in small letters, below an address in either.
  if (first > 90 ? first !== 101 && first !== 116 : LIKELY[first] === 0) return false;
  let at = start;
  while (text.charCodeAt(at) !== first) at++;
  if (first > 90) return text.charCodeAt(at + 1) === (first === 101 ? 46 : 97);
  // A date-time group may have no precedence before it.
  if (first <= 57) return text.charCodeAt(at + 6) === 90;
  // Most lines of an address: `RUEHBS/USEU BRUSSELS`.
  if (first === 82 && (text.charCodeAt(at + 6) === 47 || text.charCodeAt(at + 5) === 47)) return false;
  const second = text.charCodeAt(at + 1);
  if (second === 32 || second === 46 || (second >= 65 && second <= 90)) return true;
  // `Subject:`, `Tags:`, `This record is …`, `Message Attributes`
  return (
    (first === 84 && (second === 104 || second === 97)) ||
    (first === 83 && second === 117) ||
    (first === 77 && second === 101)
  );
}

type Kind =
  | 'envelope'
  | 'header'
  | 'attributes'
  | { readonly page: number; readonly serial: number }
  | { readonly serial: string; readonly joined: boolean };

const transmission = /^VZCZC[A-Z]{3}/;
const station = /^DE R[A-Z]{3,7} #\d{2}/;
const routing = /^(?:ZZ|OO|PP|RR) R[A-Z]{3,7}(?: |$)/;
const dateTimeGroup = /^(?:[ZOPR] ){0,3}\d{6}Z /;
const extractNote = 'This record is a partial extract of the original cable';

function opensEnvelope(source: Source, line: string, i: number): boolean {
  switch (line.charAt(0)) {
    case 'V':
      return transmission.test(line);
    case 'D':
      return station.test(line);
    case 'T':
      return line.startsWith(extractNote);
    default: {
      // Both letters of the precedence are the same; a date-time group has one letter, or none.
      const second = line.charCodeAt(1);
      if (line.charCodeAt(0) === second && routing.test(line)) return true;
      if ((second !== 32 && (second < 48 || second > 57)) || !dateTimeGroup.test(line) || !parseDateTimeGroup(line, 0))
        return false;
      const next = nextFilled(source, i + 1, Math.min(source.lines.count, i + 6));
      return next < source.lines.count && lineAt(source, next).text.startsWith('FM ');
    }
  }
}

function lineKind(source: Source, line: string, i: number): Kind | undefined {
  if (line.startsWith('PAGE ')) {
    const page = printedPage(line);
    return page && { page: page.number, serial: page.serial };
  }
  if (line === 'Message Attributes') return opensAttributes(source, i, source.lines.count) ? 'attributes' : undefined;
  if (opensEnvelope(source, line, i)) return 'envelope';
  const label = headerLabel(line);
  if (label && label.kind !== 'references' && label.repair === undefined) return 'header';
  const joined = line.length > 200;
  if (joined && !opensCable(line)) return undefined;
  const classification = parseClassification(joined ? line.slice(0, 120) : line, 0);
  if (!classification?.serial || !classification.post) return undefined;
  return { serial: `${classification.post.value} ${Number(classification.serial.value)}`, joined };
}

/** Whether two header lines follow within a dozen filled lines, before a paragraph. */
function headerFollows(source: Source, i: number): boolean {
  let labels = 0;
  let seen = 0;
  for (let next = i + 1; next < source.lines.count && seen < 12; next++) {
    const { text } = lineAt(source, next);
    if (text === '') continue;
    seen++;
    const label = headerLabel(text)?.kind;
    if (label === 'executiveOrder' || label === 'tags' || label === 'subject') labels++;
    if (labels === 2) return true;
    if (opensParagraph(text)) return false;
  }
  return false;
}

/** How many lines above a mark of a cable its first line is looked for. */
const ABOVE = 60;

const offices = /^(?:ACTION|ORIGIN) {1,4}[A-Z]{1,5}-\d{2}(?: |$)/;
const residue = /^(?:<(?:code|pre)>|Cable dated:[\d:TZ-]{10,25}){1,3}/;

/**
 * The line at which the cable begins whose first mark stands on line `i`, not above `floor`: the offices of a print and
 * its banners, a classification line that a converter glued to something, and, of a later cable, the metadata of a
 * database; that of the first is the file's preamble.
 */
function beginningOf(source: Source, i: number, floor: number, withMetadata: boolean): number {
  let top = i;
  for (let at = i - 1, seen = 0; at >= Math.max(floor, i - ABOVE); at--) {
    const { text } = lineAt(source, at);
    if (text === '') continue;
    if (text.length > 200) break;
    const kind = printLine(text);
    if (kind === 'end') break;
    if (offices.test(text) || kind === 'page') top = at;
    else if ((withMetadata && isMetadata(text)) || (kind !== undefined && near(at))) {
      top = at;
      // Two release notes in a row are the foot of one page and the head of the next.
      if (kind === 'release') break;
    } else if (seen < 3 && opensWithLevel(text)) top = at;
    else if (withMetadata && isBareMetadata(text) && near(at)) top = at;
    else if (headerLabel(text) || opensParagraph(text)) break;
    seen++;
  }
  return top;

  function near(at: number): boolean {
    return nextFilled(source, at + 1, top) >= top;
  }
}

/** A classification line, perhaps behind what a web page or a database put before it. */
function opensWithLevel(text: string): boolean {
  const from = residue.exec(text)?.[0].length ?? 0;
  return !!parseClassification(text.slice(from), 0)?.serial;
}
