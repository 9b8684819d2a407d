/** Text whose line ends were lost: where they stood, as far as labels, addressees, numbers and double blanks tell. */
import { parseClassification } from './classification';

/** A line must be longer than this to be one that was joined from several. */
export const JOINED = 160;
/** Paragraphs are long in sound copies too; two in a line of this length are told by the second's number. */
const PARAGRAPHS = 600;
/** The length of a heading at most. */
const HEADING = 90;

const opensHead =
  /^(?:VZCZC|(?:ZZ|OO|PP|RR) R[A-Z]{3}|DE R[A-Z]{3}|ZN[RY] [A-Z]{5}|FM [A-Z]{3}|[ZOPR] (?:[ZOPR] )?\d{6}Z |SIPDIS\b|E\.?O\.? ?1[0-3]\d{3}|TAGS:? |SUBJ(?:ECT)?: |REF(?:S|TELS?)?: )/;
const innerHead =
  / (?:E\.?O\.? ?1[0-3]\d{3}[: ]|TAGS:? [A-Z[<]|SUBJ(?:ECT)?: |FM (?:AM|US|SEC)|Classified By:? |REF(?:S|TELS?)?: )/;
const opensRule = /^[-=_]{5,}/;
const opensText = /^[¶\uFFFD]?(\d{1,2})\.? {0,3}\(/;

/** By the code of a line's first character: whether a line of the header, a rule or a paragraph can begin with it. */
const OPENINGS = new Set(
  [...'VZOPRDFSETCLUNI-=_¶\uFFFD0123456789'].flatMap((letter) => [letter, letter.toLowerCase()]),
);
const MAY_OPEN = Uint8Array.from({ length: 0x100 }, (_, code) => Number(OPENINGS.has(String.fromCharCode(code))));

function mayBeJoined(code: number): boolean {
  return MAY_OPEN[code] === 1 || code === 0xfffd;
}

/** Whether several lines of a cable were joined to this one. */
export function isFlattened(line: string): boolean {
  if (line.length <= JOINED || !mayBeJoined(line.charCodeAt(0))) return false;
  const head = line.slice(0, 120);
  if (opensHead.test(head) || parseClassification(head, 0)?.serial) return innerHead.test(line.slice(0, 4000));
  if (opensRule.test(head)) return firstNumber(line) !== undefined;
  if (line.length <= PARAGRAPHS) return false;
  const number = opensText.exec(head)?.[1];
  return number !== undefined && nextParagraph(line, Number(number) + 1, 1) !== -1;
}

/** Whether a flattened line has the header of a cable in it, not its text alone. */
export function opensCable(line: string): boolean {
  const head = line.slice(0, 120);
  return line.length > JOINED && !!parseClassification(head, 0)?.serial && innerHead.test(line.slice(0, 4000));
}

const level =
  '(?:C O N F I D E N T I A L|S E C R E T|T O P S E C R E T|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)';
/** What begins a line of the envelope; each stands behind a blank. */
const inEnvelope = new RegExp(
  '(?<= )(?:(?:ZZ|OO|PP|RR) (?=R[A-Z]{3})|DE (?=R[A-Z]{3,7} #)|ZN[RY] (?=[A-Z]{5}\\b)|(?:[ZOPRYW] ){1,3}(?=\\d{6}Z [A-Z]{3} \\d)' +
    '|FM (?=[A-Z]{2})|TO (?=R[A-Z]{3,7}/|SECSTATE|AM[CE]|US|ALL)|INFO (?=[A-Z]{2})|(?<!(?:FM|TO|INFO) )(?:R[A-Z]{3,7}/(?=[A-Z])|(?:AMEMBASSY|AMCONSUL|USMISSION|SECSTATE|SECDEF|USEU|USDOC) (?=[A-Z]))' +
    `|${level} (?:SECTION \\d{1,2} OF \\d{1,2} )?[A-Z][A-Z .']{2,30}\\d{3})`,
  'g',
);
/** What begins a line of the header; two blanks stand for a line end and a blank line. */
const inHeader =
  /(?<= )(?:SIPDIS|NOFORN|SENSITIVE|E\.?O\.? ?1[0-3]\d{3}|TAGS:? |SUBJ(?:ECT)?: |REF(?:S|TELS?)?: |Classified By:? |DEPT (?:FOR|PASS) |STATE FOR |[¶\uFFFD]?1(?:\. {0,3}(?=[A-Z("])| {1,3}(?=\())|[-=_]{5,60}(?= ))|(?<=[A-Z]{2})SUBJECT: |(?<= {2})(?=\S)/gi;
const underline = /(?<=^| )[-=_]{5,}(?= |$)/g;
const signature = /(?<= {2})[A-Z]{3,20}(?:[ -][A-Z]{2,20})?\s{0,3}$/;

/** The columns at which the lines began that were joined to this one, ascending; the first line's is left out. */
export function lostLineStarts(line: string): number[] {
  const found: number[] = [];
  const add = (column: number) => {
    if (column > (found.at(-1) ?? 0) && column < line.length) found.push(column);
  };
  const opening = opensText.exec(line);
  if (opening) textStarts(line, 0, Number(opening[1]), add);
  else if (opensRule.test(line)) textStarts(line, 0, (firstNumber(line) ?? 1) - 1, add);
  else {
    const text = headerStarts(line, envelopeStarts(line, add), add);
    if (text < line.length) textStarts(line, text, 1, add);
  }
  return found;
}

/** Adds where the lines of the envelope begin. The column of the classification line is returned. */
function envelopeStarts(line: string, add: (column: number) => void): number {
  if (parseClassification(line.slice(0, 120), 0) || !/^(?:VZCZC|[A-Z]{2} |ZN[RY] |[ZOPR] )/.test(line)) return 0;
  inEnvelope.lastIndex = 1;
  for (let match = inEnvelope.exec(line); match; match = inEnvelope.exec(line)) {
    add(match.index);
    if (/\d$/.test(match[0])) return match.index;
    // An address that runs into the header has lost its classification line.
    if (match.index > 12_000) break;
  }
  return 0;
}

/** Adds where the lines of the header begin, up to paragraph 1, whose column is returned. */
function headerStarts(line: string, from: number, add: (column: number) => void): number {
  let subject = /^SUBJ/i.test(line);
  inHeader.lastIndex = from + 1;
  for (let match = inHeader.exec(line); match; match = inHeader.exec(line)) {
    const [found] = match;
    if (found === '') inHeader.lastIndex++;
    if (/^SUBJ/i.test(found)) subject = true;
    const paragraph = /^[¶\uFFFD]?1/.test(found);
    if (paragraph && !subject) continue;
    add(match.index);
    if (paragraph) return match.index;
    if (match.index - from > 20_000) break;
  }
  return line.length;
}

/** The number of the first marked paragraph in a line that opens with the underline of a heading. */
function firstNumber(line: string): number | undefined {
  const number = / (\d{1,2})\. {0,2}\([A-Z/]{1,6}\)/.exec(line.slice(0, 300))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The column of paragraph `number` behind `from`; -1 when there is none. */
function nextParagraph(line: string, number: number, from: number): number {
  const written = `${number}.`;
  for (let at = line.indexOf(written, from); at !== -1; at = line.indexOf(written, at + 1)) {
    const before = line.charAt(at - 1);
    if (before === '¶' || before === '\uFFFD') return at - 1;
    if (before !== ' ') continue;
    const after = /^ {0,3}(?:(\()|[A-Z"])/.exec(line.slice(at + written.length, at + written.length + 6));
    if (after && (line.charAt(at - 2) === ' ' || (after[1] !== undefined && '.")-=_'.includes(line.charAt(at - 2)))))
      return at;
  }
  return -1;
}

/** Adds where paragraphs, headings and their underlines, and the signature begin. */
function textStarts(line: string, from: number, first: number, add: (column: number) => void): void {
  const starts: number[] = [];
  let at = from;
  for (let number = first + 1; number < 1000; number++) {
    // A number may be lost; the one after it is looked for only up to where it would be credible.
    const next = nextParagraph(line, number, at + 1);
    if (next === -1) break;
    starts.push(next);
    at = next;
  }
  underline.lastIndex = from;
  for (let match = underline.exec(line); match; match = underline.exec(line)) {
    const near = Math.max(from, match.index - HEADING);
    const heading = line.slice(near, Math.max(near, match.index - 1)).lastIndexOf('  ');
    if (heading !== -1) starts.push(near + heading + 2);
    starts.push(match.index);
    const after = match.index + match[0].length;
    if (line.charAt(after) === ' ') starts.push(after + 1);
  }
  const tail = Math.max(from, line.length - 60);
  const name = signature.exec(line.slice(tail));
  if (name && tail + name.index > from) starts.push(tail + name.index);
  for (const start of starts.sort((a, b) => a - b)) add(start);
}
