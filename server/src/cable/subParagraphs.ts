/** The parts of a paragraph with letters or numbers: `A. … B. …`, `(A)`, `-- a)`, `(1)`. */
import type { SubParagraph } from './model';
import { afterBlanks, beforeBlanks } from './lines';
import type { Source } from './source';
import { valued } from './span';

/** A line that opens with a letter and its sign, or a number and a bracket, dashes before it. */
const opening = /^-{0,2} ?(\(?)([A-Z]|[1-9]\d?(?=\)))([.)])(?: {1,6}(?=\S)|$)/i;
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
 * The parts among the lines from `from` to before `to`, in a paragraph that ends at `end`. The letters or
 * numbers of a list are all of one style and follow one another from A or 1 on; a single one is an initial, or a word.
 */
export function subParagraphs(source: Source, from: number, to: number, end: number): readonly SubParagraph[] {
  /** The list of each style: one inside a part of another has a style of its own, and begins below it. */
  const lists = new Map<string, Start[]>();
  for (let i = from; i < to; i++) {
    const found = mayOpen(source.lines.firstCode(i)) ? startAt(source, i) : undefined;
    if (!found) continue;
    const list = lists.get(found.style);
    const before = list?.at(-1);
    if (list && before && isNext(before.letter, found.letter)) list.push(found);
    else if ((list?.length ?? 0) < 2 && isFirst(found.letter)) lists.set(found.style, [found]);
  }
  let starts: readonly Start[] = [];
  for (const list of lists.values()) {
    if (list.length >= 2 && (list[0]?.line ?? to) < (starts[0]?.line ?? to)) starts = list;
  }
  if (starts.length === 0) return NONE;
  return starts.map((start, i) => part(source, start, starts[i + 1], end));
}

const NONE: readonly SubParagraph[] = [];

function isFirst(letter: string): boolean {
  return letter === 'A' || letter === '1';
}

function isNext(before: string, letter: string): boolean {
  const number = Number(before);
  return Number.isNaN(number) ? letter.charCodeAt(0) === before.charCodeAt(0) + 1 : letter === String(number + 1);
}

function mayOpen(code: number): boolean {
  return (
    (code >= 49 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 40 ||
    code === 45
  );
}

function startAt({ text, lines }: Source, i: number): Start | undefined {
  const start = afterBlanks(text, lines.start(i), lines.end(i));
  // Nearly every line of prose is let go by its second letter.
  const second = text.charCodeAt(start + 1);
  const first = text.charCodeAt(start);
  if (first >= 65 && second !== 41 && second !== 46) return undefined;
  if (first <= 57 && first >= 49 && second !== 41 && text.charCodeAt(start + 2) !== 41) return undefined;
  const match = opening.exec(text.slice(start, Math.min(lines.end(i), start + HEAD)));
  if (!match) return undefined;
  const [whole, bracket = '', letter = '', sign = ''] = match;
  if (bracket === '(' && sign !== ')') return undefined;
  return {
    line: i,
    start,
    letterAt: start + whole.indexOf(letter),
    textAt: start + whole.length,
    style: `${bracket}${styleOf(letter)}${sign}`,
    letter: letter.toUpperCase(),
  };
}

function styleOf(letter: string): string {
  if (letter >= '0' && letter <= '99') return '1';
  return letter === letter.toUpperCase() ? 'A' : 'a';
}

function part(
  source: Source,
  { start, letterAt, textAt, letter }: Start,
  next: Start | undefined,
  end: number,
): SubParagraph {
  const { text } = source;
  const to = beforeBlanks(text, start, next ? next.start : end);
  const from = Math.min(textAt, to);
  return {
    start,
    end: to,
    letter: valued(letterAt, letterAt + letter.length, letter),
    opening: { start: from, end: Math.min(to, from + OPENING) },
  };
}
