import type { Reference } from './model';
import { type Valued, valued } from './span';

/** A lettered item opens with `A.`, `A)`, `(A)`, `¶B.`, also doubled: `A. (A)`. */
const letterShape = /(?<![A-Za-z0-9.'’])[¶\uFFFD]?\(?([A-Z])(?:\)\.?|\.(?![A-Z]\.)|:)\s{0,3}(?:\(?\1\)?[.)]\s{0,3})?/g;
const yearShape = /^(\d{2}|(?:19|20)\d{2})[ -]?(?=[A-Z])/;
const cableShape = /^([A-Z][A-Z .']{1,29}?)[ -]{1,2}(\d{1,6})(?![\d/])/i;

/**
 * Reads the items of the reference lines, label taken off and line ends as blanks: `A. STATE 14284 B. 07 PARIS 2652 (NOTAL)`, `STATE 14284, PARIS
 * 870 AND 871`. What names no cable (an e-mail, an airgram) is an item without a post.
 */
export function parseReferences(written: string, start: number): Reference[] {
  const starts: { readonly at: number; readonly from: number; readonly letter: Valued<string> }[] = [];
  for (const match of written.matchAll(letterShape)) {
    const letter = match[1] ?? '';
    const column = match.index + match[0].indexOf(letter);
    starts.push({
      at: match.index,
      from: match.index + match[0].length,
      letter: valued(start + column, start + column + 1, letter),
    });
  }
  const items: Reference[] = [];
  const first = starts[0]?.at ?? written.length;
  addUnlettered(items, written.slice(0, first), start);
  starts.forEach((item, i) => {
    const to = starts[i + 1]?.at ?? written.length;
    const index = items.length;
    addUnlettered(items, written.slice(item.from, to), start + item.from);
    const named = items[index] ?? { end: item.letter.end };
    items[index] = { ...named, start: start + item.at, letter: item.letter };
  });
  return items;
}

/** Adds the items of a stretch, divided by commas, semicolons and AND. */
function addUnlettered(items: Reference[], written: string, start: number): void {
  let from = 0;
  for (const cut of [...written.matchAll(/[,;]|\s(?:AND|and|&)\s/g), undefined]) {
    const to = cut?.index ?? written.length;
    const item = oneItem(written.slice(from, to), start + from);
    if (item) items.push(item);
    if (cut) from = cut.index + cut[0].length;
  }
}

function oneItem(written: string, start: number): Reference | undefined {
  const lead = written.length - written.trimStart().length;
  const body = written.trim();
  if (body === '') return undefined;
  const at = start + lead;
  const whole = { start: at, end: at + body.length };
  const year = yearShape.exec(body);
  const yearLength = year?.[0].length ?? 0;
  const cable = cableShape.exec(body.slice(yearLength));
  if (!cable) return whole;
  const [match, post = '', serial = ''] = cable;
  const postStart = at + yearLength;
  const serialStart = postStart + match.length - serial.length;
  return {
    ...whole,
    ...(year?.[1] !== undefined && { year: valued(at, at + year[1].length, Number(year[1])) }),
    post: valued(postStart, postStart + post.length, post.toUpperCase().replace(/ {2,}/g, ' ')),
    serial: valued(serialStart, serialStart + serial.length, serial),
  };
}
