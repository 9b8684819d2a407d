/**
 * Finds the cables among the documents that the editor opens, and gives them their language.
 *
 * For an extension a change of language is a close and an open of one document that does not say so. The document of a
 * real close is closed; that of a change is not, and opens again within the same message. What we did not ask for
 * ourselves was done by the user, and is final.
 */
import type { Disposable, Event, TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';
import type { Known, Origin } from '../session/contract';
import type { Choices } from './choices';
import { decide } from './decide';
import type { DetectMode } from './decide';
import { headOf, HEAD_LINES } from './head';

/** The answers to the question whether a file is a cable, as they stand on the buttons. */
export const NEVER = 'Never for This File';
export type Answer = 'Yes' | 'No' | typeof NEVER;

/** The part of VS Code that detection needs. */
export interface Host {
  readonly onDidOpen: Event<TextDocument>;
  readonly onDidClose: Event<TextDocument>;
  readonly onDidChange: Event<TextDocumentChangeEvent>;
  readonly onDidChangeVisible: Event<unknown>;
  readonly onDidChangeMode: Event<unknown>;
  documents(): readonly TextDocument[];
  isVisible(document: TextDocument): boolean;
  /** Whether documents of this scheme are files, on a disk or elsewhere. */
  holdsFiles(scheme: string): boolean;
  mode(uri: Uri): DetectMode;
  isAssociated(document: TextDocument): boolean;
  setLanguage(document: TextDocument, languageId: string): Thenable<unknown>;
  ask(document: TextDocument): Thenable<Answer | undefined>;
  /** Something went wrong that the user need not be interrupted for. */
  warn(message: string): void;
  /** A cable is open: its language features are wanted. */
  wanted(): void;
}

/** A paste; shorter changes count when they end a line. */
const LARGE_CHANGE = 40;

export class Detection {
  readonly #host: Host;
  readonly #choices: Choices;
  readonly #subscriptions: readonly Disposable[];
  /** Changes of language that we asked for and that have not come yet. */
  readonly #ours = new Map<string, string>();
  /** Documents between the close and the open of a change of language, with the language that they leave. */
  readonly #leaving = new Map<string, string>();
  /** Plain texts that were blank when opened: a cable may yet be pasted into them. */
  readonly #blank = new Set<string>();
  /** Files that the user was asked about in this window. */
  readonly #asked = new Set<string>();
  readonly #origins = new Map<string, Origin>();

  constructor(host: Host, choices: Choices) {
    this.#host = host;
    this.#choices = choices;
    this.#subscriptions = [
      host.onDidOpen((document) => this.#didOpen(document)),
      host.onDidClose((document) => this.#didClose(document)),
      host.onDidChange((event) => this.#didChange(event)),
      host.onDidChangeVisible(() => this.#askAboutVisible()),
      host.onDidChangeMode(() => this.#considerAll()),
    ];
    this.#considerAll();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Carries out a command of the user, who thereby chooses for good. */
  async switchByHand(document: TextDocument, languageId: 'cable' | 'plaintext'): Promise<void> {
    await this.#choices.remember(document.uri, languageId === 'cable' ? 'cable' : 'notCable');
    await this.#switch(document, languageId, 'choice');
  }

  /** What is known of a document's language, for an explanation to the user. */
  knownOf({ uri }: TextDocument): Known {
    return { origin: this.#origins.get(uri.toString()), choice: this.#choices.of(uri), mode: this.#host.mode(uri) };
  }

  #didClose(document: TextDocument): void {
    const key = document.uri.toString();
    if (!document.isClosed) {
      this.#leaving.set(key, document.languageId);
      return;
    }
    this.#blank.delete(key);
    this.#origins.delete(key);
    this.#choices.closed(document.uri);
    if (document.isUntitled) this.#asked.delete(key);
  }

  #didOpen(document: TextDocument): void {
    const key = document.uri.toString();
    const from = this.#leaving.get(key);
    this.#leaving.delete(key);
    if (from === undefined) {
      this.#consider(document);
    } else if (this.#ours.get(key) === document.languageId) {
      this.#ours.delete(key);
    } else {
      this.#userSwitched(document, from);
    }
    if (document.languageId === 'cable') this.#host.wanted();
  }

  #userSwitched(document: TextDocument, from: string): void {
    this.#blank.delete(document.uri.toString());
    const toCable = document.languageId === 'cable';
    if (toCable) this.#origins.set(document.uri.toString(), 'choice');
    if (toCable || from === 'cable' || document.languageId === 'plaintext') {
      this.#remember(document, toCable ? 'cable' : 'notCable');
    }
  }

  #didChange({ document, contentChanges }: TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    if (!this.#blank.has(key) || document.languageId !== 'plaintext') return;
    if (contentChanges.some(({ text }) => text.length >= LARGE_CHANGE || text.includes('\n'))) this.#consider(document);
    if (document.lineCount > HEAD_LINES) this.#blank.delete(key);
  }

  #considerAll(): void {
    for (const document of this.#host.documents()) {
      this.#consider(document);
      if (document.languageId === 'cable') this.#host.wanted();
    }
  }

  #consider(document: TextDocument): void {
    if (document.languageId !== 'plaintext' && document.languageId !== 'cable') return;
    // Old versions (git:), output channels, notebook cells and chats are nobody's files; they keep what they are given.
    const { scheme } = document.uri;
    if (scheme === 'git' || !(document.isUntitled || this.#host.holdsFiles(scheme))) return;
    const key = document.uri.toString();
    const head = headOf(document);
    const choice = this.#choices.of(document.uri);
    const verdict = decide({
      languageId: document.languageId,
      name: nameOf(document.uri),
      head,
      mode: this.#host.mode(document.uri),
      choice,
      associated: () => this.#host.isAssociated(document),
    });
    if (verdict === 'cable') void this.#switch(document, 'cable', choice === 'cable' ? 'choice' : 'text');
    else if (verdict === 'plaintext') void this.#switch(document, 'plaintext', undefined);
    else if (verdict === 'ask') void this.#ask(document);
    else if (document.languageId === 'plaintext' && head.trim() === '') this.#blank.add(key);
    else if (document.languageId === 'cable' && !this.#origins.has(key)) {
      this.#origins.set(key, this.#host.isAssociated(document) ? 'association' : 'name');
    }
  }

  #askAboutVisible(): void {
    for (const document of this.#host.documents()) {
      const { uri, languageId } = document;
      if (languageId === 'plaintext' && this.#host.isVisible(document) && this.#host.mode(uri) === 'ask') {
        this.#consider(document);
      }
    }
  }

  async #ask(document: TextDocument): Promise<void> {
    const key = document.uri.toString();
    // Other extensions open documents that nobody sees; those wait until they are shown.
    if (this.#asked.has(key) || !this.#host.isVisible(document)) return;
    this.#asked.add(key);
    const answer = await this.#host.ask(document);
    if (answer === NEVER) this.#remember(document, 'notCable');
    if (answer !== 'Yes') return;
    this.#remember(document, 'cable');
    // While the question stood, the tab may have been closed and opened again: the same file, another document.
    const now = this.#host.documents().find(({ uri }) => uri.toString() === key);
    if (now?.languageId === 'plaintext') await this.#switch(now, 'cable', 'choice');
  }

  #remember(document: TextDocument, choice: 'cable' | 'notCable'): void {
    this.#choices.remember(document.uri, choice).catch((error: unknown) => {
      this.#host.warn(`The choice for ${document.uri.toString(true)} could not be stored: ${String(error)}`);
    });
  }

  async #switch(document: TextDocument, languageId: string, origin: Origin | undefined): Promise<void> {
    if (document.languageId === languageId) return;
    const key = document.uri.toString();
    this.#blank.delete(key);
    this.#ours.set(key, languageId);
    if (origin === undefined) this.#origins.delete(key);
    else this.#origins.set(key, origin);
    try {
      await this.#host.setLanguage(document, languageId);
    } catch (error) {
      // A preview tab that was left at once takes its document along; then there is nothing to switch.
      if (!document.isClosed) this.#host.warn(`${document.uri.toString(true)} stays as it is: ${String(error)}`);
    } finally {
      this.#ours.delete(key);
    }
  }
}

/** The last part of the path: `07PARIS4514.txt`. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
