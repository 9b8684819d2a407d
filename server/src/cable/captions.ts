import type { Line } from './source';
import { type Valued, valued } from './span';
import { CAPTIONS } from './vocabulary';

const correctedCopy = /^C ?O ?R ?R ?E ?C ?T ?E ?D {1,3}C ?O ?P ?Y(?![A-Z])/;

const listed = /[^\s,/]+/g;

/** The captions of a line that holds nothing else: `SENSITIVE, SIPDIS`, `SIPDIS/NOFORN`. */
export function captionsOf(line: Line): Valued<string>[] | undefined {
  if (line.text.length > 60) return undefined;
  const text = withoutTail(line.text);
  // `STADIS//////////`: some posts filled the line.
  const whole = withoutSlashes(text.toUpperCase());
  if (CAPTIONS.has(whole)) return [valued(line.start, line.start + text.length, whole)];
  if (correctedCopy.test(whole)) return [valued(line.start, line.start + text.length, 'CORRECTED COPY')];
  const found: Valued<string>[] = [];
  listed.lastIndex = 0;
  for (let match = listed.exec(text); match; match = listed.exec(text)) {
    const word = match[0].toUpperCase();
    if (!CAPTIONS.has(word)) return undefined;
    found.push(valued(line.start + match.index, line.start + match.index + match[0].length, word));
  }
  return found.length > 0 ? found : undefined;
}

/** The first word of a stretch, behind blanks and commas; `SIPDIS` also where the next word is glued to it. */
const opening = /[\s,]{0,8}(SIPDIS|[A-Z]{4,10}(?![A-Z/]))/iy;

/** The captions that a stretch opens with, and what stands behind them: `SIPDIS DEPT FOR EUR/RUS`. */
export function leadingCaptions(line: Line): { readonly captions: readonly Valued<string>[]; readonly rest?: Line } {
  const captions: Valued<string>[] = [];
  let from = 0;
  for (;;) {
    opening.lastIndex = from;
    const match = opening.exec(line.text);
    const word = match?.[1];
    if (!match || word === undefined || !CAPTIONS.has(word.toUpperCase())) break;
    const end = match.index + match[0].length;
    captions.push(valued(line.start + end - word.length, line.start + end, word.toUpperCase()));
    from = end;
  }
  while (from < line.text.length && ' ,\t'.includes(line.text.charAt(from))) from++;
  const text = line.text.slice(from);
  return { captions, ...(withoutTail(text) !== '' && { rest: { start: line.start + from, end: line.end, text } }) };
}

function withoutSlashes(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '/') end--;
  return text.slice(0, end);
}

/** A line without the stop or the backslash that a converter left at its end. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && ' \\.'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
