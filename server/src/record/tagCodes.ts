import type { Tags } from '../cable/model';
import { lazily } from '../codes/table';
import { tag, tagsListed } from '../codes/tags';

/**
 * The codes of a TAGS line for a column of codes: capitals, each once, in the order of the text. Codes run together are
 * parted (`ECONEFIN` is `ECON`, `EFIN`), a label run together with a code is taken off, and the person of
 * `OVIP (VANCE, CYRUS)` is left out, brackets or none. A code or phrase that no table knows stays as it is written.
 */
export function tagCodes({ items }: Tags): readonly string[] {
  const codes = new Set<string>();
  /** From how many letters on a word that is no code is the name of the person whom the tag before is about. */
  let nameLength = Infinity;
  for (const written of mended(items.map((item) => withoutLabels(spaced(clean(item.value)))))) {
    if (written === '' || NO_CODES.has(written)) continue;
    const { known, parts } = readCode(written);
    // `OVIP CLINTON HILLARY`: brackets and commas get lost, and leave the name as tags.
    if (!known && written.length >= nameLength && /^[A-Z'-]+$/.test(written)) continue;
    for (const code of parts) {
      codes.add(code);
      nameLength = ABOUT_PERSONS.get(code) ?? Infinity;
    }
  }
  return [...codes];
}

/** Words of a TAGS line that are none: the label printed twice, and what says that there is none. */
const NO_CODES: ReadonlySet<string> = new Set(['AND', 'TAGS', 'N/A', 'NONE']);

/** `P R E L` as the code that it is. */
function spaced(written: string): string {
  if (!/^[A-Z](?: [A-Z]){1,3}$/.test(written)) return written;
  const code = written.replaceAll(' ', '');
  return readCode(code).known ? code : written;
}

/** The codes with those whole that a line end or blanks broke: `PG` and `OV`, `F` and `R`. */
function mended(codes: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const code of codes) {
    const before = whole.at(-1);
    const isRest = before !== undefined && code.length < 4 && before.length < 4 && /^[A-Z]+$/.test(before + code);
    if (isRest && !(readCode(before).known && readCode(code).known) && readCode(before + code).known) {
      whole[whole.length - 1] = before + code;
    } else whole.push(code);
  }
  return whole;
}

/**
 * Codes that are followed by the name of somebody, and the letters that it has at least: visitors always, persons arrested and
 * the subject of a biography now and then, when four letters are rather a code with a slip.
 */
const ABOUT_PERSONS: ReadonlyMap<string, number> = new Map([
  ['OVIP', 3],
  ['CASC', 5],
  ['PINR', 5],
  ['CVIS', 5],
]);

interface ReadCode {
  readonly known: boolean;
  readonly parts: readonly string[];
}

/** The same few hundred codes come again and again. */
const REMEMBERED = 2000;
const LONGEST = 200;
const answers = lazily(() => new Map<string, ReadCode>());

function readCode(written: string): ReadCode {
  if (written.length > LONGEST) return { known: false, parts: [written] };
  const remembered = answers();
  const before = remembered.get(written);
  if (before) return before;
  const known = tag(written) !== undefined;
  const read = { known, parts: known ? [written] : (tagsListed(written) ?? [written]) };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(written, read);
  return read;
}

/** Capitals, without what is left of quotes, brackets and stops at either end. */
function clean(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && !isLetterOrDigit(value.charCodeAt(start))) start++;
  while (end > start && !isLetterOrDigit(value.charCodeAt(end - 1))) end--;
  return value.slice(start, end).toUpperCase().replace(/\s+/g, ' ');
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0xbf;
}

/** `TAGS:PREL` and `FRSUBJECT`: the label before the codes, or the one of the next line behind them. */
function withoutLabels(written: string): string {
  if (written.length <= 4 || readCode(written).known) return written;
  const before = written.replace(/^TAGS?[:.]?\s?(?=[A-Z]{2})/, '');
  return before.replace(/\s?(?:SUBJECT|SUBJ|REFS?)$/, '');
}
