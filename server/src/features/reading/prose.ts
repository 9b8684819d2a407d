import type { Cable, CableFile } from '../../cable/model';
import type { Span } from '../../cable/span';
import { written } from '../../record';
import { eachLine } from '../extent';

/**
 * The text of a paragraph as prose: lines joined, damage read as what stood there, and a break where the text has a blank
 * line or begins an item of a list. What fell into it, such as a page mark, is left out together with the blank lines
 * around it, since the sentence before goes on after it.
 *
 * @param leftOut in the order of the text
 */
export function proseOf(file: CableFile, cable: Cable, place: Span, leftOut: readonly Span[]): readonly string[] {
  const prose: string[] = [];
  let current = '';
  let lastLine = -1;
  let next = 0;
  let interrupted = false;
  for (const part of eachLine(file, place)) {
    while (next < leftOut.length && (leftOut[next]?.end ?? 0) <= part.start) next++;
    if (isInside(leftOut[next], part)) {
      interrupted = true;
      continue;
    }
    const line = file.lines.at(part.start);
    const text = written(file, cable, part);
    if (text === '') continue;
    const broken = (line > lastLine + 1 && !interrupted) || isItem(file.text, part);
    if (current !== '' && broken) {
      prose.push(current);
      current = text;
    } else current = current === '' ? text : `${current} ${text}`;
    lastLine = line;
    interrupted = false;
  }
  return current === '' ? prose : [...prose, current];
}

function isInside(outer: Span | undefined, { start, end }: Span): boolean {
  return outer !== undefined && outer.start <= start && end <= outer.end;
}

/** `-- The first` and `- (C) The second` begin an item; a dash alone ends a clause. */
function isItem(text: string, { start, end }: Span): boolean {
  let at = start;
  while (at < end && at < start + 2 && '-*•'.includes(text.charAt(at))) at++;
  return at > start && text.charAt(at) === ' ';
}
