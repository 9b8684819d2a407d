import type { ClassifiedBy, Reason } from './model';
import type { Span } from './span';
import { type Valued, valued } from './span';

const reasonShape = /(?<![\d.])1[.,/] ?([2-8])(?=$|\D)/g;
const reasonWord = /(?:(?:for|per) {1,3})?(?:e\.o\. \d{5},? )?\b(?:REAS?O? ?NS?|RESONS?|DERIVED)[:. ]{0,8}$/i;

/**
 * Reads what follows the label, line ends as blanks: `A. Person, Counselor, for reasons 1.4 (b) and (d)`. `written`
 * begins where the label ends.
 */
export function parseClassifiedBy(written: string, label: Span): ClassifiedBy {
  const from = label.end;
  const end = from + written.trimEnd().length;
  const cites = [...written.matchAll(reasonShape)];
  const reasons: Reason[] = cites.map((cite, i) => {
    const citeStart = from + cite.index;
    const citeEnd = citeStart + cite[0].length;
    const to = from + (cites[i + 1]?.index ?? written.length);
    const letters = reasonLetters(written, citeEnd - from, to - from, from);
    const last = letters.at(-1);
    return {
      start: citeStart,
      end: last ? (written.charAt(last.end - from) === ')' ? last.end + 1 : last.end) : citeEnd,
      cite: valued(citeStart, citeEnd, `1.${cite[1] ?? ''}`),
      letters,
    };
  });
  const whoEnd = cites[0]?.index ?? written.length;
  const who = withoutStops(written.slice(0, whoEnd).trimEnd().replace(reasonWord, ''));
  const lead = who.length - who.replace(/^[:\s]{1,9}/, '').length;
  const name = who.slice(lead);
  return {
    start: label.start,
    end: Math.max(end, label.end),
    label,
    who: valued(from + lead, from + lead + name.length, name.replace(/\s+/g, ' ')),
    reasons,
  };
}

/** A stretch without the stops, commas and brackets at its end. */
function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,.;:(\r\n'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** `(b) and (d)`, `(B, D)`, `b and d`, `(B/D)`: letters that stand alone, up to the first other word. */
function reasonLetters(written: string, from: number, to: number, start: number): Valued<string>[] {
  const letters: Valued<string>[] = [];
  for (const match of written.slice(from, to).matchAll(/[A-Z]+/gi)) {
    const [word] = match;
    if (/^(?:and|or)$/i.test(word)) continue;
    if (word.length > 1) break;
    const at = start + from + match.index;
    letters.push(valued(at, at + 1, word.toLowerCase()));
  }
  return letters;
}
