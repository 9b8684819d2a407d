import { parseClassification } from './classification';
import { captionsOf } from './captions';
import { headerLabel } from './labels';
import type { Section } from './model';
import { printedPage } from './pageMark';
import { opensParagraph } from './paragraphStart';
import { lineAt, type Source } from './source';
import { valued } from './span';
import { misreadDigits } from './words';

/** How many filled lines the head of a section has at most: offices, address, classification line. */
const REACH = 90;

const sectionShape = /\bSECTION ([\dOIl]{1,2}) {1,2}OF {1,2}([\dOIl]{1,2})\b/i;
const passLine = /^[A-Z][A-Z/, ]{1,40} (?:FOR|PASS) [A-Z]/;

/**
 * The head of a later section of a telegram, printed from line `i` on: offices and address once more, the
 * classification line with its section, and what of the header is repeated below it. Undefined when no such line follows.
 */
export function sectionHead(
  source: Source,
  i: number,
  to: number,
  serial: number,
): { readonly line: number; readonly end: number; readonly section?: Section } | undefined {
  for (let at = i + 1, seen = 0; at < to && seen < REACH; at++) {
    const line = lineAt(source, at);
    if (line.text === '') continue;
    seen++;
    if (line.text.startsWith('PAGE ') && printedPage(line.text)?.number === 1) return undefined;
    if (line.text.length > 200) continue;
    const match = sectionShape.exec(line.text);
    const classification = parseClassification(line.text, line.start);
    const digits = classification?.serial?.value ?? /\d{3,6}(?=\D{0,3}\d?$)/.exec(line.text)?.[0];
    if (!(classification?.serial ?? match) || Number(digits) !== serial) continue;
    const section = classification?.section ?? (match ? sectionAt(match, line.start) : undefined);
    return { ...endOfHead(source, at, to), ...(section && { section }) };
  }
  return undefined;
}

function sectionAt(match: RegExpExecArray, lineStart: number): Section {
  const [whole, number = '', of = ''] = match;
  const start = lineStart + match.index;
  const end = start + whole.length;
  const numberAt = start + whole.indexOf(number, 8);
  return {
    start,
    end,
    number: valued(numberAt, numberAt + number.length, misreadDigits(number)),
    of: valued(end - of.length, end, misreadDigits(of)),
  };
}

/** The last line of what is repeated of the header below a section's classification line. */
function endOfHead(source: Source, line: number, to: number): { readonly line: number; readonly end: number } {
  let last = line;
  let subject = false;
  for (let at = line + 1, seen = 0; at < to && seen < 12; at++) {
    const next = lineAt(source, at);
    if (next.text === '') {
      subject = false;
      continue;
    }
    seen++;
    const label = headerLabel(next.text);
    if (opensParagraph(next.text)) break;
    if (!label && !subject && !captionsOf(next) && !passLine.test(next.text)) break;
    if (label) subject = label.kind === 'subject';
    last = at;
  }
  return { line: last, end: lineAt(source, last).end };
}
