/** What the first paragraphs of a text say of the whole: its summary, and who classified it. */
import { parseClassifiedBy } from './classifiedBy';
import type { BodyItem, ClassifiedBy } from './model';
import { parsePortionMark } from './portionMark';
import type { Span } from './span';

/** The label of a summary at the start of a paragraph or as a heading: `SUMMARY:`, `Summary and Comment.`, `(Begin Summary)`. */
const label =
  /^[\s([{*_."“-]{0,6}(?:\([A-Z/]{1,6}\) ?)?(?:BEGIN |EXECUTIVE |INTRODUCTION AND |ACTION REQUEST AND |BLUF AND )?SUMMARY(?: ?(?:AND|&|\/) ?[A-Z ]{3,30})?(?: ?\(U\))?(?: ?[)\]}]{1,2}| {0,3}(?:\.{1,3}|[:;,–—]| ?-{1,3})|(?=\s{0,3}(?:[\r\n]|$))|(?= {2,4}\S))[\s*_]{0,6}/i;
/** A summary's label without a sign behind it, spaced or misspelt. */
const looseLabel = /^[\s(["“]{0,3}S ?U ?M(?: ?M){0,2} ?A ?R ?Y\b[\s:.;,–—-]{0,4}/i;
/** What stands before the letters `UMMARY` where a summary ends, brackets and dashes before it included. */
const beforeEnd = /[\s([{*_</-]{0,8}END\s{1,6}(?:OF )?(?:EXECUTIVE )?S$/i;

/** The same with a line end inside a word: `End Summ` and `ary`. */
const brokenEnd =
  /[([{*_-]{0,3}\bE\s{0,4}N\s{0,4}D\s{1,6}(?:OF )?(?:EXECUTIVE )?S\s{0,4}U\s{0,4}M\s{0,4}M\s{0,4}A\s{0,4}R\s{0,4}Y\b/i;

/** A summary stands at the beginning of the text; an unclosed one is not searched for its end any further than this. */
const FIRST_ITEMS = 14;
const LONGEST = 20_000;
/** Enough of a paragraph to read its label, and who classified it. */
const LABEL_LENGTH = 90;
const CLASSIFIED_LENGTH = 600;

/**
 * The text of the summary: from behind its label to `END SUMMARY`; without that, to the next heading when a heading names
 * it, else to the end of its paragraph. May hold several paragraphs, and page marks.
 */
export function summaryOf(text: string, items: readonly BodyItem[]): Span | undefined {
  for (let i = 0; i < items.length && i < FIRST_ITEMS; i++) {
    const item = items[i];
    if (item?.kind === 'heading') {
      const match = label.exec(`${item.title.value}\n`);
      if (!match) continue;
      const next = items.findIndex((other, at) => at > i && other.kind === 'heading');
      const behind = items[i + 1];
      if (!behind || next === i + 1) continue;
      return toEnd(text, behind.start, items.at(next === -1 ? items.length - 1 : next - 1)?.end ?? behind.end);
    }
    if (item?.kind !== 'paragraph' && item?.kind !== 'text') continue;
    const from = item.kind === 'paragraph' ? item.opening.start : item.start;
    const match = label.exec(text.slice(from, Math.min(item.end, from + LABEL_LENGTH)));
    if (!match) continue;
    const behind = Math.min(from + match[0].length, item.end);
    // The mark may stand behind the label: `Summary: (C) …`.
    const marked = Math.min(parsePortionMark(text.slice(behind, behind + 30), behind)?.end ?? behind, item.end);
    const start = behindUnderline(text, marked, item.end);
    // Without its end the summary is this paragraph, or, when the label stands alone, the next.
    const next = items[i + 1];
    const alone = start >= item.end && next ? next.end : item.end;
    const later = items.slice(i, i + FIRST_ITEMS).at(-1)?.end ?? item.end;
    return toEnd(text, start, later, alone);
  }
  return unlabelled(text, items);
}

/** The first paragraph, when `END SUMMARY` closes it though nothing opened a summary. */
function unlabelled(text: string, items: readonly BodyItem[]): Span | undefined {
  const first = items.find((item) => item.kind === 'paragraph');
  if (first?.kind !== 'paragraph') return undefined;
  const { start } = first.opening;
  const end = endOf(text, start, first.end);
  if (end === undefined) return undefined;
  // `S U M M A R Y: …`, `SUMMARY The …`: the end tells what the word at the start is.
  return toEnd(
    text,
    start + (looseLabel.exec(text.slice(start, Math.min(end, start + LABEL_LENGTH)))?.[0].length ?? 0),
    end,
  );
}

/** From `start` to `END SUMMARY`, when that stands before `limit`; else to `otherwise`. */
function toEnd(text: string, start: number, limit: number, otherwise = limit): Span | undefined {
  let end = endOf(text, start, Math.min(limit, start + LONGEST)) ?? otherwise;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  const from = behindUnderline(text, start, end);
  return from < end ? { start: from, end } : undefined;
}

/** Where the text begins behind blanks, and behind the dashes that underline the label. */
function behindUnderline(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && text.charCodeAt(from) <= 32) from++;
  let to = from;
  while (to < end && (text.charAt(to) === '-' || text.charAt(to) === ' ')) to++;
  if (to - from < 3 || (to < end && !/[\r\n]/.test(text.charAt(to)))) return from;
  while (to < end && text.charCodeAt(to) <= 32) to++;
  return to;
}

/** The offset of `END SUMMARY` between two; found by the word, since few texts have it often. */
function endOf(text: string, start: number, limit: number): number | undefined {
  const searched = text.slice(start, limit);
  for (const word of ['UMMARY', 'ummary']) {
    for (let at = searched.indexOf(word); at !== -1; at = searched.indexOf(word, at + 1)) {
      const near = Math.max(0, at - 40);
      const found = beforeEnd.exec(searched.slice(near, at));
      if (found) return start + near + found.index;
    }
  }
  const broken = brokenEnd.exec(searched);
  return broken ? start + broken.index : undefined;
}

/** At the start of a sentence: `(U) Classified by`, `SECRET - ENTIRE TEXT. CLASSIFIED BY:`, `(Text classified by`. */
const classified =
  /(?:^|[.;:)\-(]\s{0,4})(?:(?:ENTIRE |THIS )?(?:TEXT|CABLE|MESSAGE|TELEGRAM) (?:IS |WAS )?)?\(?Classified By\s{0,2}:?/i;

/** `1. (U) Classified by DCM A. Person for reasons 1.4 (b)`: some posts say it in the text. */
export function classifiedByIn(text: string, items: readonly BodyItem[]): ClassifiedBy | undefined {
  for (const item of items.slice(0, 3)) {
    if (item.kind !== 'paragraph') continue;
    const { start } = item.opening;
    const found = classified.exec(text.slice(start, Math.min(item.end, start + LABEL_LENGTH)));
    if (!found) continue;
    const behind = start + found.index + found[0].length;
    const written = text.slice(behind, Math.min(item.end, behind + CLASSIFIED_LENGTH));
    const label = found[0].search(/[A-Z]/i);
    return parseClassifiedBy(written, { start: start + found.index + label, end: behind });
  }
  return undefined;
}
