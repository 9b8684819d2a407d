/** The lettered parts of a paragraph: `A. … B. …`, `(A)`, `-- a)`. */
import type { SubParagraph } from './model';
import { isBlankCode } from './lines';
import type { Source } from './source';
import { valued } from './span';

/** A line that opens with a letter and its sign, dashes before it. */
const opening = /^-{0,2} ?(\(?)([A-Z])([.)])(?: {1,6}(?=\S)|$)/i;
/** How much of a part's text is kept as its opening, for lists. */
const OPENING = 100;
/** Enough of a line to read its letter. */
const HEAD = 16;

/** What tells the letters of one list: the case of the letter, and the signs around it. */
interface Start {
  readonly line: number;
  readonly start: number;
  readonly letterAt: number;
  readonly textAt: number;
  readonly style: string;
  readonly letter: string;
}

/**
 * The lettered parts among the lines from `from` to before `to`, in a paragraph that ends at `end`. The letters of a list
 * are all of one style and follow one another from A on; a single one is an initial, or a word.
 */
export function subParagraphs(source: Source, from: number, to: number, end: number): readonly SubParagraph[] {
  const starts: Start[] = [];
  for (let i = from; i < to; i++) {
    const found = mayOpen(source.lines.firstCode(i)) ? startAt(source, i) : undefined;
    if (!found) continue;
    const before = starts.at(-1);
    const isFirst = before === undefined && found.letter === 'A';
    const isNext = before?.style === found.style && found.letter.charCodeAt(0) === before.letter.charCodeAt(0) + 1;
    if (isFirst || isNext) starts.push(found);
    else if (starts.length === 1 && found.letter === 'A') starts[0] = found;
  }
  if (starts.length < 2) return NONE;
  return starts.map((start, i) => part(source, start, starts[i + 1], end));
}

const NONE: readonly SubParagraph[] = [];

function mayOpen(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 40 || code === 45;
}

function startAt({ text, lines }: Source, i: number): Start | undefined {
  let start = lines.start(i);
  while (isBlankCode(text.charCodeAt(start))) start++;
  // Nearly every line of prose is let go by its second letter.
  const second = text.charCodeAt(start + 1);
  if (text.charCodeAt(start) >= 65 && second !== 41 && second !== 46) return undefined;
  const match = opening.exec(text.slice(start, Math.min(lines.end(i), start + HEAD)));
  if (!match) return undefined;
  const [whole, bracket = '', letter = '', sign = ''] = match;
  if (bracket === '(' && sign !== ')') return undefined;
  return {
    line: i,
    start,
    letterAt: start + whole.indexOf(letter),
    textAt: start + whole.length,
    style: `${bracket}${letter === letter.toUpperCase() ? 'A' : 'a'}${sign}`,
    letter: letter.toUpperCase(),
  };
}

function part(
  source: Source,
  { start, letterAt, textAt, letter }: Start,
  next: Start | undefined,
  end: number,
): SubParagraph {
  const { text } = source;
  let to = next ? next.start : end;
  while (to > start && isBlankCode(text.charCodeAt(to - 1))) to--;
  const from = Math.min(textAt, to);
  return {
    start,
    end: to,
    letter: valued(letterAt, letterAt + 1, letter),
    opening: { start: from, end: Math.min(to, from + OPENING) },
  };
}
