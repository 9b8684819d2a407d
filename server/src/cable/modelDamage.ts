/** What conversion, scanning and typing did to a cable. */
import type { Span } from './span';

/** A stretch that conversion, scanning or typing spoilt; with `repair`, the text that stood there is known. */
export interface Damage extends Span {
  readonly kind: DamageKind;
  /** What to put in place of the span; `''` takes it out. */
  readonly repair?: string;
}

export type DamageKind =
  /** `11. (C)` for `¶1. (C)` */
  | 'misreadPilcrow'
  /** `- (SBU)` between paragraphs 1 and 3 */
  | 'lostNumber'
  /** `- 3. (C)`: the dash of a list put before a paragraph */
  | 'listBullet'
  /** U+FFFD before paragraph numbers: the file is not UTF-8 */
  | 'wrongDecoding'
  /** `[PREL](#)`, `<http://…>` in the header */
  | 'markdownLink'
  /** `#### HEADING` */
  | 'markdownHeading'
  /** `$^{\circ}$` */
  | 'latex'
  /** `REASO NS` */
  | 'brokenWord'
  /** Two addressees on one line; the span is the gap between them. */
  | 'joinedAddressees'
  /** `TGAS:`, `SUBEJCT:`, `OT RUEHC/…`; the span is the label without its colon. */
  | 'misspeltLabel'
  /** No FM or TO before the name of the post; the span is empty, and stands where the label belongs. */
  | 'lostLabel'
  /** `RUEHC SECSTATE WASHDC`; the span is the gap where the slash belongs. */
  | 'lostSlash'
  /** `IMEDIATE`, `PIRORITY` */
  | 'misspeltPrecedence'
  /** `<code><pre>`, `</pre></code>` */
  | 'htmlTag'
  /** `\` at the end of a line, or alone in it */
  | 'backslash';
