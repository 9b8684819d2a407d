import type { Heading } from './model';
import type { Line } from './source';
import { valued } from './span';

const MAX_HEADING = 120;
const MAX_PLAIN_HEADING = 70;
/** One in which most words begin with a capital may be longer. */
const MAX_TITLE_CASE = 100;
const markdown = /^#[# ]{0,12} (?=[^\s#])/;
const closing = /^(?:END|BEGIN|UNQUOTE|QUOTE)\b|^(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|SIPDIS|NNNN|BT)\b/;

/** A line of hyphens, equals signs or asterisks; one blank may break it, as the old printers did after 45 characters. */
export function isUnderline(line: string): boolean {
  if (line.length < 3 || !opensUnderline(line.charCodeAt(0)) || !opensUnderline(line.charCodeAt(line.length - 1)))
    return false;
  let marks = 0;
  for (let i = 0; i < line.length; i++) {
    if (opensUnderline(line.charCodeAt(i))) marks++;
    else if (line.charCodeAt(i) !== 32 || line.charCodeAt(i - 1) === 32) return false;
  }
  return marks >= 3;
}

/** Whether an underline can begin with a character: one of `- = * _ ~`. */
export function opensUnderline(code: number): boolean {
  return code === 45 || code === 61 || code === 42 || code === 95 || code === 126;
}

/** Length of the `#### ` that opens a line; 0 when none does. */
export function markdownPrefix(line: string): number {
  return line.startsWith('#') ? (markdown.exec(line)?.[0].length ?? 0) : 0;
}

/**
 * The heading whose underline stands on the same line, because a line end was lost:
 * `Ethical Questions ------------------------------`
 */
export function gluedHeading({ text, start, end }: Line): Heading | undefined {
  const last = text.charCodeAt(text.length - 1);
  if (last !== 45 && last !== 61) return undefined;
  let at = text.length;
  while (at > 0 && (text.charCodeAt(at - 1) === last || text.charCodeAt(at - 1) === 32)) at--;
  const rest = text.slice(at).trim();
  const title = text.slice(0, at).trimEnd();
  if (rest.length < 5 || title.length < 3 || title.length > MAX_HEADING || text.charCodeAt(at) !== 32) return undefined;
  return {
    kind: 'heading',
    start,
    end,
    title: valued(start, start + title.length, title),
    underline: { start: end - rest.length, end },
  };
}

/** Where a line between two blank lines stands, for telling a heading without an underline from text. */
export interface HeadingPlace {
  /** The next filled line opens a paragraph. */
  readonly beforeParagraph: boolean;
  /** The text before is a whole sentence, or there is none. */
  readonly afterSentence: boolean;
  /** The text of the cable is in capitals throughout. */
  readonly capitalsOnly: boolean;
}

/** Whether a line without an underline is a heading: capitals on a line of their own, or a few words before a paragraph. */
export function isPlainHeading(line: string, place: HeadingPlace): boolean {
  if (line.length > MAX_HEADING || line.length < 3) return false;
  if (closing.test(line.toUpperCase())) return false;
  const last = line.charAt(line.length - 1);
  const { upper, lower } = countCase(line);
  if (upper + lower < 3) return false;
  if (place.capitalsOnly) {
    return place.beforeParagraph && place.afterSentence && line.length <= MAX_PLAIN_HEADING && !'.,;:'.includes(last);
  }
  // Abbreviations such as CiO keep a lower-case letter; a sentence has more of them.
  if (lower * 5 <= upper && upper >= 3) return last !== '.' || place.beforeParagraph;
  const first = line.charCodeAt(0);
  return (
    place.beforeParagraph &&
    place.afterSentence &&
    line.length <= (isTitleCase(line) ? MAX_TITLE_CASE : MAX_PLAIN_HEADING) &&
    first >= 65 &&
    first <= 90 &&
    !'.,;:"'.includes(last)
  );
}

/** Whether three of four words begin with a capital: `The Mayor Opens the Bridge`. */
function isTitleCase(line: string): boolean {
  const words = line.match(/[A-Z]+/gi) ?? [];
  return words.filter((word) => word.charCodeAt(0) <= 90).length * 4 >= words.length * 3;
}

/** Letters of either case in a stretch, ASCII only. */
export function countCase(text: string): { readonly upper: number; readonly lower: number } {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower++;
  }
  return { upper, lower };
}
