/** An editor of a few lines that sends the events of VS Code's: a change of language is a close and an open of one document. */
import type { Disposable, TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';
import type { DetectMode } from '../../client/src/detection/decide';
import type { Answer, Host } from '../../client/src/detection/detection';

export class Emitter<T> {
  readonly #listeners = new Set<(event: T) => unknown>();
  readonly event = (listener: (event: T) => unknown): Disposable => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(event: T): void {
    for (const listener of this.#listeners) listener(event);
  }
}

interface Open {
  readonly uri: Uri;
  languageId: string;
  isClosed: boolean;
  text: string;
}

export class FakeEditor implements Host {
  readonly #opened = new Emitter<TextDocument>();
  readonly #closed = new Emitter<TextDocument>();
  readonly #changed = new Emitter<TextDocumentChangeEvent>();
  readonly #visible = new Emitter<unknown>();
  readonly #mode = new Emitter<unknown>();
  readonly #rules = new Emitter<unknown>();
  readonly #documents = new Map<string, Open & TextDocument>();
  readonly #shown = new Set<string>();
  readonly onDidOpen = this.#opened.event;
  readonly onDidClose = this.#closed.event;
  readonly onDidChange = this.#changed.event;
  readonly onDidChangeVisible = this.#visible.event;
  readonly onDidChangeMode = this.#mode.event;
  readonly onDidChangeRules = [this.#rules.event];

  detect: DetectMode = 'auto';
  associations: readonly string[] = [];
  answers: (Answer | undefined)[] = [];
  refuseToSwitch = false;
  readonly questions: string[] = [];
  readonly warnings: string[] = [];
  timesWanted = 0;

  documents(): readonly TextDocument[] {
    return [...this.#documents.values()];
  }

  isVisible({ uri }: TextDocument): boolean {
    return this.#shown.has(uri.toString());
  }

  holdsFiles(scheme: string): boolean {
    return ['file', 'git', 'vscode-vfs'].includes(scheme);
  }

  mode(): DetectMode {
    return this.detect;
  }

  isAssociated({ uri }: TextDocument): boolean {
    return this.associations.includes(uri.toString());
  }

  async setLanguage(document: TextDocument, languageId: string): Promise<void> {
    await Promise.resolve();
    if (this.refuseToSwitch || document.isClosed) throw new Error('no such document');
    this.userSwitches(document.uri.toString(), languageId);
  }

  async ask(uri: Uri): Promise<Answer | undefined> {
    this.questions.push(uri.toString());
    await Promise.resolve();
    return this.answers.shift();
  }

  warn(message: string): void {
    this.warnings.push(message);
  }

  wanted(): void {
    this.timesWanted++;
  }

  /** Opens a file as VS Code would by its name, and shows it unless told otherwise. Waits until all is quiet. */
  async open(address: string, text: string, languageId = 'plaintext', shown = true): Promise<TextDocument> {
    const document = documentAt(address, text, languageId);
    this.#documents.set(address, document);
    this.#opened.fire(document);
    if (shown) this.show(address);
    await quiet();
    return document;
  }

  show(address: string): void {
    this.#shown.add(address);
    this.#visible.fire(undefined);
  }

  close(address: string): void {
    const document = this.#get(address);
    this.#documents.delete(address);
    this.#shown.delete(address);
    document.isClosed = true;
    this.#closed.fire(document);
  }

  async type(address: string, text: string): Promise<void> {
    const document = this.#get(address);
    document.text += text;
    this.#changed.fire({ document, contentChanges: [{ text }] } as unknown as TextDocumentChangeEvent);
    await quiet();
  }

  /** What VS Code does for the status bar's language picker, and for `setTextDocumentLanguage` as well. */
  userSwitches(address: string, languageId: string): void {
    const document = this.#get(address);
    this.#closed.fire(document);
    document.languageId = languageId;
    this.#opened.fire(document);
  }

  async change(mode: DetectMode): Promise<void> {
    this.detect = mode;
    this.#mode.fire(undefined);
    await quiet();
  }

  /**
   * An edit of files.associations: the open files get their languages by their names anew, whoever gave them the one
   * that they have; then the extension hears of the edit, or before.
   */
  async associate(associations: readonly string[], told: 'before' | 'after' = 'after'): Promise<void> {
    if (told === 'before') this.#rules.fire(undefined);
    for (const document of this.documents()) {
      const address = document.uri.toString();
      const languageId = associations.includes(address) ? 'cable' : 'plaintext';
      if (document.languageId !== languageId) this.userSwitches(address, languageId);
    }
    this.associations = associations;
    if (told === 'after') this.#rules.fire(undefined);
    await quiet();
  }

  language(address: string): string {
    return this.#get(address).languageId;
  }

  #get(address: string): Open & TextDocument {
    const document = this.#documents.get(address);
    if (!document) throw new Error(`${address} is not open`);
    return document;
  }
}

export function uriAt(address: string): Uri {
  const [scheme = '', path = ''] = address.split(/:(.*)/s);
  return { scheme, path, toString: () => address } as unknown as Uri;
}

function documentAt(address: string, text: string, languageId: string): Open & TextDocument {
  const uri = uriAt(address);
  const document = {
    uri,
    languageId,
    isClosed: false,
    isUntitled: uri.scheme === 'untitled',
    text,
    get lineCount() {
      return document.text.split('\n').length;
    },
    lineAt: (line: number) => ({ text: document.text.split('\n')[line] }),
  };
  return document as unknown as Open & TextDocument;
}

/** Lets every promise that is under way come to its end. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
