/** `Cable: Library Overview`: a page beside the text, with pictures of the library. */
import { env, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, LogOutputChannel, WebviewPanel } from 'vscode';
import type { CablesView } from '../cablesView';
import { type LibraryServer, placeOf } from '../libraryServer';
import { openPlace } from '../opening';
import { sizeOf } from '../words';
import { type MessageFromPage, messageFromPage, type MessageToPage } from '../../../page/overview/messages';
import { frameOf } from '../../pages/frame';

/** How long the status bar says what was saved. */
const TOLD_MS = 4000;

/** Figures of a growing library are drawn anew at leisure. */
const FOLLOWING_MS = 3000;

export class Overview implements Disposable {
  readonly #library: LibraryServer;
  readonly #cables: CablesView;
  readonly #extension: Uri;
  readonly #log: LogOutputChannel;
  #open: OpenOverview | undefined;

  constructor(library: LibraryServer, cables: CablesView, extension: Uri, log: LogOutputChannel) {
    this.#library = library;
    this.#cables = cables;
    this.#extension = extension;
    this.#log = log;
  }

  /** Opens it beside the text, or shows it where it is. */
  show(): void {
    if (this.#open) {
      this.#open.panel.reveal(undefined, false);
      return;
    }
    const panel = window.createWebviewPanel(
      'cable.overview',
      l10n.t('Library Overview'),
      { viewColumn: ViewColumn.Beside, preserveFocus: false },
      { enableScripts: true, localResourceRoots: [] },
    );
    const open = new OpenOverview(panel, this.#library, this.#cables, this.#log);
    this.#open = open;
    panel.onDidDispose(() => {
      open.dispose();
      this.#open = undefined;
    });
    void open.load(this.#extension);
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }
}

class OpenOverview implements Disposable {
  readonly panel: WebviewPanel;
  readonly #library: LibraryServer;
  readonly #cables: CablesView;
  readonly #log: LogOutputChannel;
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The cable in the middle of the graph. */
  #around: string | undefined;
  #latest = 0;

  constructor(panel: WebviewPanel, library: LibraryServer, cables: CablesView, log: LogOutputChannel) {
    this.panel = panel;
    this.#library = library;
    this.#cables = cables;
    this.#log = log;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((data: unknown) => {
        const message = messageFromPage(data);
        if (message) this.#try(this.#answer(message));
      }),
      // A page that was hidden is made anew, and says itself that it is ready.
      library.onDidChange(() => this.#follow()),
      window.onDidChangeActiveTextEditor(() => this.#try(this.#sendGraph(false))),
    ];
  }

  /** From then on the page asks. */
  async load(extension: Uri): Promise<void> {
    const language = l10n.bundle ? env.language : 'en';
    try {
      this.panel.webview.html = await frameOf(extension, { name: 'overview', title: this.panel.title, language });
    } catch (error) {
      this.#log.error(`The page of the library overview was not shown: ${String(error)}`);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #try(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#log.error(`The library overview failed: ${String(error)}`));
  }

  #follow(): void {
    clearTimeout(this.#timer);
    const delay = this.#library.status.state === 'indexing' ? FOLLOWING_MS : 0;
    this.#timer = setTimeout(() => this.#try(this.#sendAll()), delay);
  }

  async #answer(message: MessageFromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        // Without a bundle of its own language the page speaks English.
        await this.#send({ kind: 'texts', language: l10n.bundle ? env.language : 'en', bundle: l10n.bundle ?? {} });
        return this.#sendAll();
      case 'showDate':
        return this.#cables.showGroup('date', message.date, message.post ?? '');
      case 'showTag':
        return this.#cables.showGroup('tag', message.tag, '');
      case 'openCable':
        return this.#openCable(message.id);
      case 'save':
        return save(message);
    }
  }

  async #sendAll(): Promise<void> {
    await this.#library.ready();
    const { status } = this.#library;
    const { months, tags } = await this.#library.overview();
    const summary = status.state === 'stopped' ? '' : sizeOf(status);
    await this.#send({ kind: 'overview', summary, months: [...months], tags: [...tags] });
    await this.#sendGraph(true);
  }

  /** The graph around the cable in front. While the overview itself is in front, the cable stays. */
  async #sendGraph(isNew: boolean): Promise<void> {
    const asked = ++this.#latest;
    const place = placeOf(window.activeTextEditor ?? window.visibleTextEditors.find((editor) => placeOf(editor)));
    const id = (place && (await this.#library.summary(place))?.id) || this.#around;
    if (asked !== this.#latest || (!isNew && id === this.#around)) return;
    this.#around = id;
    const { nodes, edges } = id === undefined ? { nodes: [], edges: [] } : await this.#library.graph({ around: id });
    if (asked === this.#latest) {
      await this.#send({ kind: 'graph', around: id, nodes: [...nodes], edges: [...edges] });
    }
  }

  async #openCable(id: string): Promise<void> {
    const cable = await this.#library.cableWithId(id);
    const column = window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One;
    if (cable) await openPlace(cable, column);
  }

  async #send(message: MessageToPage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }
}

async function save({ format, figure, content }: MessageFromPage & { readonly kind: 'save' }): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${figure}.${format}`;
  const file = await window.showSaveDialog({
    title: l10n.t('Save Figure'),
    filters: { [format.toUpperCase()]: [format] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (!file) return;
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(content));
    window.setStatusBarMessage(l10n.t('Saved {0}', workspace.asRelativePath(file)), TOLD_MS);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The figure could not be saved. {0}', cause));
  }
}
