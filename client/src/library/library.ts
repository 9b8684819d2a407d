/** All that is shown of the library: the views, the commands, the status item. */
import { commands, l10n, languages, ViewColumn } from 'vscode';
import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import type { LanguageServer } from '../session/languageServer';
import { CablesView } from './cablesView';
import { CitedByView } from './citedByView';
import { copyCitations, copyNumbers, placesOf, type Row } from './copying';
import { LibraryServer } from './libraryServer';
import { openNeighbour } from './neighbours';
import { openByNumber } from './openByNumber';
import { openPlace } from './opening';
import { Overview } from './overview/panel';
import { statusOf } from './words';

export interface LibraryCommands extends Disposable {
  openByNumber(): void;
  showOverview(): void;
}

export function showLibrary(server: LanguageServer, context: ExtensionContext, log: LogOutputChannel): LibraryCommands {
  const library = new LibraryServer(server);
  const cables = new CablesView(library, context.workspaceState);
  const overview = new Overview(library, cables, context.extensionUri, log);
  const command = (name: string, run: (row?: Row, chosen?: readonly Row[]) => unknown) =>
    commands.registerCommand(`cable.${name}`, run);
  const subscriptions = [
    library,
    cables,
    overview,
    new CitedByView(library, log),
    showStatus(library),
    command('nextFromPost', () => openNeighbour(library, 'next')),
    command('previousFromPost', () => openNeighbour(library, 'previous')),
    command('copyCableNumber', (...rows) => copyNumbers(library, placesOf(...rows))),
    command('copyCitationChicago', (...rows) => copyCitations(library, placesOf(...rows), 'chicago')),
    command('copyCitationFrus', (...rows) => copyCitations(library, placesOf(...rows), 'frus')),
    command('openToSide', (row) => row?.cable && openPlace(row.cable, ViewColumn.Beside)),
  ];
  return {
    openByNumber: () => openByNumber(library, log),
    showOverview: () => overview.show(),
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Tells of the library in the language status of a cable, and to the conditions of views and commands. */
function showStatus(library: LibraryServer): Disposable {
  // After what the cable is and how the server does, before its log.
  const item = languages.createLanguageStatusItem('cable.serverLibrary', { language: 'cable' });
  item.name = l10n.t('Cable: Library');
  item.command = { command: 'cable.showOverview', title: l10n.t('Overview') };
  let told: string | undefined;
  const tell = () => {
    const { status } = library;
    const { text, detail } = statusOf(status);
    item.text = text;
    item.detail = detail;
    item.busy = status.state === 'indexing';
    if (told === status.state) return;
    told = status.state;
    void commands.executeCommand('setContext', 'cable.libraryState', status.state);
  };
  tell();
  const listening = library.onDidChange(tell);
  return {
    dispose() {
      listening.dispose();
      item.dispose();
    },
  };
}
