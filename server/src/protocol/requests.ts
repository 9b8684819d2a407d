/** The requests beyond LSP, with the names and shapes that client and server share. */

/** What the server took a document for, and why. Answered with `null` when the document is not open as a cable file. */
export const RECOGNITION_REQUEST = 'cable/recognition';

export interface RecognitionParams {
  readonly uri: string;
}

export interface Recognition {
  /** Number of cables in the document; 0 when it has no mark of a cable. */
  readonly cables: number;
  /** The layout of the first cable, as `Layout` of the model: `transmission`. */
  readonly layout?: string;
  /** The first cable's: `08PARIS258`. */
  readonly id?: string;
  readonly evidence: readonly RecognitionEvidence[];
}

export interface RecognitionEvidence {
  /** As `EvidenceKind` of the model: `transmissionId`. */
  readonly kind: string;
  /** From 0. */
  readonly line: number;
}
