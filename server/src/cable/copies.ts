import { parseClassification } from './classification';
import { headerLabel } from './labels';
import { opensParagraph } from './paragraphStart';
import { lineAt, type Source } from './source';

/** How far below the start of a cable a second copy of its header is looked for, in lines. */
const REACH = 150;
/** How many lines of a cut-off header may stand below its last label. */
const STUB = 10;

/** How many lines the first lines of an envelope take. */
const ENVELOPE = 8;

const station = /^DE R[A-Z]{2,7} #\d/;
const stamp = /^(?:[ZOPR] ){1,3}\d{6}Z [A-Z]{3} \d{2}/;
/** `id: 144460`, `header:`, `------- header ends -------`: what a database put between two copies of the header. */
const metadata =
  /^(?:(?:id|date|refid|origin|classification|destination|header):|-{5,30} header ends -{5,30}$|READ MORE$|Cable dated:)/;
/** `55988`, `2006-03-09 22:28:00`, `06MEXICO1311`, `Embassy Mexico`: the same without labels. */
const bareMetadata =
  /^(?:\d{4,6}|\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?|\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d|\d{2}[A-Z]{3,20}\d{1,6}|(?:Embassy|Consulate|Mission|Secretary|USUN|US) [A-Z][A-Za-z ]{1,40})$/;

/** Whether a line is one of those that a database put above or between the headers of a cable. */
export function isMetadata(text: string): boolean {
  // `id:`, `refid:`, `------- header ends`
  const first = text.charCodeAt(0);
  return (first >= 97 || first === 45) && metadata.test(text);
}

/** Whether a line is metadata that carries no label, and so is told only by its neighbours. */
export function isBareMetadata(text: string): boolean {
  return bareMetadata.test(text);
}

const numberAlone = /^\d{4,6}$/;
const timeAlone = /^(?:\d{4}-\d\d-\d\d \d\d:\d\d|\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d)/;
/** How many filled lines of a database stand together at most. */
const METADATA = 8;

/**
 * The line behind the last of those that a database put between two headers without labels: a number, the time below
 * it, the id, the origin and the level. `i` when no such lines begin there.
 */
export function bareMetadataEnd(source: Source, i: number, to: number): number {
  if (i + 1 >= to || !numberAlone.test(lineAt(source, i).text) || !timeAlone.test(lineAt(source, i + 1).text)) return i;
  let at = i + 2;
  while (at < to && at - i < METADATA) {
    const { text } = lineAt(source, at);
    if (!isBareMetadata(text) && !isLevelAlone(text)) break;
    at++;
  }
  return at;
}

/** `CONFIDENTIAL`, `SECRET//NOFORN` */
function isLevelAlone(text: string): boolean {
  const level = text.length < 60 ? parseClassification(text, 0) : undefined;
  return level !== undefined && !level.post && !level.serial;
}

/** Whether a line can be the one by which two copies of a header are known: DE, or the date-time group. */
export function isHeaderKey(text: string): boolean {
  return text.charCodeAt(0) === 68 ? station.test(text) : text.charCodeAt(1) === 32 && stamp.test(text);
}

/**
 * Whether the envelope that begins at line `i` is that of the cable from line `from` again: the same DE line, or the
 * same date-time group where there is none, and between the two no text but the end of a header cut off.
 */
export function isSecondCopy(source: Source, from: number, i: number): boolean {
  if (i <= from || i - from > REACH) return false;
  let key: string | undefined;
  let keyLine = from;
  for (let at = from; at < i; at++) {
    const code = source.lines.firstCode(at);
    if (code !== 68 && code !== 79 && code !== 80 && code !== 82 && code !== 90) continue;
    const { text } = lineAt(source, at);
    if (station.test(text) || (key === undefined && stamp.test(text))) {
      key = text;
      keyLine = at;
      if (station.test(text)) break;
    }
  }
  if (key === undefined) return false;
  let again = false;
  // The line looked at may be one of those below the key.
  const near = Math.max(keyLine + 1, i - ENVELOPE);
  for (let at = near, seen = 0; at < source.lines.count && seen < 2 * ENVELOPE && !again; at++) {
    const { text } = lineAt(source, at);
    if (text === '') continue;
    seen++;
    again = text === key;
  }
  if (!again) return false;
  const serial = serialFrom(source, from, i);
  return (
    noTextBetween(source, from, i) &&
    (serial === undefined || (serialFrom(source, i, source.lines.count) ?? serial) === serial)
  );
}

/** Whether nothing but the end of a header stands above line `i`: no paragraph, unless it was cut off as well. */
function noTextBetween(source: Source, from: number, i: number): boolean {
  let between = 0;
  for (let at = i - 1; at >= from; at--) {
    const { text } = lineAt(source, at);
    if (text === '' || metadata.test(text)) continue;
    if (headerLabel(text)) return true;
    if (opensParagraph(text) && !text.endsWith('...')) return false;
    if (text.length > 400 || ++between > STUB + ENVELOPE) return false;
  }
  return false;
}

const hundred = /\d{3}/;

/** The serial of a line of the copied header, when it is a classification line. */
function serialOf(text: string): number | undefined {
  // Nearly all other lines have no such number, or are of the envelope.
  if (text.length > 200 || !hundred.test(text) || isHeaderKey(text)) return undefined;
  const serial = parseClassification(text.slice(0, 120), 0)?.serial;
  return serial && Number(serial.value);
}

/** The serial of the first classification line from a line on, not farther down than a header reaches. */
function serialFrom(source: Source, from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    const code = source.lines.firstCode(at);
    // No level begins with the D of a DE line.
    if (code === 0 || code === 68) continue;
    const serial = serialOf(lineAt(source, at).text);
    if (serial !== undefined) return serial;
  }
  return undefined;
}

/**
 * Where the header begins again that line `i` cuts off with `...`: a classification line with the serial of the one
 * before it, and perhaps the rest of the header on the same line. Undefined when nothing was cut off.
 */
export function headerAgain(source: Source, from: number, i: number, to: number): number | undefined {
  if (i - from > REACH || !lineAt(source, i).text.endsWith('...') || !noTextBetween(source, from, i + 1))
    return undefined;
  const serial = serialFrom(source, from, i);
  if (serial === undefined) return undefined;
  for (let at = i + 1, seen = 0; at < to && seen < STUB; at++) {
    const { text } = lineAt(source, at);
    if (text === '') continue;
    seen++;
    const column = rowColumn(text) ?? 0;
    if (Number(parseClassification(text.slice(column, column + 120), 0)?.serial?.value) === serial) return at;
  }
  return undefined;
}

/** The header of the copy that was cut off and all that stands before the second one, which begins at the offset `resume`. */
export interface Copy {
  /** Line at which the first header begins. */
  readonly line: number;
  /** The line behind the last that it may have. */
  readonly to: number;
  /** Line in which the second one begins, and where in it. */
  readonly resumeLine: number;
  readonly resume: number;
  /** Whether the next line has the serial that belongs on this one. */
  readonly joinsNext: boolean;
}

/** A row of a table begins the text of the cable in the middle of a line: `…PRIORITY","C O N F I D E N T I A L`. */
const rowBreak = /","(?=C O N F|S E C R E T|T O P|UNCLAS|CONFIDENTIAL|SECRET|LIMITED)/;

/** The column at which a row of a table begins the text; undefined where none does. */
function rowColumn(text: string): number | undefined {
  const row = text.includes('","') ? rowBreak.exec(text.slice(0, 300)) : null;
  return row ? row.index + row[0].length : undefined;
}

/** Where the first header stands that the envelope at line `i` repeats; undefined when its lines cannot be told. */
export function findCopy(source: Source, from: number, i: number, to: number): Copy | undefined {
  let line: number | undefined;
  for (let at = from; at < i && line === undefined; at++) {
    const { text } = lineAt(source, at);
    if (serialOf(text) !== undefined) line = at;
  }
  if (line === undefined) return undefined;
  for (let at = i, seen = 0; at < to && seen < 120; at++) {
    const { text, start } = lineAt(source, at);
    if (text === '') continue;
    seen++;
    if (parseClassification(text.slice(0, 120), 0)?.serial) {
      return { line, to: i, resumeLine: at, resume: start, joinsNext: false };
    }
    const column = rowColumn(text);
    if (column !== undefined) {
      const next = at + 1 < to ? lineAt(source, at + 1).text : '';
      const joinsNext = !parseClassification(text.slice(column), 0)?.serial && /^\d{3,6}$/.test(next);
      return { line, to: i, resumeLine: at, resume: start + column, joinsNext };
    }
  }
  return undefined;
}
