/** What may be typed in the text of a cable: the number and the mark of a paragraph. */
import type { Cable } from './model';
import { readParagraphStart } from './paragraphStart';
import { place, type TypedLine, type TypingPlace } from './typedLine';
import { markPlace, startOfMark } from './typingHeader';

/** A number that is half typed, with or without its pilcrow. */
const number = /^[¶\uFFFD]?\d{0,3}[.)]?$/;

export function textPlaces(cable: Cable, line: TypedLine): readonly TypingPlace[] {
  const { signature, endMarks, notices } = cable.close;
  const closing = [signature, endMarks[0], notices[0]];
  if (closing.some((part) => part !== undefined && part.start < line.cursor)) return [];
  const numbered = paragraphPlaces(cable, line);
  if (numbered.length > 0) return numbered;
  const { before, start } = line;
  const opened = readParagraphStart(before, start);
  const from = opened?.digits && (opened.portionMark?.start ?? start + opened.textFrom);
  const mark = startOfMark(line, from ?? start);
  // `(` at the start of a line opens a mark as well; nothing at all does not.
  return mark === undefined || (from === undefined && mark === line.cursor) ? [] : [markPlace(line, mark, cable)];
}

/** The start of a line on which nothing but a number is typed so far, if that. */
export function paragraphPlaces(cable: Cable, line: TypedLine): readonly TypingPlace[] {
  return number.test(line.before) ? [place('paragraph', line, line.start, cable)] : [];
}
