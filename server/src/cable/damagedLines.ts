import { labelMeant, type LabelKind } from './damagedLabels';
import {
  classificationMeant,
  dateTimeGroupMeant,
  routingMeant,
  securityMeant,
  stationMeant,
  transmissionIdMeant,
} from './damagedFormatLines';
import type { Cable, CableFile, Envelope } from './model';
import { type Line, lineAt } from './source';
import type { Span } from './span';
import { isSlip } from '../spelling/nearest';

/**
 * A line that no part of the parser knew, because a letter, a colon or a blank of what tells its kind was lost: `OT
 * RUEHC/SECSTATE WASHDC`, `TGAS PREL`. It is looked for only when it is asked for, and only where the cable has no whole
 * line of the kind.
 */
export interface DamagedLine extends Span {
  readonly kind: LineKind;
  /** The line as it was, as far as the line itself tells. */
  readonly repair: string;
}

export type LineKind =
  | 'transmissionId'
  | 'routing'
  | 'station'
  | 'security'
  | 'dateTimeGroup'
  | 'from'
  | 'to'
  | 'info'
  | 'classification'
  | LabelKind;

/** A format line or a header line is not longer; what is, is text. */
const LONGEST = 300;
/** How many filled lines after the header are looked at: a damaged label ends the header early. */
const BEYOND_HEADER = 16;
/** How many lines are looked at in all: a cable to all posts has 300 addressees. */
const MOST_LINES = 1000;
/** How far above a cable the first copy of its header may begin. */
const MOST_ABOVE = 100;
/** A line that was not read as the first of a cable stands so few lines above it. */
const NEAR = 3;

/** The damaged lines of a cable, at most one of a kind, in the order of the text. */
export function damagedLinesOf(file: CableFile, cable: Cable): readonly DamagedLine[] {
  const missing = missingKinds(cable);
  if (missing.size === 0 && cable !== file.cables[0]) return [];
  const found: DamagedLine[] = [];
  const take = (line: Span & { readonly text: string }, meant: Meant | undefined): void => {
    if (!meant || !missing.delete(meant.kind)) return;
    found.push({ kind: meant.kind, start: line.start, end: line.end, repair: meant.repair });
  };
  const { lines } = file;
  const first = lines.at(cable.start);
  const before = cable === file.cables[0] ? lastOfPreamble(file, first) : undefined;
  const copied = cable === file.cables[0] ? copiedId(file, cable, first) : undefined;
  if (copied) {
    missing.delete('transmissionId');
    found.push(copied);
  }
  if (before) take(before, formatLineMeant(before.text, missing));
  const retyped = isRetyped(file, cable);
  const opening = firstParagraph(cable);
  const last = Math.min(lines.count, first + MOST_LINES);
  let beyond = 0;
  for (let i = first; i < last && lines.start(i) < opening && beyond < BEYOND_HEADER && missing.size > 0; i++) {
    const line = lineOf(file, i);
    if (!line) continue;
    if (line.start >= cable.header.end) beyond++;
    if (line.start < cable.envelope.end)
      take(line, formatLineMeant(line.text, missing) ?? addressMeant(line, cable, missing));
    else take(line, labelMeant(line.text, missing, retyped));
  }
  return found;
}

/**
 * A damaged first line above the cable. A second copy of the header may have it whole, and then the cable begins there:
 * what stands above it was the first line all the same.
 */
function copiedId(file: CableFile, { envelope }: Cable, first: number): DamagedLine | undefined {
  if (!envelope.transmissionId) return undefined;
  for (let i = Math.max(0, first - MOST_ABOVE); i < first; i++) {
    const line = lineOf(file, i);
    const meant = line && transmissionIdMeant(line.text);
    if (line && meant !== undefined && meant !== line.text) {
      return { kind: 'transmissionId', start: line.start, end: line.end, repair: meant };
    }
  }
  return undefined;
}

/** The last filled line before the first cable. */
function lastOfPreamble(file: CableFile, first: number): (Span & { readonly text: string }) | undefined {
  for (let i = first - 1; i >= Math.max(0, first - NEAR); i--) {
    const line = lineOf(file, i);
    if (line) return line;
  }
  return undefined;
}

/** Whether the cable is one of those that a newspaper re-typed, with `EO 12958` and no colon after it and TAGS. */
function isRetyped({ text }: CableFile, { header: { executiveOrder } }: Cable): boolean {
  return (
    executiveOrder !== undefined && !text.slice(executiveOrder.label.start, executiveOrder.label.end).includes('.')
  );
}

interface Meant {
  readonly kind: LineKind;
  readonly repair: string;
}

/** The kinds that a cable of this layout has, and of which the parser found no whole line. */
function missingKinds({ layout, envelope, header }: Cable): Set<LineKind> {
  const missing = new Set<LineKind>();
  const want = (kind: LineKind, there: unknown) => {
    if (there === undefined || there === false) missing.add(kind);
  };
  if (layout === 'transmission') {
    want('transmissionId', envelope.transmissionId);
    want('routing', envelope.routing);
    want('station', envelope.station);
    want('security', envelope.security);
  }
  if (layout !== 'extract') {
    want('dateTimeGroup', envelope.dateTimeGroup);
    want('from', envelope.from);
    want('to', hasLabel(envelope, 'to'));
    want('info', hasLabel(envelope, 'info'));
  }
  want('classification', header.classification);
  want('executiveOrder', header.executiveOrder);
  want('tags', header.tags);
  want('subject', header.subject);
  want('references', header.references);
  want('classifiedBy', header.classifiedBy);
  return missing;
}

function hasLabel({ labels }: Envelope, kind: 'to' | 'info'): boolean {
  return labels.some((label) => label.kind === kind);
}

function firstParagraph({ body, end }: Cable): number {
  return body.items.find((item) => item.kind === 'paragraph')?.start ?? end;
}

/** Line `i` without the blanks at both ends; undefined when it is empty or too long to be one of a header. */
function lineOf(file: CableFile, i: number): Line | undefined {
  if (file.lines.end(i) - file.lines.start(i) > LONGEST) return undefined;
  const line = lineAt(file, i);
  return line.text === '' ? undefined : line;
}

function formatLineMeant(text: string, missing: ReadonlySet<LineKind>): Meant | undefined {
  const readers: readonly (readonly [LineKind, (line: string) => string | undefined])[] = [
    ['transmissionId', transmissionIdMeant],
    ['station', stationMeant],
    ['security', securityMeant],
    ['dateTimeGroup', dateTimeGroupMeant],
    ['routing', routingMeant],
    ['classification', classificationMeant],
  ];
  for (const [kind, read] of readers) {
    if (!missing.has(kind)) continue;
    const repair = read(text);
    if (repair !== undefined) return { kind, repair };
  }
  return undefined;
}

const sender = /^(?:(\w{1,3}) )?((?:AM|US|SEC|AIT|REO|RPO)[A-Z]{0,8} [A-Z].{2,60})$/;
const addressed = /^(?:(\w{1,5}) )?((?:R[A-Z]{3,7}\/|SECSTATE WASHDC|AMEMBASSY |AMCONSUL ).*)$/;

/** `MF AMEMBASSY PARIS`, `OT RUEHC/SECSTATE WASHDC`, `IFNO RUEHLI/AMEMBASSY LISBON`, or the same without a label. */
function addressMeant(
  line: Span & { readonly text: string },
  { envelope }: Cable,
  missing: ReadonlySet<LineKind>,
): Meant | undefined {
  const { from, labels, dateTimeGroup } = envelope;
  // What stands above the date-time group is no address.
  if (!dateTimeGroup || line.start <= dateTimeGroup.start) return undefined;
  const before = labels.every((label) => label.start > line.start);
  if (missing.has('from') && before && !from) {
    const [, word, name = ''] = sender.exec(line.text) ?? [];
    if (name !== '' && (word === undefined || isSlipOf(word, 'FM'))) return { kind: 'from', repair: `FM ${name}` };
  }
  const [, word, address = ''] = addressed.exec(line.text) ?? [];
  if (address === '') return undefined;
  if (missing.has('to') && (before || labels.every(({ start, kind }) => kind === 'xmt' || start > line.start))) {
    if (word === undefined ? from !== undefined : isSlipOf(word, 'TO')) return { kind: 'to', repair: `TO ${address}` };
  }
  if (missing.has('info') && word !== undefined && word.length > 2 && isSlipOf(word, 'INFO')) {
    return { kind: 'info', repair: `INFO ${address}` };
  }
  return undefined;
}

/** One letter or digit off, or two swapped; not the label itself. */
function isSlipOf(word: string, label: string): boolean {
  return word !== label && !['TO', 'FM', 'INFO', 'XMT'].includes(word) && isSlip(word, label);
}
