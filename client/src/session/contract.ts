/** What the entry, which wakes for every plain text, and the client bundle, loaded for a cable, know of each other. */
import type { ExtensionContext, LogOutputChannel, TextDocument } from 'vscode';
import type { RecognitionEvidence } from '../../../server/src/protocol/requests';

/** How a document came to be a cable: by its text, its name, `files.associations`, or the user's hand. */
export type Origin = 'text' | 'name' | 'association' | 'choice';

export interface DetectionReport {
  /** Absent for a document that is no cable. */
  readonly origin: Origin | undefined;
  readonly choice: 'cable' | 'notCable' | undefined;
  readonly mode: 'auto' | 'ask' | 'off';
  /** Whether the marks in the first lines suffice. */
  readonly isCable: boolean;
  readonly evidence: readonly RecognitionEvidence[];
}

/** The entry's side. */
export interface Surroundings {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  report(document: TextDocument): DetectionReport;
}

/** What the client bundle exports. */
export interface SessionBundle {
  startSession(surroundings: Surroundings): Session;
}

/** The language server and all that is shown of it. */
export interface Session {
  restartServer(): Promise<void>;
  showLog(): void;
  /** Tells the user why this document is, or is not, a cable. */
  explain(document: TextDocument): Promise<void>;
  stop(): Promise<void>;
}
