import type { Addressee } from './model';
import { valued } from './span';
import { PRECEDENCE_WORDS } from './vocabulary';

/** SMART sorts posts by their city: `ANKARA, AMEMBASSY`, which the telegram has the other way round. Not so persons. */
const byCity =
  /^([A-Z][A-Z .'-]{1,40}), ?((?:SECSTATE|AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USOFFICE|USINT|USLO|AMERICAN INSTITUTE)(?: [A-Z]{2,12}){0,2})$/;

/** `OSLO, AMEMBASSYRoutNE`: the precedence behind the name, misread and without its blank. */
const misreadPrecedence = /(?<=,\s?(?:AMEMBASSY|AMCONSUL|SECSTATE|USMISSION))(?:R[A-Z]{2,5}E|RO[A-Z]{3,6})$/i;

/** Semicolons part the addressees; a scanner makes commas of them, which the precedence before them shows. */
const between = /;|(?<=\b(?:IMMEDIATE|PRIORITY|ROUTINE|FLASH)),/g;

/**
 * Reads the addressees behind `Action:`, `Info:` or `XMT:`, line ends as blanks: `WASHDC, SECSTATE IMMEDIATE`,
 * `ANKARA, AMEMBASSY ROUTINE; Person, Ann B ROUTINE`. `written` begins at the offset `start`.
 */
export function parseSmartAddressees(written: string, start: number): readonly Addressee[] {
  const found: Addressee[] = [];
  let from = 0;
  const add = (to: number) => {
    const addressee = addresseeOf(written.slice(from, to), start + from);
    if (addressee) found.push(addressee);
  };
  for (const { index } of written.matchAll(between)) {
    add(index);
    from = index + 1;
  }
  add(written.length);
  return found;
}

function addresseeOf(part: string, start: number): Addressee | undefined {
  let from = 0;
  let to = part.length;
  while (from < to && isEdge(part.charAt(from))) from++;
  while (to > from && isEdge(part.charAt(to - 1))) to--;
  if (from === to) return undefined;
  const all = part.slice(from, to);
  const upper = all.toUpperCase();
  const word = PRECEDENCE_WORDS.find((candidate) => upper.endsWith(candidate) && upper.length > candidate.length);
  const end = start + to;
  const misread = word === undefined ? misreadPrecedence.exec(all)?.[0].length : undefined;
  let nameEnd = all.length - (word?.length ?? misread ?? 0);
  while (nameEnd > 0 && isEdge(all.charAt(nameEnd - 1))) nameEnd--;
  const name = all.slice(0, nameEnd).replace(/\s+/g, ' ');
  const [, city, mission] = byCity.exec(name) ?? [];
  return {
    start: start + from,
    end,
    name: valued(start + from, start + from + nameEnd, city && mission ? `${mission} ${city}` : name),
    ...(word !== undefined && { precedence: valued(end - word.length, end, word) }),
    offices: [],
  };
}

/** Blanks, and the asterisks that Markdown puts around a word. */
function isEdge(char: string): boolean {
  return char === '*' || char.charCodeAt(0) <= 32;
}
