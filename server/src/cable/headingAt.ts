import { gluedHeading, isPlainHeading, isUnderline, markdownPrefix, opensUnderline } from './headings';
import type { Heading } from './model';
import { isBlank, type Line, lineAt, nextFilled, type Source } from './source';
import { valued } from './span';

/** An underlined line longer than this is a line of text above a rule. */
const MAX_UNDERLINED = 160;

/** What is known of the text around a line that may be a heading. */
export interface HeadingContext {
  /** The line before is blank, or there is none. */
  readonly afterBlank: boolean;
  /** The text before ends with a whole sentence, or there is none. */
  readonly afterSentence: boolean;
  /** The text of the cable is in capitals throughout. */
  readonly capitalsOnly: boolean;
  /** The lines that open a paragraph. */
  readonly openings: ReadonlyMap<number, unknown>;
}

interface HeadingLines {
  readonly item: Heading;
  /** The last line that belongs to the heading. */
  readonly line: number;
}

/** The heading that begins with line `i`, with its underline and the rule above it. `to` is where the text ends. */
export function headingAt(
  source: Source,
  line: Line,
  i: number,
  to: number,
  context: HeadingContext,
): HeadingLines | undefined {
  if (isUnderline(line.text)) return context.afterBlank ? betweenRules(source, line, i, to) : undefined;
  const glued = context.afterBlank ? gluedHeading(line) : undefined;
  if (glued) return { item: glued, line: i };
  const prefix = markdownPrefix(line.text);
  if (prefix > 0) source.log.add('markdownHeading', { start: line.start, end: line.start + prefix }, '');
  const underlined = underlinedHeading(source, line, i, to, prefix);
  if (underlined && (context.afterBlank || standsAlone(source, line, underlined, to, context))) return underlined;
  const beforeBlank = i + 1 >= to || isBlank(source, i + 1);
  const { afterSentence, capitalsOnly, openings } = context;
  const plain =
    prefix > 0 ||
    (context.afterBlank &&
      beforeBlank &&
      isPlainHeading(line.text, {
        beforeParagraph: openings.has(nextFilled(source, i + 1, to)),
        afterSentence,
        capitalsOnly,
      }));
  if (!plain) return undefined;
  const title = valued(line.start + prefix, line.end, line.text.slice(prefix));
  return { item: { kind: 'heading', start: line.start, end: line.end, title }, line: i };
}

/** A line with an underline below it. A converter may put one blank line between the two. */
function underlinedHeading(
  source: Source,
  line: Line,
  i: number,
  to: number,
  prefix: number,
): HeadingLines | undefined {
  if (line.text.length > MAX_UNDERLINED) return undefined;
  const next = nextFilled(source, i + 1, Math.min(to, i + 3));
  const below = next < to && opensUnderline(source.lines.firstCode(next)) ? lineAt(source, next) : undefined;
  if (!below || !isUnderline(below.text)) return undefined;
  return {
    item: {
      kind: 'heading',
      start: line.start,
      end: below.end,
      title: valued(line.start + prefix, line.end, line.text.slice(prefix)),
      underline: { start: below.start, end: below.end },
    },
    line: next,
  };
}

/**
 * Whether an underlined line that no blank line parts from the text above is a heading, and not the head of a table: a
 * short line of its own, no sentence, after a whole sentence, its underline at once below it, and a paragraph after that.
 */
function standsAlone(
  source: Source,
  line: Line,
  { line: last }: HeadingLines,
  to: number,
  context: HeadingContext,
): boolean {
  const isTitle = /^[A-Z\d"'“‘(]/.test(line.text) && !line.text.endsWith('.');
  const isNext = source.lines.at(line.start) + 1 === last;
  return (
    isTitle &&
    isNext &&
    context.afterSentence &&
    line.text.length <= 80 &&
    context.openings.has(nextFilled(source, last + 1, to))
  );
}

/** A heading with a rule above it and another below. */
function betweenRules(source: Source, rule: Line, i: number, to: number): HeadingLines | undefined {
  if (i + 2 >= to || isBlank(source, i + 1)) return undefined;
  const line = lineAt(source, i + 1);
  if (isUnderline(line.text)) return undefined;
  const heading = underlinedHeading(source, line, i + 1, to, 0);
  return heading && { ...heading, item: { ...heading.item, start: rule.start } };
}
