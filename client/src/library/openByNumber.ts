/** `Cable: Open by Number…`: a list that the server searches while one types. */
import { CancellationTokenSource, l10n, ThemeIcon, ViewColumn, window } from 'vscode';
import type { LogOutputChannel, QuickPick, QuickPickItem } from 'vscode';
import type { CableSummary } from '../../../server/src/protocol/libraryRequests';
import type { LibraryServer } from './libraryServer';
import { openPlace } from './opening';
import { nameOf, progressOf } from './words';

/** More than a list shows at once; whoever does not find it types on. */
const LIMIT = 100;

/** Shorter than between two keystrokes of a slow typist. */
const AFTER_TYPING_MS = 60;

interface CableItem extends QuickPickItem {
  readonly cable: CableSummary;
}

/** Shows the list until a cable is chosen or the user leaves it. */
export function openByNumber(library: LibraryServer, log: LogOutputChannel): void {
  const picker = window.createQuickPick<CableItem>();
  picker.title = l10n.t('Open Cable by Number');
  picker.busy = true;
  const search = new Search(library, picker, log);
  const open = (item: CableItem, column: ViewColumn) => {
    picker.hide();
    openPlace(item.cable, column).then(undefined, (error: unknown) => {
      log.error(`A cable was not opened: ${String(error)}`);
      void window.showErrorMessage(l10n.t('{0} could not be opened: its file may be gone.', nameOf(item.cable)));
    });
  };
  const tell = () => (picker.placeholder = placeholderOf(library));
  const listening = [
    picker.onDidChangeValue((value) => search.later(value)),
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (item) open(item, ViewColumn.Active);
    }),
    picker.onDidTriggerItemButton(({ item }) => open(item, ViewColumn.Beside)),
    library.onDidChange(() => {
      tell();
      search.later(picker.value);
    }),
  ];
  picker.onDidHide(() => {
    search.stop();
    for (const each of [...listening, picker]) each.dispose();
  });
  tell();
  picker.show();
  // The command may have woken the server.
  void library.ready().then(() => {
    tell();
    search.later(picker.value);
  });
}

class Search {
  readonly #library: LibraryServer;
  readonly #picker: QuickPick<CableItem>;
  readonly #log: LogOutputChannel;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: CancellationTokenSource | undefined;

  constructor(library: LibraryServer, picker: QuickPick<CableItem>, log: LogOutputChannel) {
    this.#library = library;
    this.#picker = picker;
    this.#log = log;
  }

  /** Searches when the user rests; a search under way for something else is given up. */
  later(query: string): void {
    this.stop();
    this.#picker.busy = true;
    this.#timer = setTimeout(() => void this.#search(query), AFTER_TYPING_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    this.#asking?.dispose();
    this.#asking = undefined;
  }

  async #search(query: string): Promise<void> {
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    const isOver = () => asking !== this.#asking;
    try {
      const cables = await this.#library.find({ query: query.trim(), limit: LIMIT }, asking.token);
      if (isOver()) return;
      this.#picker.items = cables.map(itemOf);
      this.#picker.busy = false;
    } catch (error) {
      // What was given up fails, as it should.
      if (isOver()) return;
      this.#picker.busy = false;
      this.#log.warn(`Cables were not searched: ${String(error)}`);
    }
  }
}

function itemOf(cable: CableSummary): CableItem {
  const { subject, date, level } = cable;
  return {
    cable,
    label: nameOf(cable),
    description: [date?.slice(0, 10), level].filter(Boolean).join(' · '),
    ...(subject !== undefined && { detail: subject }),
    // The server has searched already, and by more than VS Code would.
    alwaysShow: true,
    buttons: [{ iconPath: new ThemeIcon('split-horizontal'), tooltip: l10n.t('Open to the Side') }],
  };
}

function placeholderOf({ status }: LibraryServer): string {
  switch (status.state) {
    case 'ready':
      return status.cables > 0
        ? l10n.t('A number such as 08PARIS258, a part of it, or words of the subject')
        : l10n.t('There are no cables in this folder');
    case 'indexing':
      return l10n.t('The library is being indexed: {0}', progressOf(status));
    case 'off':
      return l10n.t('There is no library here');
    case 'stopped':
      return l10n.t('The language server has stopped');
  }
}
