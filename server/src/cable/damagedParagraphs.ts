import type { Cable, CableFile, Paragraph, ParagraphNumber } from './model';
import { readParagraphStart } from './paragraphStart';
import type { Span } from './span';

/** A line that reads like the start of a paragraph, but with a number that is out of any sequence, or none. */
export interface StrayStart extends Span {
  /** `9` of `9. (C)` after paragraph 1; absent in `(C)`, where the span is empty. */
  readonly number?: number;
}

/** No more lines of a paragraph are looked at. */
const MOST_LINES = 400;

/** The marked starts between two paragraphs that the sequence of numbers passed over. */
export function strayStarts({ text, lines }: CableFile, { start, end }: Span): readonly StrayStart[] {
  const found: StrayStart[] = [];
  const first = lines.at(start) + 1;
  for (let i = first; i < lines.count && lines.start(i) < end && i - first < MOST_LINES; i++) {
    const at = lines.start(i);
    const line = text.slice(at, Math.min(lines.end(i), at + 90));
    const opening = readParagraphStart(line, at);
    if (opening?.portionMark?.level === undefined) continue;
    const { digits, portionMark } = opening;
    if (digits) found.push({ start: digits.start, end: digits.end, number: Number(digits.written) });
    else if (!opening.bullet) found.push({ start: portionMark.start, end: portionMark.start });
  }
  return found;
}

const unopened = /^([A-Z]{1,3}(?:\/{1,2}[A-Z]{2,5})?)\)(?= |$)/;
const bracketed = /^(?=[{[]|\(\(|\( |\([^)]{1,7}[\]}])[({[]{1,2} ?([A-Z]{1,3}(?:\/{1,2}[A-Z]{2,5})?) ?[)}\]](?= |$)/;
const unclosed = /^\(([CSU]|TS|SBU|LOU|[CS]\/{1,2}NF|SBU\/{1,2}NF)(?= (?![^)]{0,10}\)))/;

/** A portion mark that lost a bracket, `C) text` or `(C text`, and how it reads; undefined where there is none. */
export function damagedMark(
  { text }: CableFile,
  { portionMark, opening }: Paragraph,
): (Span & { readonly repair: string }) | undefined {
  if (portionMark) return undefined;
  const written = text.slice(opening.start, Math.min(opening.end, opening.start + 20));
  const mark = unopened.exec(written) ?? unclosed.exec(written) ?? bracketed.exec(written);
  if (!mark?.[1] || !/^(?:[CSU]|TS|SBU|LOU)(?:\/|$)/.test(mark[1])) return undefined;
  return { start: opening.start, end: opening.start + mark[0].length, repair: `(${mark[1]})` };
}

export type NumberedParagraph = Paragraph & { readonly number: ParagraphNumber };

/** The paragraphs that have a number of their own, in the order of the text; `26, 1974` at the start of a line is none. */
export function numbered({ text }: CableFile, { body }: Cable): readonly NumberedParagraph[] {
  return body.items.filter(
    (item): item is NumberedParagraph =>
      item.kind === 'paragraph' &&
      item.number !== undefined &&
      (item.portionMark !== undefined || text.charAt(item.number.end) !== ','),
  );
}

/** What a paragraph of that number has before its mark, written as another one has it: `¶2.  `. */
export function prefixLike(
  { text }: CableFile,
  { start, number, portionMark }: NumberedParagraph,
  value: number,
): string {
  if (!portionMark || number.start === number.end) return `${value}. `;
  const sign = text.slice(start, number.start).replace(/^[-*•] {1,3}/, '');
  return `${sign}${value}${text.slice(number.end, portionMark.start)}`;
}
