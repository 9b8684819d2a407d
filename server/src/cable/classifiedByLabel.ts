/** The label of the Classified By line, which drafters and scanners gave more forms than any other. */
import { isSlip } from '../spelling/nearest';

/** A label of so many characters; `repair` is how its first `wrong` ones should be written. */
interface ClassifiedByLabel {
  readonly length: number;
  readonly repair?: string;
  readonly wrong?: number;
}

const usual = /^Classified ?By ?[:;]?/i;
/** `Classified: By`, `Classified per`, `Class. by:`, `CL BY`, `Classifying Officer:`. */
const other =
  /^(?:Classified ?[:;] ?By\b ?:?|Classified per\b ?:?|Cl(?:ass)?\.? By(?: ?:|(?= ))|Classification By ?:|Classif(?:ier|ying (?:Officer|Official|Authority)) ?:|Classified ?:(?=[^\r\n]{3,120}\b(?:REASON|1\.[45])))/i;
/** `Classifie d By:`, `CLASSIFIED B Y:`; that the word is broken is found with the other broken words. */
const spaced = /^C ?l ?a ?s ?s ?i ?f ?i ?e ?d ?B ?y ?[:;]?/i;
/** `Clasified By:`; without a colon, the reasons tell it: `CLASIFIED BY DCM JANE DOE, REASON 1.4 (B)`. */
const misspelt = /^(C[a-z]{7,11}) By(?: ?:|(?= [^\r\n]{3,160}(?:\bREASON|\b1\.[3-6])))/i;
/** `(U) Classified by`, `Text classified by`, `This message is classified by`, `Originally classified by`. */
const inWords =
  /^(?:\(U\) {0,3})?(?:(?:This |Entire |Full )?(?:Text|Message|Cable|Telegram)(?: is| was)? |Originally |Derivatively )?Classified ?By ?:?/i;
/** The second letters of those words, by which most other lines are let go. */
const seconds = 'EeHhNnRrUu';
/** A bracket, a quotation mark, a bullet or asterisks before it. */
const signs = /^(?:[([*"“]{1,2}|- ) ?(?=Classified ?By\b)/i;

/** The label that a line opens with; `first` is its first character's code. */
export function classifiedByLabel(line: string, first: number): ClassifiedByLabel | undefined {
  switch (first | 32) {
    case 99: // c
      return ofWord(line) ?? plain(inWords, line);
    case 100: // d
    case 101: // e
    case 102: // f
    case 109: // m
    case 111: // o
    case 116: // t
      return seconds.includes(line.slice(1, 2)) ? plain(inWords, line) : undefined;
    default:
      return isSign(first) ? (plain(inWords, line) ?? behindSigns(line)) : undefined;
  }
}

/** `( [ * " “ -` */
function isSign(code: number): boolean {
  return code === 40 || code === 91 || code === 42 || code === 34 || code === 0x201c || code === 45;
}

function plain(shape: RegExp, line: string): ClassifiedByLabel | undefined {
  const length = shape.exec(line)?.[0].length;
  return length === undefined ? undefined : { length };
}

function behindSigns(line: string): ClassifiedByLabel | undefined {
  const before = signs.exec(line)?.[0].length;
  const label = before === undefined ? undefined : usual.exec(line.slice(before));
  return before === undefined || !label ? undefined : { length: before + label[0].length };
}

function ofWord(line: string): ClassifiedByLabel | undefined {
  const found = plain(usual, line) ?? plain(other, line) ?? plain(spaced, line);
  if (found) return found;
  const [label, word] = misspelt.exec(line) ?? [];
  if (label === undefined || word === undefined || !isSlip(word.toUpperCase(), 'CLASSIFIED')) return undefined;
  const repair = word === word.toUpperCase() ? 'CLASSIFIED' : 'Classified';
  return { length: label.length, repair, wrong: word.length };
}
