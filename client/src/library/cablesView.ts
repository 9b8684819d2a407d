/** The view Cables in the explorer, and the commands of its title. */
import { commands, l10n, window } from 'vscode';
import type { Disposable, Memento, QuickPickItem, TreeView } from 'vscode';
import type { LibraryPlaceParams } from '../../../server/src/protocol/libraryRequests';
import { CablesTree } from './cablesTree';
import type { LibraryNode, MoreNode } from './cablesTree';
import { arrangementFrom, groupingsInWords, sortingsInWords } from './grouping';
import type { Arrangement, Grouping } from './grouping';
import { citationBadges, SHOW_MORE } from './items';
import { type LibraryServer, placeOf } from './libraryServer';

const ARRANGEMENT = 'cable.library.arrangement';

/** While the library is indexed, the view follows at leisure. */
const FOLLOWING_MS = 2000;

export class CablesView implements Disposable {
  readonly #library: LibraryServer;
  readonly #memory: Memento;
  readonly #tree: CablesTree;
  readonly #view: TreeView<LibraryNode>;
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The library has changed since the view was last read. */
  #isStale = false;
  #latestReveal = 0;
  #isIndexing = false;

  constructor(library: LibraryServer, memory: Memento) {
    this.#library = library;
    this.#memory = memory;
    this.#tree = new CablesTree(library, arrangementFrom(memory.get(ARRANGEMENT)));
    this.#view = window.createTreeView('cable.library', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#tell();
    const command = (name: string, run: (...args: never[]) => unknown) =>
      commands.registerCommand(`cable.${name}`, run);
    this.#subscriptions = [
      this.#view,
      this.#tree,
      window.registerFileDecorationProvider(citationBadges),
      library.onDidChange(() => this.#follow()),
      this.#view.onDidChangeVisibility(() => {
        if (this.#isStale) this.#refresh();
        void this.#revealInFront();
      }),
      window.onDidChangeActiveTextEditor(() => void this.#revealInFront()),
      commands.registerCommand(SHOW_MORE, (node: MoreNode) => this.#tree.showMore(node)),
      command('groupLibrary', () => this.#chooseGrouping()),
      command('sortLibrary', () => this.#chooseSorting()),
      command('filterLibrary', () => this.#askForFilter()),
      command('clearLibraryFilter', () => this.#arrange({ filter: '' })),
      command('revealInLibrary', () => this.#revealByHand()),
    ];
  }

  /** The rows that the user has chosen. */
  get selection(): readonly LibraryNode[] {
    return this.#view.selection;
  }

  /** Shows one group of cables, arranged so that it is there. */
  async showGroup(grouping: Grouping, key: string, filter: string): Promise<void> {
    this.#arrange({ grouping, filter });
    const group = await this.#tree.groupWithKey(key);
    if (group) await this.#view.reveal(group, { select: true, focus: true, expand: true });
    else await commands.executeCommand('cable.library.focus');
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #arrange(change: Partial<Arrangement>): void {
    const arrangement = { ...this.#tree.arrangement, ...change };
    const { grouping, sorting } = arrangement;
    this.#tree.arrange(arrangement);
    void this.#memory.update(ARRANGEMENT, { grouping, sorting });
    this.#tell();
  }

  /** What the view says of its arrangement. */
  #tell(): void {
    const { grouping, filter } = this.#tree.arrangement;
    this.#view.description = groupingsInWords()[grouping];
    // An empty view has a text of its own, which a message would hide.
    if (filter === '') delete this.#view.message;
    else this.#view.message = l10n.t('Only cables with “{0}” in number or subject', filter);
    void commands.executeCommand('setContext', 'cable.libraryFiltered', filter !== '');
  }

  #follow(): void {
    this.#isStale = true;
    const wasIndexing = this.#isIndexing;
    this.#isIndexing = this.#library.status.state === 'indexing';
    if (this.#isIndexing) this.#timer ??= setTimeout(() => this.#refresh(), FOLLOWING_MS);
    else this.#refresh();
    // While the tree grew, the open cable may not have been in it, or was where it is no more.
    if (wasIndexing && !this.#isIndexing) void this.#revealInFront();
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#view.visible) return;
    this.#isStale = false;
    this.#tree.refresh();
  }

  async #chooseGrouping(): Promise<void> {
    const grouping = await choose(l10n.t('Group Cables By'), groupingsInWords(), this.#tree.arrangement.grouping);
    if (grouping) this.#arrange({ grouping });
  }

  async #chooseSorting(): Promise<void> {
    const sorting = await choose(
      l10n.t('Sort the Cables of a Group By'),
      sortingsInWords(),
      this.#tree.arrangement.sorting,
    );
    if (sorting) this.#arrange({ sorting });
  }

  async #askForFilter(): Promise<void> {
    const filter = await window.showInputBox({
      title: l10n.t('Filter Cables'),
      prompt: l10n.t('Words of the number or the subject. Empty shows all cables.'),
      value: this.#tree.arrangement.filter,
    });
    if (filter === undefined) return;
    this.#arrange({ filter: filter.trim() });
    await commands.executeCommand('cable.library.focus');
  }

  /** Follows the editor, as the list of files does; the focus stays where it is. */
  async #revealInFront(): Promise<void> {
    const place = placeOf(window.activeTextEditor);
    if (!this.#view.visible || !place) return;
    await this.#reveal(place, false);
  }

  async #revealByHand(): Promise<void> {
    const place = placeOf(window.activeTextEditor);
    if (!place || (await this.#reveal(place, true))) return;
    void window.showInformationMessage(this.#whyNotThere());
  }

  #whyNotThere(): string {
    if (this.#tree.arrangement.filter !== '') return l10n.t('The filter of the view leaves this cable out.');
    return this.#library.status.state === 'indexing'
      ? l10n.t('This cable has not been indexed yet.')
      : l10n.t('This cable is not in the library.');
  }

  async #reveal(place: LibraryPlaceParams, focus: boolean): Promise<boolean> {
    const asked = ++this.#latestReveal;
    const node = await this.#tree.nodeAt(place);
    if (!node || asked !== this.#latestReveal) return false;
    await this.#view.reveal(node, { select: true, focus });
    return true;
  }
}

/** Asks for one of the choices; the one that holds is marked. */
async function choose<Key extends string>(
  title: string,
  choices: Readonly<Record<Key, string>>,
  current: Key,
): Promise<Key | undefined> {
  const items = (Object.entries(choices) as [Key, string][]).map(
    ([key, label]): QuickPickItem & { readonly key: Key } => ({
      key,
      label,
      ...(key === current && { description: l10n.t('now') }),
    }),
  );
  return (await window.showQuickPick(items, { title }))?.key;
}
