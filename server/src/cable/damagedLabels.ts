import { digits } from './damagedFormatLines';
import { headerLabel, type HeaderLabelKind } from './labels';
import { isSlip } from '../spelling/nearest';

export type LabelKind = HeaderLabelKind;

const order =
  /^([E3F]?)[., ]{0,2}([O0Q])[.,: ]{0,3}(?:(\d{5})|((?=[\dIl]{0,4}[OIlSB ])[\dOIlSB]{2} ?[\dOIlSB]{3}))(?![\dA-Za-z])(.{0,200})$/;
const single = /^([A-Z\d]{2,9}) ?([:;.,]?)(?=[ A-Z(]|$)(.{0,280})$/;
const parted = /^([A-Z]{1,6} [A-Z]{1,6}) ?([:;.,]?)(?=[ A-Z(]|$)(.{0,280})$/;
const glued = /^TAGS(?=[A-Z]{4}\b)/;
const drafter = /^([a-z][a-z\d]{7,11}) {1,3}([a-z]{1,3}) ?([:;., ].{3,280})$/i;

/**
 * The header line that was meant where its label is damaged: `TGAS PREL`, `SUB JECT: KEYS`, `RFE: PARIS 870`, `Clasified
 * By: …`, `E.0. 12958: N/A`. Undefined for a line with a whole label or none.
 *
 * @param missing the kinds of line that are looked for
 * @param retyped the cable has TAGS without a colon, as newspapers wrote it
 */
export function labelMeant(
  line: string,
  missing: ReadonlySet<string>,
  retyped: boolean,
): { readonly kind: LabelKind; readonly repair: string } | undefined {
  if (headerLabel(line)) return undefined;
  if (missing.has('executiveOrder')) {
    const [, , , number, misread, rest = ''] = order.exec(line) ?? [];
    const meant = number ?? (misread && digits(misread).replace(/S/g, '5').replace(/B/g, '8').replace(' ', ''));
    if (meant !== undefined) return { kind: 'executiveOrder', repair: `E.O. ${meant}${rest}` };
  }
  if (missing.has('tags') && glued.test(line)) {
    return { kind: 'tags', repair: line.replace(glued, retyped ? 'TAGS ' : 'TAGS: ') };
  }
  if (missing.has('classifiedBy')) {
    const [, word = '', by = '', rest = ''] = drafter.exec(line) ?? [];
    if (word !== '' && isSlipOrSame(word.toUpperCase(), 'CLASSIFIED') && isSlipOrSame(by.toUpperCase(), 'BY')) {
      const label = word === word.toUpperCase() ? 'CLASSIFIED BY' : 'Classified By';
      return { kind: 'classifiedBy', repair: `${label}:${rest.replace(/^[:;.,]/, '')}` };
    }
  }
  for (const shape of [single, parted]) {
    const [, written = '', mark = '', rest = ''] = shape.exec(line) ?? [];
    const found = written === '' ? undefined : labelOf(written, mark, rest, missing, retyped);
    if (found) return found;
  }
  return undefined;
}

function labelOf(
  written: string,
  mark: string,
  rest: string,
  missing: ReadonlySet<string>,
  retyped: boolean,
): { readonly kind: LabelKind; readonly repair: string } | undefined {
  const word = written.replace(' ', '');
  const broken = word !== written;
  const marked = mark !== '';
  // A label that is whole but for its colon, or broken by a blank, is as good as one with a slip.
  const is = (label: string) => isSlip(word, label) && (word !== label || marked || broken);
  const after = rest.startsWith(' ') ? rest : ` ${rest}`;
  const codes = /^ {1,3}[A-Z]{2,5}(?:[ ,;]|$)/.test(after);
  if (missing.has('tags') && is('TAGS') && codes && (marked || !broken)) {
    return { kind: 'tags', repair: `TAGS${retyped && !marked ? '' : ':'}${after}` };
  }
  if (missing.has('subject') && is('SUBJECT') && /\S/.test(rest))
    return { kind: 'subject', repair: `SUBJECT:${after}` };
  if (
    missing.has('references') &&
    marked &&
    word !== 'RE' &&
    word.length <= 4 &&
    is('REF') &&
    /^ {1,3}[A-Z\d(¶]/.test(after)
  ) {
    return { kind: 'references', repair: `REF:${after}` };
  }
  return undefined;
}

function isSlipOrSame(word: string, label: string): boolean {
  return word === label || isSlip(word, label);
}
