import type { ClassifiedBy, Reason } from './model';
import { parsePersons } from './person';
import { isOneSlip } from '../spelling/nearest';
import type { Mutable } from './source';
import { type Span, type Valued, valued } from './span';
import { eachMatch } from './words';

/** `1.4`, `1,5`, `1-4`, and with a letter for the first digit; `14 (b)` lost its stop. `1/4/2018` is a day. */
const reasonShape = /(?<![\d.])(?:(?:1|\b[lI])\s{0,8}[.,/-]\s{0,8}([2-8])(?![/-]\d\d|\d)|1([45])(?=\s?\([A-H]\b))/gi;
/** The word before the cites, which a line end may have broken: `REAS ONS`, `reason s`, `RESONS`. */
const reasonWord =
  /\b(?:R\s{0,6}E\s{0,6}A\s{0,6}S\s{0,6}O\s{0,6}N(?:\s{0,6}S)?|RESONS?|RASONS?|RRASONS?|DERIVED|DECL(?:AS{0,2}I?F?Y?)?)\b|\bREASONS?|REASONS?(?=[\s:]{0,6}$)/i;
/** What may stand between the person and the reasons: `for`, `under E.O. 12958`, `per`. */
const lead =
  /(?:^|[\s,;.(])(?:f ?o ?r|per|under|by|due to|based on|pursuant to|according to|E\.?O\.? ?\d{5}(?:, sec(?:tion|\.))?|(?:under|per|of) sec(?:tions?|\.)|the|following|in accordance with)[\s,;.:(]{0,9}$/i;
/** The label printed again behind itself, the mark of a paragraph, the order: `Classified By: Classified by …`. */
const again = /^[:\s]{0,9}(?:\(U\)\s{0,3})?(?:Classified By\s{0,3}:?\s{0,3}){0,2}(?:E\.?O\.? ?\d{5}[,:.]?\s{0,3})?/i;

/**
 * Reads what follows the label: `A. Person, Counselor, for reasons 1.4 (b) and (d)`. `lines` begins where the label ends;
 * its ends of line part words, or stand in one that a post's system cut.
 */
export function parseClassifiedBy(lines: string, label: Span): ClassifiedBy {
  const from = label.end;
  const written = lines.replace(/[\r\n]/g, ' ');
  const end = from + written.trimEnd().length;
  const cites: RegExpExecArray[] = [];
  eachMatch(reasonShape, written, (cite) => cites.push(cite));
  const reasons: Reason[] = cites.map((cite, i) => {
    const citeStart = from + cite.index;
    const citeEnd = citeStart + cite[0].length;
    const to = from + (cites[i + 1]?.index ?? written.length);
    const letters = reasonLetters(written, citeEnd - from, to - from, from);
    const last = letters.at(-1);
    return {
      start: citeStart,
      end: last ? (written.charAt(last.end - from) === ')' ? last.end + 1 : last.end) : citeEnd,
      cite: valued(citeStart, citeEnd, `1.${cite[1] ?? cite[2] ?? ''}`),
      letters,
    };
  });
  const before = again.exec(written)?.[0].length ?? 0;
  const rest = written.slice(before, cites[0]?.index ?? written.length);
  let first = before;
  let name = withoutLead(rest.slice(0, reasonWord.exec(rest)?.index ?? rest.length));
  if (name.trim() === '' && reasons.length > 0) {
    // The reasons stand before the person.
    first = (reasons.at(-1)?.end ?? from) - from;
    name = withoutLead(written.slice(first));
  }
  const at = from + first;
  const [person, ...others] = parsePersons(lines.slice(first, first + name.length), at, label.start);
  const found: Mutable<ClassifiedBy> = {
    start: label.start,
    end: Math.max(end, label.end),
    label,
    who: valued(at, at + name.length, name.replace(/\s+/g, ' ')),
    reasons,
  };
  if (person.name) found.name = person.name;
  if (person.title) found.title = person.title;
  if (others.length > 0) found.others = others;
  return found;
}

/** A stretch without the stops, commas and brackets at its end, nor the words that lead over to the reasons. */
function withoutLead(text: string): string {
  let result = withoutStops(text);
  for (let shorter = cut(result); shorter !== result; shorter = cut(result)) result = shorter;
  return result;
}

function cut(text: string): string {
  // Only the end can match, so only the end is searched.
  const from = Math.max(0, text.length - 40);
  const word = /[\s,;.](\p{L}{5,8})$/u.exec(text.slice(from));
  const written = word?.[1]?.toUpperCase() ?? '';
  if (word && (isOneSlip(written, 'REASON') || isOneSlip(written, 'REASONS'))) {
    return withoutStops(text.slice(0, from + word.index));
  }
  const found = lead.exec(text.slice(from));
  return found ? withoutStops(text.slice(0, from + found.index)) : text;
}

function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,.;:-(/\t\r\n'.includes(text.charAt(end - 1))) end--;
  // An initial and `Jr.` keep their stop.
  return text.charAt(end) === '.' && /(?:^|[\s.])(?:Jr|Sr|Esq|[A-Z])$/i.test(text.slice(Math.max(0, end - 5), end))
    ? text.slice(0, end + 1)
    : text.slice(0, end);
}

/** `(A-D)`, `(b) through (d)`: the letters between two, at what stands for them. */
function lettersBetween(
  last: Valued<string> | undefined,
  next: Valued<string>,
  written: string,
  start: number,
): Valued<string>[] {
  const gap = last ? written.slice(last.end - start, next.start - start) : '';
  if (!last || gap.length > 20 || !/^\)?\s{0,3}(?:-|–|through|thru|to)\s{0,3}\(?$/i.test(gap)) return [];
  const found: Valued<string>[] = [];
  for (let code = last.value.charCodeAt(0) + 1; code < next.value.charCodeAt(0); code++) {
    found.push(valued(last.end, next.start, String.fromCharCode(code)));
  }
  return found;
}

const letterOrWord = /[A-Z]+|\d/gi;

/** `(b) and (d)`, `(B, D)`, `b and d`, `(B/D)`: letters that stand alone, up to the first other word. */
function reasonLetters(written: string, from: number, to: number, start: number): Valued<string>[] {
  const letters: Valued<string>[] = [];
  const stretch = written.slice(from, to);
  letterOrWord.lastIndex = 0;
  for (let match = letterOrWord.exec(stretch); match; match = letterOrWord.exec(stretch)) {
    const [word] = match;
    // A line end may have broken the word: `a nd`, `an d`.
    if (
      /^(?:and|or|an|nd|through|thru|to)$/i.test(word) ||
      /^a\s{1,8}nd\b/i.test(written.slice(from + match.index, from + match.index + 12))
    )
      continue;
    // `X1` is an exemption.
    if (word.length > 1 || /\d/.test(word) || /\d/.test(written.charAt(from + match.index + 1))) break;
    const at = start + from + match.index;
    letters.push(...lettersBetween(letters.at(-1), valued(at, at + 1, word.toLowerCase()), written, start));
    letters.push(valued(at, at + 1, word.toLowerCase()));
  }
  return letters;
}
