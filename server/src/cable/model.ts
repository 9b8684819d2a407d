/**
 * The model of a file of cables. Names are those of ACP 127 and 5 FAH-2. Every node is a {@link Span} that lies inside
 * its parent; every part is optional, since any block of a released or scanned cable can be missing.
 */
import type { Lines } from './lines';
import type { Body, Close } from './modelBody';
import type { Damage } from './modelDamage';
import type { Envelope } from './modelEnvelope';
import type { Header } from './modelHeader';
import type { Span } from './span';

export type * from './modelBody';
export type * from './modelDamage';
export type * from './modelEnvelope';
export type * from './modelHeader';

/** A file: zero, one or several cables. The preamble and the cables, in order, give the text back. */
export interface CableFile extends Span {
  readonly text: string;
  readonly lines: Lines;
  /** What stands before the first cable; empty when the first cable opens the file. */
  readonly preamble: Span;
  /** Empty when the text is no cable. */
  readonly cables: readonly Cable[];
  /** Why the text was taken for a cable; empty when it was not. */
  readonly evidence: readonly Evidence[];
  /** Damage that concerns the file as a whole, such as a wrong decoding; damage inside a cable is with the cable. */
  readonly damage: readonly Damage[];
}

/** One independent mark of a cable: `VZCZCXRO7227` is a `transmissionId`. */
export interface Evidence extends Span {
  readonly kind: EvidenceKind;
  /** A strong mark occurs in nothing but a cable; a weak one (`SUBJECT:`) occurs in letters and memoranda too. */
  readonly strong: boolean;
}

export type EvidenceKind =
  | 'transmissionId'
  | 'routingLine'
  | 'stationLine'
  | 'securityLine'
  | 'dateTimeGroup'
  | 'fromLine'
  | 'addressee'
  | 'classificationLine'
  | 'caption'
  | 'executiveOrder'
  | 'tags'
  | 'subject'
  | 'classifiedBy'
  | 'portionMark'
  | 'pageMark'
  | 'extractNote'
  | 'archiveBanner'
  | 'messageRecordNumber'
  | 'messageTextFormat'
  /** Capitals, numbered paragraphs, the words of telegrams and a surname at the end, together. */
  | 'telegramText';

/**
 * - `transmission`: ACP 127 lines from `VZCZC` on, or from the routing or DE line
 * - `telegram`: from the date-time group on
 * - `extract`: text only, with no address
 * - `aad`: the archive print of 1973-79; `smart`: labels such as `MRN:`; `genadmin`: a military message
 * - `unknown`: no cable by its marks, and read as one because somebody says that it is
 */
export type Layout = 'transmission' | 'telegram' | 'extract' | 'aad' | 'smart' | 'genadmin' | 'unknown';

/** Its envelope, header, body and close, in order and each perhaps empty, give the cable's text back. */
export interface Cable extends Span {
  readonly layout: Layout;
  /** `08PARIS258`: two-digit year, post without spaces, serial without leading zeros. */
  readonly id?: string;
  readonly envelope: Envelope;
  readonly header: Header;
  readonly body: Body;
  readonly close: Close;
  /** What stands in the envelope and the header and is no part of them, in the order of the text; left out when empty. */
  readonly asides?: readonly Aside[];
  /** What conversion, scanning or typing did to this cable, in the order of the text. */
  readonly damage: readonly Damage[];
}

/**
 * - `banner`: the level at the head or foot of a printed page, a release note, `Message Text`
 * - `copy`: a header printed twice, the shorter copy, with what a database put between the two
 */
export interface Aside extends Span {
  readonly kind: 'banner' | 'copy';
}
