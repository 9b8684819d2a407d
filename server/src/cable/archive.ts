/** What the archive of 1973-79, and any print of the Department, put on the pages around the telegram. */
import type { Attribute } from './model';
import { printedPage } from './pageMark';
import { lineAt, type Source } from './source';
import { valued } from './span';
import { isLevelName } from './vocabulary';

/**
 * - `page`: `PAGE 02 LA PAZ 02004 01 OF 03 012251Z`, perhaps with text joined to it
 * - `level`: `LIMITED OFFICIAL USE` alone, also with the number of the printer, `CONFIDENTIAL PTQ1859`
 * - `release`: `Declassified/Released US Department of State EO Systematic Review 30 JUN 2005`
 * - `end`: `NNN`, after each section
 * - `noise`: `Message Text`, and what the line printer left: `EEEEEEEE`, `ADP000`
 */
export type PrintLine = 'page' | 'level' | 'release' | 'end' | 'noise';

const printerNumber = / {1,30}[A-Z]{3}\d{4}$/;
const release =
  /^(?:[A-Z][A-Za-z]{0,15}\.? ){0,4}(?:Declassified\/Released US Department of State\b|Systematic Review \d{1,2} [A-Za-z]{3} \d{4}$)/;
const noise = /^(?:Message Text|E{6,12}|ADP\d{3})$/;

/** What a line of a print is, besides the telegram; undefined for the telegram's own lines. */
export function printLine(text: string): PrintLine | undefined {
  switch (text.charCodeAt(0)) {
    case 80: // P
      return printedPage(text) ? 'page' : undefined;
    case 78: // N
      return /^N{3,4}$/.test(text) ? 'end' : undefined;
    default:
      if (text.length > 130) return undefined;
      if (opensLevel(text.charCodeAt(0)) && isLevelName(text.replace(printerNumber, ''))) return 'level';
      if (opensNoise(text.charCodeAt(0)) && noise.test(text)) return 'noise';
      return text.includes('e') && release.test(text) ? 'release' : undefined;
  }
}

/** C, L, S, T, U */
function opensLevel(code: number): boolean {
  return code === 67 || code === 76 || (code >= 83 && code <= 85);
}

/** A, E, M */
function opensNoise(code: number): boolean {
  return code === 65 || code === 69 || code === 77;
}

/** A level that ends a printed page and was joined to the text before it: its column, blanks before it included. */
export function trailingLevel(text: string): number | undefined {
  const tail = text.slice(-30);
  const blanks = tail.lastIndexOf('  ');
  if (text.length <= 30 || blanks === -1 || !isLevelName(tail.slice(blanks + 2))) return undefined;
  return text.length - tail.length + (tail.charAt(blanks - 1) === ' ' ? blanks - 1 : blanks);
}

const attributeLabel = /^([A-Z][A-Za-z]{1,14}(?: [A-Za-z]{2,16}){0,3}): {0,3}/;

/** Whether line `i` opens the block of attributes below a printed telegram. */
export function opensAttributes(source: Source, i: number, to: number): boolean {
  if (lineAt(source, i).text !== 'Message Attributes') return false;
  for (let next = i + 1, seen = 0; next < to && seen < 6; next++) {
    const { text } = lineAt(source, next);
    if (text === '') continue;
    if (attributeLabel.test(text)) return true;
    seen++;
  }
  return false;
}

/**
 * Reads the lines `from` to `to` below `Message Attributes`: `Draft Date: 01 APR 1974`. A value may run on over lines;
 * a release note, and a line after a blank one, belong to none.
 */
export function parseAttributes(source: Source, from: number, to: number): Attribute[] {
  const found: Attribute[] = [];
  let open: { readonly start: number; readonly label: string; readonly from: number; end: number } | undefined;
  const close = () => {
    if (!open) return;
    const { start, label, from: at, end } = open;
    const value = valued(at, end, source.text.slice(at, end).replace(/\s+/g, ' '));
    found.push({ start, end, label: valued(start, start + label.length, label), value });
    open = undefined;
  };
  for (let i = from; i < to; i++) {
    const { text, start, end } = lineAt(source, i);
    const match = attributeLabel.exec(text);
    if (match?.[1] !== undefined) {
      close();
      open = { start, label: match[1], from: start + match[0].length, end };
    } else if (text === '' || printLine(text)) close();
    else if (open) open.end = end;
  }
  close();
  return found;
}
