/** What the entry, which wakes for every plain text, and the client bundle, loaded for a cable or a question, know of each other. */
import type { ExtensionContext, LogOutputChannel, TextDocument, Uri } from 'vscode';
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
  /** Of a file that is not open, what the user chose for it. */
  knownOf(document: TextDocument | { readonly uri: Uri }): Known;
}

/** What the client bundle exports. */
export interface SessionBundle {
  startSession(surroundings: Surroundings): Session;
  /** Tells the user why this document is no cable; needs no server. */
  explainPlainText(document: TextDocument, known: Known): Promise<void>;
  /** Opens an untitled cable from a template; that starts the server, as any cable does. */
  newCable(): Promise<void>;
}

/** The language server and all that is shown of it. */
export interface Session {
  restartServer(): Promise<void>;
  showLog(): void;
  /** Tells the user why this document is a cable. */
  explainCable(document: TextDocument): Promise<void>;
  /** Checks the cables of a folder; without one, of that which the user chooses. */
  checkFolder(folder: Uri | undefined): Promise<void>;
  /** Shows what can be fixed in the cables of a folder, for the user to pick from. */
  fixFolder(folder: Uri | undefined): Promise<void>;
  stop(): Promise<void>;
}
