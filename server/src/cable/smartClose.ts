import { parseClose } from './close';
import type { Attribute, Close, Drafting } from './model';
import { addresseesOf, valueOf } from './smartHeader';
import { closingItems, type SmartItem } from './smartItems';
import { closesText, type SmartLabel, smartLabel, type SmartLabelKind } from './smartLabels';
import { lineAt, type Mutable, type Source } from './source';
import { valued } from './span';

/** How many filled lines below a label another one is looked for. */
const LOOK_AHEAD = 12;

/** The line of the first label below the text; `to` when there is none. */
export function closeLabelLine(source: Source, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (!mayClose(source.lines.firstCode(i))) continue;
    const line = lineAt(source, i);
    const found = line.text.length < 400 ? smartLabel(line.text, line.start) : undefined;
    if (found && closesText(found) && (isColumn(found) || labelFollows(source, i, to))) return i;
  }
  return to;
}

/** The first letters of the labels, and what may stand before one. */
function mayClose(code: number): boolean {
  return (
    code === 83 || code === 68 || code === 67 || code === 65 || code === 82 || code === 124 || (code > 32 && code < 48)
  );
}

/** Whether a label is one of SMART's by itself: by its words, or by the column in which its value stands. */
function isColumn({ kind, label, value }: SmartLabel): boolean {
  return kind === 'attribute' || (value.start < value.end && value.start - label.end >= 3);
}

/** Whether another label of the end stands below line `i`: in running text none does. */
function labelFollows(source: Source, i: number, to: number): boolean {
  for (let next = i + 1, seen = 0; next < to && seen < LOOK_AHEAD; next++) {
    const line = lineAt(source, next);
    if (line.text === '') continue;
    seen++;
    const found = smartLabel(line.text, line.start);
    if (found && (closesText(found) || found.kind === 'info')) return true;
  }
  return false;
}

/**
 * Reads the end of a SMART cable: notices and signature at the end of the text, and the labels from line `labels` on.
 *
 * @returns the close, and the line at which it begins
 */
export function smartClose(
  source: Source,
  from: number,
  labels: number,
  to: number,
): { close: Close; closeLine: number } {
  const above = parseClose(source, from, labels);
  const items = closingItems(source, labels, to);
  const item = (kind: SmartLabelKind) => items.find((candidate) => candidate.kind === kind);
  const signer = item('signature');
  const signature = signer && signer.pieces.length > 0 ? valueOf(source, signer) : undefined;
  const written = above.close.signature;
  // The last words of the text may look like a name; the label tells what the name is.
  const isName = !signature || !written || sameName(written.value, signature.value);
  const closeLine = isName ? above.closeLine : labels;
  const { notices, endMarks } = isName ? above.close : { notices: [], endMarks: [] };
  const named = signature ?? written;
  const found: Mutable<Partial<Close>> = {};
  const [info, excluded] = [item('info'), item('excluded')];
  if (info) found.info = addresseesOf(source, info);
  if (excluded) found.excluded = addresseesOf(source, excluded);
  const drafting = draftingOf(source, items);
  if (drafting) found.drafting = drafting;
  const attributes = items.filter(({ kind }) => kind === 'attribute').map((found) => attributeOf(source, found));
  if (attributes.length > 0) found.attributes = attributes;
  const close: Close = {
    start: source.lines.start(closeLine),
    end: source.lines.start(to),
    ...(named && { signature: named }),
    notices,
    endMarks,
    ...found,
  };
  return { close, closeLine };
}

function sameName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

function draftingOf(source: Source, items: readonly SmartItem[]): Drafting | undefined {
  const { text } = source;
  const persons = (kind: SmartLabelKind) =>
    items
      .filter((item) => item.kind === kind)
      .flatMap(({ pieces }) => pieces)
      .map(({ start, end }) => valued(start, end, text.slice(start, end).replace(/\s+/g, ' ')));
  const all = (kind: SmartLabelKind) => {
    const found = persons(kind);
    const [first] = found;
    const last = found.at(-1);
    return first && last ? valued(first.start, last.end, found.map(({ value }) => value).join('; ')) : undefined;
  };
  const [draftedBy, approvedBy, releasedBy] = [all('draftedBy'), all('approvedBy'), all('releasedBy')];
  const clearances = persons('clearedBy');
  const places = [draftedBy, approvedBy, releasedBy, ...clearances].filter((place) => place !== undefined);
  if (places.length === 0) return undefined;
  return {
    start: places.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: places.reduce((most, { end }) => Math.max(most, end), 0),
    ...(draftedBy && { draftedBy }),
    ...(approvedBy && { approvedBy }),
    clearances,
    ...(releasedBy && { releasedBy }),
  };
}

/** `Dissemination Rule: Released Copy` */
function attributeOf(source: Source, item: SmartItem): Attribute {
  const { label } = item;
  const value = valueOf(source, item);
  const name = source.text.slice(label.start, label.end - 1);
  return {
    start: label.start,
    end: Math.max(value.end, label.end),
    label: valued(label.start, label.end - 1, name),
    value,
  };
}
