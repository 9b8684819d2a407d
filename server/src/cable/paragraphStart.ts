import type { PortionMark } from './model';
import { parseEntireTextMark, parsePortionMark } from './portionMark';
import type { Mutable } from './source';
import type { Span } from './span';

/** A line that may open a paragraph; whether it does follows from the sequence of them all. */
export interface ParagraphStart {
  /** `- ` before the number. */
  readonly bullet?: Span;
  /** `¶` or U+FFFD before the number. */
  readonly pilcrow?: 'kept' | 'undecoded';
  /** The digits as written; absent in `- (SBU) …`. */
  readonly digits?: Span & { readonly written: string };
  readonly portionMark?: PortionMark;
  /** Whether a full stop, bracket or comma stands between the number and the text. */
  readonly separated: boolean;
  /** Where the text begins, as a column of the line. */
  readonly textFrom: number;
}

const bulletShape = /^[-*•] {1,3}/;
// `¶4.`, `11.`, `4 (C)`, `(4)`, `5,`; a blank after `¶` and before the stop is let through.
const numberShape = /^([¶\uFFFD])? ?(\()?(\d{1,3})(\))?( ?[.),](?!\d)|(?= {0,3}\())/;

const year = /^ ?(?:19|20)\d\d(?!\d)/;

/** Whether a line with this first character can open a paragraph: a digit, `¶`, U+FFFD, `(`, or one of `- * •`. */
export function mayOpenParagraph(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 0xb6 || code === 0xfffd || code === 40 || opensBullet(code);
}

function opensBullet(code: number): boolean {
  return code === 45 || code === 42 || code === 0x2022;
}

/** Reads the start of a line as the start of a paragraph. `start` is the offset of the line. */
export function readParagraphStart(line: string, start: number): ParagraphStart | undefined {
  if (!mayOpenParagraph(line.charCodeAt(0))) return undefined;
  const bulletLength = opensBullet(line.charCodeAt(0)) ? (bulletShape.exec(line)?.[0].length ?? 0) : 0;
  const number = numberShape.exec(bulletLength === 0 ? line : line.slice(bulletLength));
  if (!number || (number[2] !== undefined) !== (number[4] !== undefined)) {
    const mark = parsePortionMark(line.slice(bulletLength, bulletLength + 60), start + bulletLength);
    if (mark?.level === undefined) return undefined;
    const bullet = bulletLength > 0 && { bullet: { start, end: start + bulletLength } };
    // `(C) 3. The minister …`: the mark stands before the number.
    const late = /^ {0,2}(\d{1,2})\. /.exec(line.slice(mark.end - start, mark.end - start + 8));
    const digits = late?.[1];
    if (digits === undefined) return { ...bullet, portionMark: mark, separated: false, textFrom: mark.end - start };
    const lateAt = start + line.indexOf(digits, mark.end - start);
    return {
      ...bullet,
      digits: { start: lateAt, end: lateAt + digits.length, written: digits },
      portionMark: mark,
      separated: true,
      textFrom: lateAt - start + digits.length + 1,
    };
  }
  const [whole, sign, , written = ''] = number;
  // `June` at the end of the line above: `26, 1974, Lima`.
  if (number[5] === ',' && year.test(line.slice(bulletLength + whole.length, bulletLength + whole.length + 6)))
    return undefined;
  const digitsAt = bulletLength + whole.indexOf(written);
  let from = bulletLength + whole.length;
  while (from < line.length && line.charCodeAt(from) === 32) from++;
  const opening = line.slice(from, from + 60);
  const mark = parseEntireTextMark(opening, start + from) ?? parsePortionMark(opening, start + from);
  const marked = mark && (mark.level !== undefined || mark.end - mark.start <= 6) ? mark : undefined;
  const separated = (number[5] ?? '') !== '' || number[2] !== undefined;
  if (!separated && sign === undefined && marked?.level === undefined) return undefined;
  const found: Mutable<ParagraphStart> = { separated, textFrom: marked ? marked.end - start : from };
  if (bulletLength > 0) found.bullet = { start, end: start + bulletLength };
  if (sign !== undefined) found.pilcrow = sign === '¶' ? 'kept' : 'undecoded';
  found.digits = { start: start + digitsAt, end: start + digitsAt + written.length, written };
  if (marked) found.portionMark = marked;
  return found;
}

/** Whether a line in the header opens the text: a number with a portion mark, or `1.` to `3.` followed by words. */
export function opensParagraph(line: string): boolean {
  const found = readParagraphStart(line, 0);
  if (!found?.digits) return found?.portionMark?.level !== undefined && !line.startsWith('(');
  const value = Number(found.digits.written);
  return found.portionMark?.level !== undefined || (found.separated && (found.pilcrow !== undefined || value <= 3));
}

const summary = /^(?:\((?:[CSU]|SBU|LOU|[CS]\/{1,2}NF)\) ?)?(?:BEGIN |EXECUTIVE )?SUMMARY\b/i;

/** Whether a line begins the text with its summary, before any number: `BEGIN SUMMARY: …`, `(C) Summary. …`. */
export function opensSummary(line: string): boolean {
  return summary.test(line);
}
