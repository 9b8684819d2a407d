/** The labels of the header, found at the start of a line or, where lines were joined, inside one. */
import { classifiedByLabel } from './classifiedByLabel';
import { isSlip } from '../spelling/nearest';

export type HeaderLabelKind = 'executiveOrder' | 'tags' | 'subject' | 'references' | 'classifiedBy';

export interface HeaderLabel {
  readonly kind: HeaderLabelKind;
  /** Length of the label with its colon, without the blank after it. */
  readonly length: number;
  /** The label as it should be written, when it is misspelt; its letters are the first `wrong` characters. */
  readonly repair?: string;
  readonly wrong?: number;
}

interface Exact {
  readonly kind: HeaderLabelKind;
  readonly at: RegExp;
}

/** The labels by the two characters that they begin with, as capitals: most lines begin with none of these. */
const BY_LETTERS: ReadonlyMap<number, Exact> = new Map(
  (
    [
      [
        'TA',
        {
          kind: 'tags',
          at: /^TAGS? ?:|^TAGS?(?:[;.,]| ?-{1,2})(?= {0,4}[A-Z]{4}(?:[ ,;/]|$))|^TAGS?(?= {1,4}(?:[A-Z[]|<a ))/i,
        },
      ],
      [
        'SU',
        { kind: 'subject', at: /^SUBJ(?:ECT)?\.? ?:|^SUBJ(?:ECT)?(?:[;.]| ?-{1,2})(?= )|^SUBJ(?:ECT)?(?= {1,4}\S)/i },
      ],
      [
        'RE',
        {
          kind: 'references',
          at: /^REF(?:S|TELS?|ERENCES?|\(S\))? ?(?:[:;]|\.\B|-{1,2}(?= ))|^RE ?:(?= {1,4}(?:A[.)] ?|\(A\) ?)?(?:\d\d ?)?[A-Z]{4,14} \d)|^REF(?:S|TELS?|\(S\))(?= {1,4}[A-Z\d(])|^REF(?= {1,4}[A-Z\d(])/i,
        },
      ],
    ] as const
  ).map(([letters, label]) => [letters.charCodeAt(0) * 256 + letters.charCodeAt(1), label]),
);

const executiveOrder = /^(?:Executive Order|E ?\.? ?[O0] ?\.?(M?))\.? ?:? ?(?=\d{4,6}(?!\d))/i;

const RIGHT: readonly (readonly [label: string, kind: HeaderLabelKind])[] = [
  ['TAGS', 'tags'],
  ['SUBJECT', 'subject'],
  ['REFTEL', 'references'],
];

/** The label that a line opens with, also when two of its letters are swapped or one is wrong. */
export function headerLabel(line: string): HeaderLabel | undefined {
  const first = line.charCodeAt(0);
  const letter = first >= 97 && first <= 122 ? first - 32 : first;
  if (letter === 69) {
    const order = executiveOrder.exec(line);
    if (order) {
      const length = order[0].trimEnd().length;
      return {
        kind: 'executiveOrder',
        length,
        ...(order[1] && { repair: 'E.O.', wrong: order[0].trimEnd().replace(/ ?:$/, '').length }),
      };
    }
  } else {
    const label = BY_LETTERS.get(letter * 256 + (line.charCodeAt(1) & ~32));
    const match = label?.at.exec(line);
    if (label && match) return { kind: label.kind, length: match[0].length, ...repairOf(match[0]) };
  }
  const drafter = classifiedByLabel(line, first);
  return drafter ? { kind: 'classifiedBy', ...drafter } : misspeltLabel(line, first);
}

/** What is to be written for a label with another sign than its colon: `TAGS; PREL`, `SUBJECT - THE KEYS`. */
function repairOf(written: string): Pick<HeaderLabel, 'repair' | 'wrong'> | undefined {
  const [, label] = /^(TAGS?|SUBJ(?:ECT)?|REF(?:S|TELS?)?)(?:[;,]| ?-{1,2})$/i.exec(written) ?? [];
  return label === undefined ? undefined : { repair: `${label}:`, wrong: written.length };
}

/** `SUBEJCT:`: a word of capitals before a colon, of the length of a label. */
function misspeltLabel(line: string, first: number): HeaderLabel | undefined {
  if (first < 65 || first > 90) return undefined;
  let colon = 1;
  while (colon <= 9 && line.charCodeAt(colon) !== 58) colon++;
  if (colon < 3 || colon > 9) return undefined;
  const word = /^([A-Z]{3,9}):(?!\/)/.exec(line)?.[1];
  if (word === undefined) return undefined;
  for (const [right, kind] of RIGHT) {
    if (word !== right && isSlip(word, right)) {
      return { kind, length: word.length + 1, repair: right, wrong: word.length };
    }
  }
  return undefined;
}

const glued =
  /E\.?O\.? ?\d{5}(?=:| (?:DECL|N\/?A|X?[GN]?DS|OADR|ADS)\b)|TAGS?: ?(?=[A-Z[])|TAGS (?=[A-Z]{4}\b)|SUBJ(?:ECT)?: |REF(?:S|TELS?|\(S\))?: ?(?=[A-Z\d(¶])|REF (?=(?:\d{2} )?[A-Z]{4,14}(?: [A-Z]{2,10})? \d{2,6}(?:$|[ ,;(]))|Classified By:? |Sensitive[ -]but[ -]Unclassified\b.{1,4}Please (?:handle|protect) /gi;
/** The labels that are told from a word even where nothing parts them from the one before: `… UK PRIMEREF: A. LONDON 12`. */
const joint = /^(?:REFS?: (?=\(?A[.)]|(?:\d{2} )?[A-Z]{4,12} \d)|Classified By: |TAGS: |SUBJECT: |E\.O\. )/;
/** `BELLS CLASSIFIED BY SIZE` is a title. */
const reasonBehind = /\bREASON|\b1\.[3-6]/;
/** The reasons stand so many characters behind the person. */
const NEAR = 250;
/** What stands before a label that is a word of a sentence: `RESPONSE TO REFTEL: NONE`. */
const ofSentence = /\b(?:TO|OF|IN|ON|BY|PER|SEE|FROM|WITH|AND)\s$/i;

/**
 * The columns at which labels stand inside a line, beyond the one of length `from` that opens it: `E.O. 12958: N/A TAGS:
 * PREL` gives `16`.
 */
export function gluedLabels(line: string, from: number): readonly number[] {
  if (line.length < 12 || !mayHoldLabel(line, Math.max(from, 5))) return NONE;
  let found: number[] | undefined;
  glued.lastIndex = 1;
  for (let match = glued.exec(line); match; match = glued.exec(line)) {
    const before = line.charCodeAt(match.index - 1);
    const parted =
      (before === 32 || before === 9 || before === 58) && !ofSentence.test(line.slice(0, match.index).slice(-12));
    if (/^CLASSIFIED BY $/.test(match[0]) && !reasonBehind.test(line.slice(match.index).slice(0, NEAR))) continue;
    if (parted || joint.test(line.slice(match.index, match.index + 40))) (found ??= []).push(match.index);
  }
  return found ?? NONE;
}

/** Whether a line can hold a label beyond its start: a colon behind the first one's place, or a label that has none. */
function mayHoldLabel(line: string, from: number): boolean {
  return line.includes(':', from) || withoutColon.test(line);
}

/** The labels that need no colon, where they stand inside a line. */
const withoutColon = /.(?:TAGS |Classified By|REF |Please |EO?\.? ?\d{5} )/i;

const NONE: readonly number[] = [];
