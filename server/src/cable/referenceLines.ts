/** Which lines below a reference line go on with its list. */

/** `¶B. (B) RIO 346` after a blank line: still a reference, not a paragraph marked (B). */
const letteredReference = /^[¶\uFFFD]?\(?[A-Z][.)]\s{0,3}(?:\(?[A-Z][.)]\s{0,3})?(?:\d{2}\s?)?[A-Z][A-Z .]{2,25}\d/i;
/** `2. QUITO 12` */
const numberedReference = /^(\d{1,2})([.)]) {0,3}(?:\d{2} ?)?[A-Z]{3}[A-Z .]{0,22}\d{1,6}\b(?! [a-z])/;
/** A cable named at the start of a line, behind a list that goes on. */
const plainReference = /^(?:\d{2} ?)?[A-Z]{3}[A-Z .]{0,22} ?\d{1,6}(?=$|[ ,;(])/;

/** Whether the shape of a line tells that it goes on with the list above it; `listed` gives that when it is asked for. */
export function opensReference(line: string, listed: () => string, afterBlank: boolean): boolean {
  if (letteredReference.test(line)) return true;
  if (!afterBlank) return false;
  const before = listed();
  return isNextItem(line, before) || (plainReference.test(line) && /(?:[,;]|AND)$/.test(before));
}

/** `2. QUITO 12` below `REF: 1. STATE 45`: an item of the list `before`, not a paragraph. */
export function isNumberedItem(line: string, before: string): boolean {
  const [, number, sign = ''] = numberedReference.exec(line) ?? [];
  return number !== undefined && before.includes(`${String(Number(number) - 1)}${sign}`);
}

/** Whether a line opens with the letter behind the last of a list of references, as a paragraph hardly does. */
function isNextItem(line: string, before: string): boolean {
  const letter = /^[¶\uFFFD]?([B-Z])[.)] {0,3}(?=\S)/.exec(line)?.[1];
  if (letter === undefined || line.length > 120 || isProse(line)) return false;
  const last = String.fromCharCode(letter.charCodeAt(0) - 1);
  return before.includes(`${last}.`) || before.includes(`${last})`);
}

/** Whether a line runs on in small letters, as the text does and a list of references does not. */
export function isProse(line: string): boolean {
  const small = line.match(/(?<![A-Za-z])[a-z]{2,}(?![A-Za-z])/g)?.length ?? 0;
  return small > 5 && small * 2 > (line.match(/\s+/g)?.length ?? 0);
}
