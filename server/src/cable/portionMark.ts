import type { Level, PortionMark } from './model';

const LEVELS: readonly (readonly [start: RegExp, level: Level])[] = [
  [/^(?:U|SBU|FOUO|UNCLASSIFIED|UNCLAS)(?![A-Z])/, 'unclassified'],
  [/^(?:LOU|LIMITED OFFICIAL USE)(?![A-Z])/, 'limitedOfficialUse'],
  [/^(?:C|CONFIDENTIAL)(?![A-Z])/, 'confidential'],
  [/^(?:S|SECRET)(?![A-Z])/, 'secret'],
  [/^(?:TS|TOP SECRET)(?![A-Z])/, 'topSecret'],
];

/** The marks that nearly all paragraphs have. */
const COMMON: ReadonlyMap<string, Level> = new Map([
  ['U', 'unclassified'],
  ['SBU', 'unclassified'],
  ['C', 'confidential'],
  ['C/NF', 'confidential'],
  ['C//NF', 'confidential'],
  ['S', 'secret'],
  ['S/NF', 'secret'],
  ['S//NF', 'secret'],
]);

/** What a mark may hold: a level, perhaps caveats: `C`, `S/NF`, `SBU//NF`, `C//REL TO USA, KEN, GBR//`, `C - ENTIRE TEXT`. */
const shape = /^\( ?([A-Z]{1,12}(?: ?[-/ ]{1,3}[A-Z/, -]{1,40})?) ?\)/i;

/**
 * Reads a portion mark at the start of a stretch: `(C)`, `(S/NF)`, `(sbu)`. Undefined when no bracket opens there, or when
 * what is in it is neither a known level nor short capitals.
 */
export function parsePortionMark(written: string, start: number): PortionMark | undefined {
  if (written.charCodeAt(0) !== 40) return undefined;
  const match = shape.exec(written);
  if (!match) return undefined;
  const inside = (match[1] ?? '').trimEnd();
  const common = COMMON.get(inside);
  if (common) return { start, end: start + match[0].length, value: inside, level: common };
  const value = inside.toUpperCase();
  const level = LEVELS.find(([opening]) => opening.test(value))?.[1];
  if (!level && !/^[A-Z/]{1,6}$/.test(inside)) return undefined;
  if (
    level &&
    value.length > 3 &&
    !/^(?:SBU|LOU|FOUO|[A-Z]{1,3} ?[/-]|UNCLAS|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED)/.test(value)
  )
    return undefined;
  return { start, end: start + match[0].length, value, ...(level && { level }) };
}

const entire =
  /^\(?([UCS]|UNCLAS|UNCLASSIFIED|LOU|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET|TS|TOP SECRET)\)? {0,2}(?:-{1,2} ?)?ENTIRE TEXT(?![A-Z])\)?/i;

/** Reads the mark that stands for all paragraphs, without the brackets around it: `C - ENTIRE TEXT`, `(C) ENTIRE TEXT`. */
export function parseEntireTextMark(written: string, start: number): PortionMark | undefined {
  const match = entire.exec(written);
  if (!match) return undefined;
  const word = (match[1] ?? '').toUpperCase();
  const level = LEVELS.find(([opening]) => opening.test(word))?.[1];
  return { start, end: start + match[0].length, value: `${word} - ENTIRE TEXT`, ...(level && { level }) };
}
