/** What the entry, which wakes for every plain text, and the client bundle, loaded for a cable or a question, know of each other. */
import type { ExtensionContext, LogOutputChannel, TextDocument } from 'vscode';
import type { Choice } from '../detection/choices';
import type { DetectMode } from '../detection/decide';

/** How a document came to be a cable: by its text, its name, `files.associations`, or the user's hand. */
export type Origin = 'text' | 'name' | 'association' | 'choice';

/** What the entry knows of a document, besides its text. */
export interface Known {
  /** Absent for a document that is no cable. */
  readonly origin: Origin | undefined;
  readonly choice: Choice | undefined;
  readonly mode: DetectMode;
}

/** The entry's side. */
export interface Surroundings {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  knownOf(document: TextDocument): Known;
}

/** What the client bundle exports. */
export interface SessionBundle {
  startSession(surroundings: Surroundings): Session;
  /** Tells the user why this document is no cable; needs no server. */
  explainPlainText(document: TextDocument, known: Known): Promise<void>;
}

/** The language server and all that is shown of it. */
export interface Session {
  restartServer(): Promise<void>;
  showLog(): void;
  /** Tells the user why this document is a cable. */
  explainCable(document: TextDocument): Promise<void>;
  stop(): Promise<void>;
}
