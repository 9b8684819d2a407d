import type { Cable, CableFile, Reference } from '../cable/model';
import { referenceMentions } from '../cable/referenceMentions';
import { contains, type Span, touches } from '../cable/span';

/** A sentence on one line, with the place in it that names another cable. */
export interface CitingSentence {
  /** The place in the file: `ref A`, `07 PARIS 2652`. */
  readonly place: Span;
  readonly before: string;
  readonly named: string;
  readonly after: string;
}

/** So many characters on each side are looked at; longer sentences are cut. */
const AROUND = 400;

let segmenter: Intl.Segmenter | undefined;

/**
 * The sentence of the text that speaks of a cable: of a reference of REF the first that has its letter, or `reftel` where
 * there is but one; of a number in the text its own. `undefined` where the text says nothing of it.
 *
 * @param reference as it stands in REF or in the text
 */
export function citingSentence(file: CableFile, cable: Cable, reference: Span): CitingSentence | undefined {
  const item = cable.header.references?.items.find((each) => touches(each, reference.start));
  const place = item ? mentionOf(file, cable, item) : reference;
  const around = place && cable.body.items.find((each) => contains(each, place));
  if (!around) return undefined;
  const fallen = cable.body.items.filter(
    ({ kind, start, end }) =>
      (kind === 'pageMark' || kind === 'interruption') && start < around.end && end > around.start,
  );
  const opening = around.kind === 'paragraph' ? (around.portionMark ?? around.number)?.end : undefined;
  const from = Math.max(opening !== undefined && opening <= place.start ? opening : around.start, place.start - AROUND);
  const head = prose(file.text, { start: from, end: place.start }, fallen);
  const tail = prose(file.text, { start: place.end, end: Math.min(around.end, place.end + AROUND) }, fallen);
  const named = prose(file.text, place, []).trim();
  const { start, end } = sentenceIn(head + named + tail, { start: head.length, end: head.length + named.length });
  return { place, before: head.slice(start), named, after: tail.slice(0, end - head.length - named.length) };
}

/** `ref A`, and of `refs A and B` the letter alone for what is not the first. */
function mentionOf({ text }: CableFile, cable: Cable, item: Reference): Span | undefined {
  const items = cable.header.references?.items ?? [];
  const letter = item.letter?.value;
  // Of a letter that stands twice the first item has it.
  const isFirst = items.find((each) => each.letter?.value === letter) === item;
  let word: Span | undefined;
  for (const mention of referenceMentions(text, cable)) {
    const leads = mention.word === word ? mention : mention.word;
    word = mention.word;
    const means = mention.letter === undefined ? items.length === 1 : isFirst && mention.letter === letter;
    if (means) return { start: leads.start, end: mention.end };
  }
  return undefined;
}

/** A stretch as one line, without what fell into it. */
function prose(text: string, { start, end }: Span, fallen: readonly Span[]): string {
  let written = '';
  let from = start;
  for (const each of fallen) {
    if (each.end <= from || each.start >= end) continue;
    written += text.slice(from, Math.max(from, each.start));
    from = Math.min(end, each.end);
  }
  return (written + text.slice(from, end)).replace(/\s+/g, ' ');
}

/** The sentence around a place; what ends in an abbreviation, `U.S.` or `Mr.`, goes on. */
function sentenceIn(line: string, place: Span): Span {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  let start = 0;
  let end = 0;
  for (const { segment } of segmenter.segment(line)) {
    end += segment.length;
    // The letter of `ref A.` is none.
    const isPlace = start + line.slice(start, end).trimEnd().length - 1 === place.end;
    if (!isPlace && isAbbreviated(segment)) continue;
    if (end >= place.end) break;
    if (end <= place.start) start = end;
  }
  while (line.charAt(start) === ' ') start++;
  return { start, end };
}

function isAbbreviated(segment: string): boolean {
  const last = /(\S{1,12})\.\s*$/.exec(segment)?.[1];
  return last !== undefined && (last.includes('.') || /^[(“"]?(?:\p{Lu}\p{L}{0,2}|ref)$/u.test(last));
}
