/**
 * What a damaged line of the transmission was: each function takes a line without blanks at its ends and gives the line as
 * it should read, the line itself when it is whole, and undefined when it is no such line.
 */
import { MONTHS } from './vocabulary';
import { isSlip } from '../spelling/nearest';

/** `VZCZXRO7227`, `VZCZCXRO72O7` */
export function transmissionIdMeant(line: string): string | undefined {
  if (line.length < 9 || line.length > 14) return undefined;
  const [, letters = '', number = ''] =
    /^([A-Z]{5,10})(\d{3,4})$/.exec(line.slice(0, -4) + digits(line.slice(-4))) ?? [];
  const [opening, channel] = [letters.slice(0, -3), letters.slice(-3)];
  if (opening !== 'VZCZC' && !(/^[VZC]{4,6}$/.test(opening) && isSlip(opening, 'VZCZC'))) return undefined;
  return `VZCZC${channel}${number}`;
}

const indicator = /^R[A-Z\d]{1,8}$/;

/** `O RUEHFL RUEHLA`, `00 RUEHFL`, `OORUEHFL`; an indicator that is none, as in `OO RU3HFL`, is left as it is. */
export function routingMeant(line: string): string | undefined {
  const [first = '', ...others] = line.split(/ {1,3}/);
  const [, pair = '', glued] = /^([ZOPR0]{2})(R[A-Z]{3,7})$/.exec(first) ?? [];
  const opening = glued === undefined ? first : pair;
  const indicators = glued === undefined ? others : [glued, ...others];
  // `QQ RUEHFL RUEHLA`: which pair it was, the line does not say.
  if (/^([A-Z])\1$/.test(opening) && !/[ZOPR]/.test(opening)) {
    return indicators.length > 1 && indicators.every((each) => /^R[A-Z]{3,7}$/.test(each)) ? line : undefined;
  }
  if (!/^[ZOPR0]{1,3}$/.test(opening) || indicators.length === 0 || !indicators.every((each) => indicator.test(each))) {
    return undefined;
  }
  const letters = opening.replace(/0/g, 'O');
  const [letter = ''] = letters;
  if ([...letters].some((other) => other !== letter)) return undefined;
  // `R R2D2` is text.
  if (letters.length !== 2 && !indicators.some((each) => /^R[A-Z]{3,7}$/.test(each))) return undefined;
  return `${letter}${letter} ${indicators.join(' ')}`;
}

const station =
  /^(?:DE|ED|D|E|DF|OE|DDE|DEE) ?(R[A-Z]{3,7}) ?#? ?([\dOIl]{4})(?: ?\/ ?(\d{2})|( ?\d{2})(?= ))? ?([\dOIl]{3}) ?([\dOIl]{4})((?: .{1,40})?)$/;

/** `ED RUEHFR #4514/01 3201324`, `DE RUEHFR 4514/01 3201324`, `DE RUEHFR #451401 3201324` */
export function stationMeant(line: string): string | undefined {
  const match = station.exec(line);
  if (!match) return undefined;
  const [, name = '', serial = '', section, joined, day = '', time = '', rest = ''] = match;
  const part = section ?? joined?.trim();
  return `DE ${name} #${digits(serial)}${part === undefined ? '' : `/${part}`} ${digits(day)}${digits(time)}${rest}`;
}

const security = /^([Z2] ?N ?[A-Z]|Z[A-Z]N|N ?Z[A-Z]|ZN|Z[RY]) ?([A-Y\d]{4,6})((?: ?Z[A-Z]{1,2})?)((?: .{1,60})?)$/;

/** `ZYN CCCCC ZZH`, `ZNYCCCCC ZZH`, `ZNY CCCC ZZH`, `ZNY CCXCC ZZH` */
export function securityMeant(line: string): string | undefined {
  const match = security.exec(line);
  if (!match) return undefined;
  const [, signal = '', letters = '', sign = '', rest = ''] = match;
  const letter = [...'UCSTE'].find((each) => letters.split(each).length > 4) ?? usual(letters);
  if (letter === undefined) return undefined;
  // `ZNY SSSAA` is a form of its own: only the first letter counts.
  const group = letters.length === 5 && /^([USCTE])\1\1AA$/.test(letters) ? letters : letter.repeat(5);
  const end = sign === '' ? '' : ['ZZH', 'ZHZ', 'ZH', 'ZZ'].includes(sign.trim()) ? ' ZZH' : ` ${sign.trim()}`;
  const kind = signal.endsWith('R') ? 'ZNR' : signal.endsWith('Y') ? 'ZNY' : letter === 'U' ? 'ZNR' : 'ZNY';
  return `${kind} ${group}${end}${rest}`;
}

/** The letter that most of a group of four to six are. */
function usual(letters: string): string | undefined {
  return [...'UCSTE'].find((each) => letters.split(each).length - 1 >= 3);
}

const group =
  /^((?:[ZOPR0] {1,2}){0,3})([\dOIl]{2,7})(?: ([\dOIl]{1,4}))?(?![\dOIl]) ?[Z2]? ?([A-Z]{2,4}) ?(\d{2})((?: .{1,60})?)$/;

/**
 * `O 131659ZFEB 08`, `O 13l659Z FEB 08`, `O 131 659Z FEB 08`; with a digit too few or too many, which one cannot be
 * known, as in `O 31659Z FEB 08`, it is left as it is.
 */
export function dateTimeGroupMeant(line: string): string | undefined {
  const match = group.exec(line);
  if (!match) return undefined;
  const [, precedences = '', first = '', second = '', word = '', year = '', rest = ''] = match;
  const time = digits(first + second);
  const [month, other] = MONTHS.includes(word) ? [word] : MONTHS.filter((name) => isSlip(word, name));
  if (time.length < 5 || time.length > 7 || month === undefined || other !== undefined) return undefined;
  if (time.length !== 6) return line;
  const letters = precedences.replace(/0/g, 'O').replace(/ +/g, ' ').trim();
  return `${letters}${letters === '' ? '' : ' '}${time}Z ${month} ${year}${rest}`;
}

/** The levels as a classification line has them, all but `UNCLAS` spaced, and the letters of each. */
const LEVELS: readonly (readonly [letters: string, written: string])[] = [
  ['CONFIDENTIAL', 'C O N F I D E N T I A L'],
  ['SECRET', 'S E C R E T'],
  ['TOPSECRET', 'T O P S E C R E T'],
  ['UNCLAS', 'UNCLAS'],
];

/** `S E R C E T SECTION 01 OF 02 PARIS 004514`, `UNCLSA PARIS 004514` */
export function classificationMeant(line: string): string | undefined {
  const match = /^((?:[A-Z01] ){3,16}(?=[A-Z]{2})|[A-Z01]{4,13} )(.{3,80})$/.exec(line);
  if (!match) return undefined;
  const [, opening = '', rest = ''] = match;
  if (!/\d{3,6}(?:\s|$)/.test(rest)) return undefined;
  const letters = opening.replace(/ /g, '');
  const spaced = /^[A-Z01] /.test(opening);
  for (const [word, written] of LEVELS) {
    if (letters === word || !isSlip(letters, word)) continue;
    return `${spaced || word === 'UNCLAS' ? written : word} ${restMeant(rest)}`;
  }
  return undefined;
}

const section =
  /^([A-Z\d]{4,8}[A-Z](?![A-Z]|[\dOIl]{3})) ?([\dOIl]{1,2}) {1,2}(?:([O0GQ]F|FO) {1,2})?([\dOIl]{1,2})(?= )/;

/** What follows the level, its section and number mended: `SECTOIN 01 0F 02 PARIS O04514`. */
export function restMeant(rest: string): string {
  return rest
    .replace(section, (whole, word: string, number: string, _of: string | undefined, total: string) =>
      word === 'SECTION' || isSlip(word, 'SECTION')
        ? `SECTION ${inStep(number, total)} OF ${inStep(total, number)}`
        : whole,
    )
    .replace(/([A-Z.)]) ?([O\d][\dOIl]{3,5})$/, (_, before: string, number: string) => `${before} ${digits(number)}`);
}

/** `1 OF 2` is a style of the seventies; `1 OF 02` has lost a digit. */
function inStep(number: string, other: string): string {
  return digits(number).padStart(other.length, '0');
}

/** Letters that were read for digits as the digits: `O` is 0, `I` and `l` are 1. */
export function digits(written: string): string {
  return written.replace(/O/g, '0').replace(/[Il]/g, '1');
}

/** Digits that were read for letters as the letters: 0 is `O`, 1 is `I`, 5 is `S`. */
export function letters(written: string): string {
  return written.replace(/0/g, 'O').replace(/1/g, 'I').replace(/5/g, 'S');
}
