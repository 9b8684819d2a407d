/** The reading view: one panel that shows the cable of the cursor, and follows it. */
import {
  commands,
  env,
  EventEmitter,
  l10n,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
} from 'vscode';
import { window, workspace } from 'vscode';
import type {
  Disposable,
  Location,
  LocationLink,
  LogOutputChannel,
  TextDocument,
  TextEditor,
  WebviewPanel,
} from 'vscode';
import type { FromPage, ToPage } from '../../page/messages';
import { READING_REQUEST, type ReadingCable, type ReadingParams } from '../../../server/src/protocol/requests';
import type { LanguageServer } from '../session/languageServer';
import { frameOf } from '../pages/frame';
import { pageWords } from './words';

/** The view follows typing at leisure. */
const AFTER_TYPING_MS = 250;

export class ReadingPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #server: LanguageServer;
  readonly #log: LogOutputChannel;
  readonly #subscriptions: Disposable[];
  readonly #printable = new EventEmitter<Extract<FromPage, { kind: 'printable' }>>();
  #document: TextDocument;
  #shown: ReadingCable | undefined;
  #line: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  readonly onDidDispose;
  readonly onPrintable = this.#printable.event;

  constructor(editor: TextEditor, extension: Uri, server: LanguageServer, log: LogOutputChannel) {
    this.#document = editor.document;
    this.#line = editor.selection.active.line;
    this.#server = server;
    this.#log = log;
    this.#panel = window.createWebviewPanel(
      'cable.reading',
      l10n.t('Reading View'),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    );
    this.#panel.iconPath = {
      light: Uri.joinPath(extension, 'images', 'cable-light.svg'),
      dark: Uri.joinPath(extension, 'images', 'cable-dark.svg'),
    };
    this.onDidDispose = this.#panel.onDidDispose;
    this.#subscriptions = [
      this.#panel.webview.onDidReceiveMessage((message: FromPage) => void this.#receive(message)),
      window.onDidChangeActiveTextEditor((active) => active && this.follow(active)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#place(textEditor)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#updateSoon();
      }),
      // A server that was started anew knows the texts again.
      server.onDidChangeState((state) => state === 'running' && this.#updateSoon()),
    ];
    void this.#load(extension);
  }

  /** From then on the page asks. */
  async #load(extension: Uri): Promise<void> {
    try {
      this.#panel.webview.html = await frameOf(extension, {
        name: 'reading',
        title: this.#panel.title,
        language: env.language,
      });
    } catch (error) {
      this.#log.warn(`The page of the reading view was not shown: ${String(error)}`);
    }
  }

  /** Shows the cable at the cursor of this editor from now on. Other languages are none of its business. */
  follow(editor: TextEditor): void {
    if (editor.document.languageId !== 'cable') return;
    const isAnother = editor.document !== this.#document;
    this.#document = editor.document;
    if (isAnother) {
      this.#line = editor.selection.active.line;
      void this.#update();
    } else this.#place(editor);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Asks the page for itself; it comes by `onPrintable`. */
  askForPrintable(): void {
    this.#tell({ kind: 'print' });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#printable.dispose();
    this.#panel.dispose();
  }

  #place(editor: TextEditor): void {
    if (editor.document !== this.#document) return;
    this.#line = editor.selection.active.line;
    const { line = 0, lastLine = -1, of = 0 } = this.#shown ?? {};
    const isShown = of === 1 || (line <= this.#line && this.#line <= lastLine);
    if (isShown) this.#tell({ kind: 'place', line: this.#line });
    else this.#updateSoon();
  }

  #updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), AFTER_TYPING_MS);
  }

  async #update(): Promise<void> {
    clearTimeout(this.#timer);
    const request = ++this.#latest;
    const params: ReadingParams = {
      textDocument: { uri: this.#document.uri.toString() },
      position: { line: this.#line, character: 0 },
    };
    try {
      if (!(await this.#server.ready())) return;
      const cable = await this.#server.request<ReadingCable>(READING_REQUEST, params);
      if (request !== this.#latest) return;
      this.#shown = cable;
      this.#panel.title = cable ? l10n.t('Reading {0}', cable.name) : l10n.t('Reading View');
      this.#tell(
        cable ? { kind: 'show', cable, line: this.#line, words: pageWords() } : { kind: 'nothing', words: pageWords() },
      );
    } catch (error) {
      this.#log.warn(`The reading view was not brought up to date: ${String(error)}`);
    }
  }

  #tell(message: ToPage): void {
    // A page that is hidden has gone; it asks when it is shown again.
    void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this.#update();
      case 'go':
        return this.#go(message.line);
      case 'open':
        return this.#open(message.id, new Position(message.line, message.character));
      case 'printable':
        return this.#printable.fire(message);
    }
  }

  /** Puts the cursor into the text, where it is open. */
  async #go(line: number): Promise<void> {
    const open = window.visibleTextEditors.find(({ document }) => document === this.#document);
    const viewColumn = open?.viewColumn ?? ViewColumn.One;
    const editor = await window.showTextDocument(this.#document, { viewColumn, preserveFocus: true });
    const at = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range.start;
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Opens the cable that a reference names, as Go to Definition does; where nobody knows it, shows the reference. */
  async #open(id: string, position: Position): Promise<void> {
    const { uri } = this.#document;
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      position,
    );
    const [first] = found;
    if (first) {
      const target = 'targetUri' in first ? first.targetUri : first.uri;
      const range = 'targetUri' in first ? (first.targetSelectionRange ?? first.targetRange) : first.range;
      const viewColumn = window.visibleTextEditors.find(({ document }) => document === this.#document)?.viewColumn;
      await window.showTextDocument(target, { viewColumn: viewColumn ?? ViewColumn.One, selection: range });
      return;
    }
    await this.#go(position.line);
    void window.showInformationMessage(l10n.t('{0} is not among the cables of this folder.', id));
  }
}
