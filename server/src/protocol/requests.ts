/** The requests beyond LSP, with the names and shapes that client and server share. */
import type { Diagnostic, Position, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-types';
import type { CopyForm } from '../features/reading/copies';
import type { FoundCodes, FoundProjectFile } from '../project/files';

export type { Block as ReadingBlock, ReadingCable } from '../features/reading/document';

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

/** Tells the server which project files there are, all of them each time: where it looked, the client found these. */
export const PROJECT_FILES_NOTIFICATION = 'cable/projectFiles';

export interface ProjectFilesParams {
  readonly files: readonly FoundProjectFile[];
  /** The file of the setting `cable.codes`. */
  readonly codes?: FoundCodes;
}

/** Checks texts that are not open. Answered with a `CheckedText` for each, in their order. */
export const CHECK_TEXTS_REQUEST = 'cable/checkTexts';

/** What mends texts that are not open. Answered with a `MendableText` for each, in their order. */
export const MEND_TEXTS_REQUEST = 'cable/mendTexts';

export interface TextsParams {
  readonly texts: readonly TextOfFile[];
}

/** A file that the client has read and decoded. */
export interface TextOfFile {
  readonly uri: string;
  readonly text: string;
}

/** `null` for a text that is no cable; why it was not looked at, for one that its project does not let be checked. */
export type AnswerForText<Answer> = Answer | 'leftOut' | 'wrongProject' | null;

export interface CheckedText {
  /** Number of cables in the text. */
  readonly cables: number;
  /** How many of them have findings. */
  readonly cablesWithFindings: number;
  readonly findings: number;
  /** As many of the findings as an editor shows. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface MendableText {
  readonly cables: number;
  /** The fixes that need no choice; they do not meet, and are in the order of the text. */
  readonly fixes: readonly MendingFix[];
}

export interface MendingFix {
  /** Of the check: `envelope/day-of-year`. */
  readonly code: string;
  /** The check's rule in one line. */
  readonly rule: string;
  readonly edits: readonly TextEdit[];
}

/** The cable at a place as a document to read: a `ReadingCable`; `null` where there is none. */
export const READING_REQUEST = 'cable/reading';

export interface ReadingParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** The cable at a place as a text for the clipboard; `null` where there is none. */
export const COPY_REQUEST = 'cable/copy';

export interface CopyParams extends ReadingParams {
  /** `text` without the lines of the communications centre and without damage; `json` as `cable parse` prints it. */
  readonly form: CopyForm;
}

/** The cable at a place as a footnote cites it. Answered with the line, or `null` where there is no cable. */
export const CITATION_REQUEST = 'cable/citation';

export interface CitationParams {
  readonly uri: string;
  /** Of a file that is not open, as the client has read it. */
  readonly text?: string;
  readonly position: Position;
  /** Of notes after the Chicago Manual of Style, or of Foreign Relations of the United States. */
  readonly style: 'chicago' | 'frus';
}
