/** What the entry, which wakes for every plain text, and the client bundle, loaded for a cable or a question, know of each other. */
import type { ExtensionContext, LogOutputChannel, TextDocument, Uri } from 'vscode';
import type { Choice } from '../detection/choices';
import type { DetectMode } from '../detection/decide';
import type { Answer } from '../detection/detection';

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
  /** The question of `"cable.detect": "ask"`; needs no server. */
  askWhetherCable(uri: Uri): Promise<Answer | undefined>;
  /** Opens an untitled cable from a template; that starts the server, as any cable does. */
  newCable(): Promise<void>;
}

/**
 * Commands that need the server: `cable.checkFolder` and so on. The entry registers them, so that they are there before
 * any cable is, and knows nothing else of them. The menu of the Explorer shows commands without their category, which is
 * why what it does with the selection has names of its own.
 */
export const SESSION_COMMANDS = [
  'checkFolder',
  'checkSelected',
  'fixFolder',
  'fixSelected',
  'openByNumber',
  'restartServer',
  'showOverview',
] as const;

export type SessionCommand = (typeof SESSION_COMMANDS)[number];

/** The language server and all that is shown of it. */
export interface Session {
  /** What the commands do; `given` is what menus and key bindings hand them. */
  readonly commands: Readonly<Record<SessionCommand, (...given: readonly unknown[]) => Promise<void> | void>>;
  /** Tells the user why this document is a cable. */
  explainCable(document: TextDocument): Promise<void>;
  stop(): Promise<void>;
}
