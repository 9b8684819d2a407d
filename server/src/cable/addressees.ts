import type { Addressee } from './model';
import type { Mutable, Source } from './source';
import { type Valued, valued } from './span';
import { PRECEDENCE_WORDS } from './vocabulary';
import { isSlip } from '../spelling/nearest';

const joint = / (?=R[A-Z]{3,7}\/[A-Z])/g;
/** What stands before the slash; with a digit, or a letter lost or added, it is still meant for an indicator. */
const indicatorShape = /^(R[A-Z]{2,7}|ZEN|[RPBK8](?=[A-Z]{0,6}\d)[A-Z\d]{3,7}|[A-QS-Z]?U[EH][A-Z]{2,5}) ?\/ ?(?!\/)/;
/** `RUEHC SECSTATE WASHDC`: the slash was lost. No name of a post or an agency begins with such a word. */
const bareIndicator = /^(R[UH][A-Z]{2,6})( {1,2})(?=[A-Z]{3})/;
const notIndicator = /^(?:RUSSIA|RURAL)/;
const PRECEDENCE_ENDS = PRECEDENCE_WORDS.map((word) => ` ${word}`);
const officeInside = /^\/\/[^/]{1,30}\/\/ ?(WASHDC|WASHINGTON(?: DC)?)$/;
/** What opens the name of a post, in which no number stands. */
const post = /^(?:AMEMBASSY|AMCONSUL|SECSTATE|USMISSION) /;
/** Behind a comma another post, as in `AMEMBASSY PARIS, AMEMBASSY ROME`. */
const listed = /^, {0,3}(?:AMEMBASSY|AMCONSUL|AMCONGEN|SECSTATE|USMISSION) /;
const serialShape = / (\d{3,4}(?:-\d{4})?)$/;

/** Whether a line opens with a routing indicator, its slash perhaps lost, so that it can be nothing but an addressee. */
export function opensWithIndicator(line: string): boolean {
  return line.charCodeAt(0) === 82 && (/^R[A-Z]{3,7}\//.test(line) || isBareIndicator(line));
}

function isBareIndicator(line: string): boolean {
  return bareIndicator.test(line) && !notIndicator.test(line);
}

/**
 * Reads the addressees of one line, label taken off: `RUEHBS/USEU BRUSSELS IMMEDIATE 2184`. A line should have one; two
 * joined by a lost line end come out as two, and the gap is logged as damage. They are added to `found`.
 */
export function parseAddressees(line: string, start: number, source: Source, found: Addressee[]): void {
  const { log, lineEnd } = source;
  let from = 0;
  const comma = line.indexOf(',');
  if (comma !== -1 && listed.test(line.slice(comma))) {
    for (const { 0: name, index } of line.matchAll(/[^,]+/g)) {
      if (name.trim() !== '') found.push(parseAddressee(name, start + index, source));
    }
    return;
  }
  // Two on a line have two slashes.
  const slash = line.indexOf('/');
  if (slash === -1 || line.indexOf('/', slash + 2) === -1) {
    found.push(parseAddressee(line, start, source));
    return;
  }
  for (const match of line.matchAll(joint)) {
    if (line.slice(from, match.index).trim() === '') continue;
    found.push(parseAddressee(line.slice(from, match.index), start + from, source));
    log.add('joinedAddressees', { start: start + match.index, end: start + match.index + 1 }, lineEnd);
    from = match.index + 1;
  }
  found.push(parseAddressee(line.slice(from), start + from, source));
}

function parseAddressee(written: string, start: number, { log }: Source): Addressee {
  const first = written.length - written.trimStart().length;
  let rest = written.trimEnd();
  const end = start + rest.length;
  let from = first;
  const opening = rest.slice(first);
  let routingIndicator: Valued<string> | undefined;
  let serial: Valued<string> | undefined;
  let precedence: Valued<string> | undefined;
  const plain = plainIndicator(opening);
  if (plain > 0) {
    routingIndicator = valued(start + from, start + from + plain, opening.slice(0, plain));
    from += plain + 1;
  } else {
    const lost = isBareIndicator(opening) ? bareIndicator.exec(opening) : undefined;
    const indicator = lost ?? indicatorShape.exec(opening);
    if (indicator) {
      const [whole, letters = ''] = indicator;
      routingIndicator = valued(start + from, start + from + letters.length, letters);
      from += whole.length;
      if (lost) log.add('lostSlash', { start: routingIndicator.end, end: start + from }, '/');
    }
  }

  const number = endsWithDigit(rest) ? serialOf(rest.slice(from)) : undefined;
  if (number?.[1] !== undefined) {
    serial = valued(end - number[1].length, end, number[1]);
    rest = rest.slice(0, rest.length - number[0].length).trimEnd();
  }
  const word = PRECEDENCE_WORDS.find((candidate, i) => rest.endsWith(PRECEDENCE_ENDS[i] ?? candidate));
  if (word !== undefined) {
    precedence = valued(start + rest.length - word.length, start + rest.length, word);
    rest = rest.slice(0, rest.length - word.length).trimEnd();
  } else {
    const slip = misspeltPrecedence(rest, from);
    if (slip) {
      const at = start + rest.length - slip.length;
      precedence = valued(at, at + slip.length, slip.right);
      log.add('misspeltPrecedence', { start: at, end: at + slip.length }, slip.right);
      rest = rest.slice(0, rest.length - slip.length).trimEnd();
    }
  }
  const slashes = rest.indexOf('//', from);
  let nameEnd = rest.length;
  const offices: Valued<string>[] = [];
  if (slashes !== -1) {
    let at = slashes;
    // `DIA//DB-1//WASHDC`: the office stands inside the name.
    const place = officeInside.exec(rest.slice(slashes))?.[1] ?? '';
    for (const office of rest.slice(slashes, rest.length - place.length).split('//')) {
      if (office.trim() !== '') offices.push(valued(start + at, start + at + office.length, office.trim()));
      at += office.length + 2;
    }
    const before = rest.slice(0, slashes).trimEnd();
    nameEnd = place === '' ? before.length : rest.length;
    rest = place === '' ? before : `${before} ${place}`;
  }
  const found: Mutable<Addressee> = {
    start: start + first,
    end: Math.max(end, start + first),
    name: valued(start + from, Math.max(start + nameEnd, start + from), rest.slice(from)),
    offices,
  };
  if (routingIndicator) found.routingIndicator = routingIndicator;
  if (serial) found.serial = serial;
  if (precedence) found.precedence = precedence;
  return found;
}

/** The length of `RUEHBS` before its slash; 0 where the line opens otherwise. */
function plainIndicator(line: string): number {
  if (line.charCodeAt(0) !== 82) return 0;
  let at = 1;
  for (; at <= 8; at++) {
    const code = line.charCodeAt(at);
    if (code === 47) return at >= 4 && line.charCodeAt(at + 1) > 47 ? at : 0;
    if (code < 65 || code > 90) return 0;
  }
  return 0;
}

/** The serial at the end of an address; one or two digits are one behind a precedence or the name of a post. */
function serialOf(text: string): RegExpExecArray | null {
  const long = serialShape.exec(text);
  if (long) return long;
  const short = / (\d{1,2})$/.exec(text);
  if (!short) return null;
  const before = text.slice(0, short.index);
  return PRECEDENCE_WORDS.some((word) => before.endsWith(word)) || post.test(before) ? short : null;
}

function endsWithDigit(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 48 && last <= 57;
}

/** `IMEDIATE`, `PIRORITY` as the last word of a name: the right word, and how long the wrong one is. */
function misspeltPrecedence(
  name: string,
  from: number,
): { readonly right: string; readonly length: number } | undefined {
  const blank = name.lastIndexOf(' ');
  const word = blank < from ? '' : name.slice(blank + 1);
  if (word.length < 6 || word.length > 11) return undefined;
  // Most names end otherwise; the two words share their last two letters with hardly any.
  const likely = /^(?:[IM]\w{3,7}(?:TE|ET|AT|E)|P[A-Z]{3,7}(?:Y|T)|R[OP][A-Z]{3,7}Y)$/.test(word);
  if (!likely) return undefined;
  for (const right of ['IMMEDIATE', 'PRIORITY']) {
    if (word !== right && isSlip(word, right)) return { right, length: word.length };
  }
  return undefined;
}
