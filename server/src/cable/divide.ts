import { parseClassification } from './classification';
import { parseDateTimeGroup } from './dateTimeGroup';
import { headerLabel } from './labels';
import { opensParagraph } from './paragraphStart';
import { lineAt, nextFilled, type Source } from './source';

/**
 * The lines at which the cables of a file begin, the first at `from`. A cable begins with its transmission id, its
 * routing or DE line, its date-time group followed by FM, the note of a partial extract, or a classification line with
 * another serial that header lines follow; but only when the cable before has had its header, so that a header printed
 * twice stays with its cable.
 */
export function cableStarts(source: Source, from: number): number[] {
  const { text, lines } = source;
  const starts = [from];
  /** Whether the cable has had a header line: another envelope then belongs to another cable. */
  let headed = false;
  /** Post and serial of the cable, from its classification line. */
  let serial: string | undefined;
  for (let i = from; i < lines.count; i++) {
    if (!isLikely(text, lines.firstCode(i), lines.start(i))) continue;
    const line = lineAt(source, i);
    const kind = lineKind(source, line.text, i);
    if (kind === undefined) continue;
    if (kind === 'header') {
      headed = true;
    } else if (kind === 'envelope') {
      if (headed) {
        starts.push(i);
        headed = false;
        serial = undefined;
      }
    } else {
      // An address may name the words of a classification, so only a line that header lines follow counts.
      const other = serial !== undefined && kind.serial !== serial;
      if (headed && other && headerFollows(source, i)) starts.push(i);
      if (serial === undefined || other) serial = kind.serial;
    }
  }
  return starts;
}

/** Whether the first letters of a line are those of one of the lines looked for; prose is let go by its second letter. */
function isLikely(text: string, first: number, start: number): boolean {
  if (first < 48 || (first > 57 && first < 65) || first > 90) return false;
  let at = start;
  while (text.charCodeAt(at) !== first) at++;
  // A date-time group may have no precedence before it.
  if (first <= 57) return text.charCodeAt(at + 6) === 90;
  const second = text.charCodeAt(at + 1);
  if (second === 32 || second === 46 || (second >= 65 && second <= 90)) return true;
  // `Subject:`, `Tags:`, `This record is …`
  return (first === 84 && (second === 104 || second === 97)) || (first === 83 && second === 117);
}

type Kind = 'envelope' | 'header' | { readonly serial: string };

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
      if (routing.test(line)) return true;
      if (!dateTimeGroup.test(line) || !parseDateTimeGroup(line, 0)) return false;
      const next = nextFilled(source, i + 1, Math.min(source.lines.count, i + 6));
      return next < source.lines.count && lineAt(source, next).text.startsWith('FM ');
    }
  }
}

function lineKind(source: Source, line: string, i: number): Kind | undefined {
  if (opensEnvelope(source, line, i)) return 'envelope';
  const label = headerLabel(line);
  if (label && label.kind !== 'references' && label.repair === undefined) return 'header';
  if (line.length > 200 || !/\d{3}/.test(line)) return undefined;
  const classification = parseClassification(line, 0);
  if (!classification?.serial || !classification.post) return undefined;
  return { serial: `${classification.post.value} ${Number(classification.serial.value)}` };
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
