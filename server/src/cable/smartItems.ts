import { opensParagraph } from './paragraphStart';
import { closesText, isDecoration, smartLabel, type SmartLabelKind, VALUE_COLUMN } from './smartLabels';
import { type Line, lineAt, type Source } from './source';
import type { Span } from './span';

/** A label with all the stretches of text that belong to it, one a line or a few. */
export interface SmartItem {
  readonly kind: SmartLabelKind;
  readonly label: Span;
  readonly pieces: readonly Span[];
  readonly line: number;
}

interface OpenItem extends SmartItem {
  readonly pieces: Span[];
  /** The column of the label. */
  readonly column: number;
}

/** Labels of the header, which follow those of the address. */
const HEADER: ReadonlySet<SmartLabelKind> = new Set([
  'executiveOrder',
  'tags',
  'captions',
  'references',
  'passLine',
  'subject',
]);

/**
 * The labels above the text with their values, from line `from` on.
 *
 * @returns them, the line at which the header begins, and the line at which the text begins
 */
export function smartItems(
  source: Source,
  from: number,
  to: number,
): { items: readonly SmartItem[]; headerLine: number; bodyLine: number } {
  const items: OpenItem[] = [];
  const kinds = new Set<SmartLabelKind>();
  let headerLine: number | undefined;
  let afterBlank = false;
  let bodyLine = to;
  for (let i = from; i < to; i++) {
    const line = lineAt(source, i);
    if (line.text === '') {
      afterBlank = true;
      continue;
    }
    const found = smartLabel(line.text, line.start);
    if (found) {
      const late = kinds.has('subject') && afterBlank && !HEADER.has(found.kind);
      // A label twice is that of the telegram which the cable was made from.
      if (kinds.has(found.kind) || closesText(found) || late) {
        bodyLine = i;
        break;
      }
      kinds.add(found.kind);
      if (HEADER.has(found.kind)) headerLine ??= i;
      items.push(opened(source, found, line, i));
    } else if (items.length > 0 && !continues(source, items.at(-1), line, i, afterBlank)) {
      bodyLine = i;
      break;
    }
    afterBlank = false;
  }
  return { items, headerLine: headerLine ?? bodyLine, bodyLine };
}

/** The labels below the text with their values, from line `from` on; what is no value of one is passed over. */
export function closingItems(source: Source, from: number, to: number): readonly SmartItem[] {
  const items: OpenItem[] = [];
  let afterBlank = false;
  for (let i = from; i < to; i++) {
    const line = lineAt(source, i);
    if (line.text === '') {
      afterBlank = true;
      continue;
    }
    const found = smartLabel(line.text, line.start);
    if (found) {
      items.push(opened(source, found, line, i));
      afterBlank = false;
    } else if (continues(source, items.at(-1), line, i, afterBlank)) {
      afterBlank = false;
    } else {
      // What follows a line that is passed over does not continue the value above it.
      afterBlank = true;
    }
  }
  return items;
}

/** The item of a label, with what stands on its own line. */
function opened(
  source: Source,
  found: NonNullable<ReturnType<typeof smartLabel>>,
  { start }: Line,
  line: number,
): OpenItem {
  return { ...found, line, column: start - source.lines.start(line), pieces: piecesOf(source, found.value) };
}

/** Whether a line without a label belongs to the item before it; if so, it is added. */
function continues(source: Source, item: OpenItem | undefined, line: Line, i: number, afterBlank: boolean): boolean {
  if (!item || opensParagraph(line.text)) return false;
  const column = line.start - source.lines.start(i);
  const inColumn = column >= item.column + VALUE_COLUMN;
  // `### Info:` has its value on the line below. A page may end in the middle of a list of addressees.
  const below =
    item.pieces.length === 0 &&
    item.kind !== 'attribute' &&
    (inColumn || source.text.charAt(source.lines.start(item.line)) === '#');
  if (afterBlank && !below && !(inColumn && item.kind !== 'subject')) return false;
  for (const piece of piecesOf(source, line)) item.pieces.push(piece);
  return true;
}

/** The lines of a value that a converter put on one: `A) 23 LIMA 2468<br>B) 23 LIMA 2166`. */
function piecesOf({ text }: Source, value: Span): Span[] {
  const written = text.slice(value.start, value.end);
  const pieces: Span[] = [];
  for (let from = 0; from < written.length;) {
    const cut = written.indexOf('<br>', from);
    const to = cut === -1 ? written.length : cut;
    let start = from;
    let end = to;
    while (start < end && isDecoration(written.charAt(start))) start++;
    while (end > start && isDecoration(written.charAt(end - 1))) end--;
    if (start < end) pieces.push({ start: value.start + start, end: value.start + end });
    from = cut === -1 ? to : cut + 4;
  }
  return pieces;
}
