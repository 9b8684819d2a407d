/**
 * Finds the cables among the documents that the editor opens, and gives them their language.
 *
 * For an extension a change of language is a close and an open of one document that does not say so. The document of a
 * real close is closed; that of a change is not, and opens again within the same message. What we did not ask for
 * ourselves was done by the user, and is final; but for the rules of VS Code, see SETTLING_MS.
 */
import type { Disposable, Event, TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';
import type { Known, Origin } from '../session/contract';
import type { Choice, Choices } from './choices';
import { decide } from './decide';
import type { DetectMode } from './decide';
import { headOf, HEAD_LINES } from './head';

/** The answers to the question whether a file is a cable; `never` is final for the file. */
export type Answer = 'yes' | 'no' | 'never';

/** The part of VS Code that detection needs. */
export interface Host {
  readonly onDidOpen: Event<TextDocument>;
  readonly onDidClose: Event<TextDocument>;
  readonly onDidChange: Event<TextDocumentChangeEvent>;
  readonly onDidChangeVisible: Event<unknown>;
  readonly onDidChangeMode: Event<unknown>;
  /** What decides over the languages of files by their names has changed. */
  readonly onDidChangeRules: readonly Event<unknown>[];
  documents(): readonly TextDocument[];
  isVisible(document: TextDocument): boolean;
  /** Whether documents of this scheme are files, on a disk or elsewhere. */
  holdsFiles(scheme: string): boolean;
  mode(uri: Uri): DetectMode;
  isAssociated(document: TextDocument): boolean;
  setLanguage(document: TextDocument, languageId: string): Thenable<unknown>;
  ask(uri: Uri): Thenable<Answer | undefined>;
  /** Something went wrong that the user need not be interrupted for. */
  warn(message: string): void;
  /** A cable is open: its language features are wanted. */
  wanted(): void;
}

/**
 * When files.associations are edited, or an extension brings a language, VS Code gives every open file the language of
 * its name anew, and tells of the cause before or after: within this time they belong together.
 */
const SETTLING_MS = 500;

/** A paste; shorter changes count when they end a line. */
const LARGE_CHANGE = 40;

export class Detection {
  readonly #host: Host;
  readonly #choices: Choices;
  readonly #subscriptions: readonly Disposable[];
  // A document is one object from its opening to its closing, whatever languages it goes through.
  /** Changes of language that we asked for and that have not come yet. */
  readonly #ours = new WeakMap<TextDocument, string>();
  /** Documents between the close and the open of a change of language, with the language that they leave. */
  readonly #leaving = new WeakMap<TextDocument, string>();
  /** Plain texts that were blank when opened: a cable may yet be pasted into them. */
  readonly #blank = new WeakSet<TextDocument>();
  readonly #origins = new WeakMap<TextDocument, Origin>();
  /** Files that the user was asked about in this window. */
  readonly #asked = new Set<string>();
  #rulesChangedAt = -Infinity;
  /** The latest switches of language taken for the user's, with the choice that stood before. */
  #recent: { readonly document: TextDocument; readonly at: number; readonly before: Choice | undefined }[] = [];

  constructor(host: Host, choices: Choices) {
    this.#host = host;
    this.#choices = choices;
    this.#subscriptions = [
      host.onDidOpen((document) => this.#didOpen(document)),
      host.onDidClose((document) => this.#didClose(document)),
      host.onDidChange((event) => this.#didChange(event)),
      host.onDidChangeVisible(() => this.#askAboutVisible()),
      host.onDidChangeMode(() => this.#considerAll()),
      ...host.onDidChangeRules.map((event) => event(() => this.#rulesChanged())),
    ];
    this.#considerAll();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Carries out a command of the user, who thereby chooses for good. */
  switchByHand(document: TextDocument, languageId: 'cable' | 'plaintext'): Promise<void> {
    this.#remember(document.uri, languageId === 'cable' ? 'cable' : 'notCable');
    return this.#switch(document, languageId, 'choice');
  }

  /** What is known of a document's language, for an explanation to the user. */
  knownOf(document: TextDocument | { readonly uri: Uri }): Known {
    const { uri } = document;
    return {
      origin: this.#origins.get(document as TextDocument),
      choice: this.#choices.of(uri),
      mode: this.#host.mode(uri),
    };
  }

  #didClose(document: TextDocument): void {
    const { uri, isClosed, isUntitled, languageId } = document;
    if (!isClosed) {
      this.#leaving.set(document, languageId);
    } else if (isUntitled) {
      // `untitled:Untitled-1` will be the name of another text tomorrow.
      this.#choices.forget(uri);
      this.#asked.delete(uri.toString());
    }
  }

  #didOpen(document: TextDocument): void {
    const { languageId } = document;
    const from = this.#leaving.get(document);
    const ours = this.#ours.get(document) === languageId;
    this.#leaving.delete(document);
    this.#ours.delete(document);
    if (from === undefined) this.#consider(document);
    else if (!ours) this.#switchedByOthers(document, from);
    if (languageId === 'cable') this.#host.wanted();
  }

  #switchedByOthers(document: TextDocument, from: string): void {
    const { uri, languageId } = document;
    const now = Date.now();
    if (now - this.#rulesChangedAt < SETTLING_MS) {
      this.#reconsider(document);
      return;
    }
    this.#recent = this.#recent.filter(({ at }) => now - at < SETTLING_MS);
    this.#recent.push({ document, at: now, before: this.#choices.of(uri) });
    this.#blank.delete(document);
    if (languageId === 'cable') {
      this.#origins.set(document, 'choice');
      this.#remember(uri, 'cable');
    } else if (from === 'cable' || languageId === 'plaintext') {
      this.#remember(uri, 'notCable');
    }
  }

  /** Takes back what was read into the switches of language that a change of rules made. */
  #rulesChanged(): void {
    this.#rulesChangedAt = Date.now();
    for (const { document, at, before } of this.#recent) {
      if (this.#rulesChangedAt - at >= SETTLING_MS) continue;
      this.#remember(document.uri, before);
      this.#reconsider(document);
    }
    this.#recent = [];
  }

  #reconsider(document: TextDocument): void {
    this.#origins.delete(document);
    this.#consider(document);
  }

  #didChange({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (!this.#blank.has(document)) return;
    if (contentChanges.some(({ text }) => text.length >= LARGE_CHANGE || text.includes('\n'))) this.#consider(document);
    if (document.lineCount > HEAD_LINES) this.#blank.delete(document);
  }

  #considerAll(): void {
    for (const document of this.#host.documents()) {
      this.#consider(document);
      if (document.languageId === 'cable') this.#host.wanted();
    }
  }

  #consider(document: TextDocument): void {
    const { uri, languageId } = document;
    // Old versions (git:), output channels, notebook cells and chats are nobody's files; they keep what they are given.
    if (uri.scheme === 'git' || !(document.isUntitled || this.#host.holdsFiles(uri.scheme))) return;
    const head = headOf(document);
    const choice = this.#choices.of(uri);
    const associated = () => this.#host.isAssociated(document);
    const verdict = decide({ languageId, name: nameOf(uri), head, mode: this.#host.mode(uri), choice, associated });
    if (verdict === 'ask') void this.#ask(document);
    else if (verdict !== 'leave') void this.#switch(document, verdict, choice ? 'choice' : 'text');
    else if (languageId === 'plaintext' && !head.trim()) this.#blank.add(document);
    else if (languageId === 'cable' && !this.#origins.has(document)) {
      this.#origins.set(document, associated() ? 'association' : 'name');
    }
  }

  #askAboutVisible(): void {
    for (const document of this.#host.documents()) {
      if (this.#host.isVisible(document) && this.#host.mode(document.uri) === 'ask') this.#consider(document);
    }
  }

  async #ask(document: TextDocument): Promise<void> {
    const { uri } = document;
    const key = uri.toString();
    // Other extensions open documents that nobody sees; those wait until they are shown.
    if (this.#asked.has(key) || !this.#host.isVisible(document)) return;
    this.#asked.add(key);
    const answer = await this.#host.ask(uri);
    if (answer === 'never') this.#remember(uri, 'notCable');
    if (answer !== 'yes') return;
    this.#remember(uri, 'cable');
    // While the question stood, the tab may have been closed and opened again: the same file, another document.
    const now = this.#host.documents().find((other) => other.uri.toString() === key);
    if (now?.languageId === 'plaintext') await this.#switch(now, 'cable', 'choice');
  }

  #remember(uri: Uri, choice: Choice | undefined): void {
    this.#choices.remember(uri, choice).catch((error: unknown) => this.#host.warn(`Not stored: ${String(error)}`));
  }

  async #switch(document: TextDocument, languageId: string, origin: Origin): Promise<void> {
    if (document.languageId === languageId) return;
    this.#blank.delete(document);
    this.#ours.set(document, languageId);
    this.#origins.set(document, origin);
    try {
      await this.#host.setLanguage(document, languageId);
    } catch (error) {
      this.#ours.delete(document);
      // A preview tab that was left at once takes its document along; then there is nothing to switch.
      if (!document.isClosed) this.#host.warn(`${document.uri.toString(true)} stays as it is: ${String(error)}`);
    }
  }
}

/** The last part of the path: `07PARIS4514.txt`. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
