/** The view Cited By: who refers to the cable in front, in which words. */
import { commands, EventEmitter, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import type { Disposable, LogOutputChannel, TreeDataProvider, TreeView } from 'vscode';
import type { CableSummary, Citation, LibraryPlaceParams } from '../../../server/src/protocol/libraryRequests';
import { figure } from '../folder/words';
import { describe } from './items';
import { type LibraryServer, placeOf } from './libraryServer';
import { openingOf } from './opening';
import { cablesInWords, nameOf } from './words';

/** The view follows the cursor at leisure. */
const AFTER_MOVING_MS = 300;

interface CitingNode {
  readonly kind: 'citing';
  readonly cable: CableSummary;
  readonly citations: readonly SentenceNode[];
}

interface SentenceNode {
  readonly kind: 'sentence';
  readonly citation: Citation;
}

type Node = CitingNode | SentenceNode;

/** Why there is nothing to show, for the view's text. */
type Emptiness = 'noCable' | 'nobody' | undefined;

export class CitedByView implements TreeDataProvider<Node>, Disposable {
  readonly #library: LibraryServer;
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<undefined>();
  readonly #view: TreeView<Node>;
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;
  #citing: readonly CitingNode[] = [];
  /** The cable that the rows are about, and how the library was then. */
  #shown = '';
  #emptiness: Emptiness;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(library: LibraryServer, log: LogOutputChannel) {
    this.#library = library;
    this.#log = log;
    this.#view = window.createTreeView('cable.citedBy', { treeDataProvider: this, showCollapseAll: true });
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#update(), AFTER_MOVING_MS);
    };
    this.#subscriptions = [
      this.#view,
      this.#changes,
      window.onDidChangeActiveTextEditor(soon),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) soon();
      }),
      this.#view.onDidChangeVisibility(soon),
      library.onDidChange(() => {
        this.#shown = '';
        // While the library grows, what is shown stays until it is whole.
        if (library.status.state !== 'indexing') soon();
      }),
    ];
    soon();
  }

  getTreeItem(node: Node): TreeItem {
    return node.kind === 'citing' ? citingItem(node) : sentenceItem(node);
  }

  getParent(node: Node): CitingNode | undefined {
    return node.kind === 'sentence' ? this.#citing.find(({ citations }) => citations.includes(node)) : undefined;
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#citing];
    return node.kind === 'citing' ? [...node.citations] : [];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #update(): Promise<void> {
    const place = placeOf(window.activeTextEditor);
    if (!this.#view.visible) return;
    // Another editor in front, such as the overview, leaves the rows as they are.
    if (!place && window.activeTextEditor === undefined && this.#shown !== '') return;
    const asked = ++this.#latest;
    const found = await this.#ask(place).catch((error: unknown) => {
      this.#log.warn(`The server did not say who cites the cable: ${String(error)}`);
      return undefined;
    });
    if (asked !== this.#latest) return;
    const cable = found?.cable;
    const key = cable ? `${cable.uri}#${cable.range.start.line}` : '';
    if (found?.citations === 'same') return;
    this.#shown = key;
    this.#citing = found?.citations ?? [];
    if (cable) this.#view.description = `${nameOf(cable)} · ${cablesInWords(this.#citing.length)}`;
    else delete this.#view.description;
    await this.#tellEmptiness(cable ? 'nobody' : 'noCable');
    this.#changes.fire(undefined);
  }

  async #ask(place: LibraryPlaceParams | undefined) {
    const cable = place && (await this.#library.summary(place));
    if (!cable) return undefined;
    // Most movements of the cursor stay within a cable.
    if (`${cable.uri}#${cable.range.start.line}` === this.#shown) return { cable, citations: 'same' as const };
    return { cable, citations: grouped(await this.#library.citedBy(place)) };
  }

  async #tellEmptiness(emptiness: Emptiness): Promise<void> {
    if (emptiness === this.#emptiness) return;
    this.#emptiness = emptiness;
    await commands.executeCommand('setContext', 'cable.citedBy', emptiness);
  }
}

/** The citations of one cable together, in the order in which they came. */
function grouped(citations: readonly Citation[]): readonly CitingNode[] {
  const groups = new Map<string, { readonly cable: CableSummary; readonly citations: SentenceNode[] }>();
  for (const citation of citations) {
    const { cable } = citation;
    const key = `${cable.uri}#${cable.range.start.line}`;
    const group = groups.get(key) ?? { cable, citations: [] };
    group.citations.push({ kind: 'sentence', citation });
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ kind: 'citing', ...group }));
}

function citingItem({ cable, citations }: CitingNode): TreeItem {
  const item = new TreeItem(nameOf(cable), TreeItemCollapsibleState.Expanded);
  item.id = `${cable.uri}#${cable.range.start.line}`;
  describe(item, cable);
  const [first] = citations;
  if (first) item.command = openingOf(first.citation, 'all');
  item.contextValue = cable.id ? 'cable' : 'cable.nameless';
  return item;
}

function sentenceItem({ citation }: SentenceNode): TreeItem {
  const { sentence, start, end, uri, range } = citation;
  const line = l10n.t('Line {0}', figure(range.start.line + 1));
  const label = sentence || line;
  const item = new TreeItem(
    { label, ...(start !== undefined && end !== undefined && { highlights: [[start, end]] }) },
    TreeItemCollapsibleState.None,
  );
  item.id = `${uri}#${range.start.line}:${range.start.character}`;
  item.tooltip = label;
  item.iconPath = new ThemeIcon('quote');
  item.command = openingOf(citation, 'all');
  item.accessibilityInformation = { label: sentence ? `${sentence}, ${line}` : line };
  item.contextValue = 'sentence';
  return item;
}
