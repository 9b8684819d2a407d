/** Everything that a cable wakes: the server, its status, its commands. Alike in Node and in the browser. */
import { commands, l10n, window } from 'vscode';
import type { MessageItem, Uri } from 'vscode';
import { folderCommands } from '../folder/commands';
import { showLibrary } from '../library/library';
import { showCitations } from './citations';
import type { Session, Surroundings } from './contract';
import { readingCommands } from '../reading/commands';
import { mendEncodings } from './encoding';
import { explainCable } from './explain';
import { ignoreFindings } from './ignoring';
import { LanguageServer } from './languageServer';
import type { NewClient } from './languageServer';
import { readingClient } from './libraryFiles';
import { ProjectFiles } from './projectFiles';
import { showStatus } from './status';

export function startSession(surroundings: Surroundings, newClient: NewClient): Session {
  const { context, log } = surroundings;
  const server = new LanguageServer(readingClient(newClient, context), log);
  const isDisowned = (uri: Uri) => surroundings.knownOf({ uri }).choice === 'notCable';
  const projects = new ProjectFiles(server, log);
  const folders = folderCommands({ server, log, projects, isDisowned });
  const library = showLibrary(server, context, log);
  context.subscriptions.push(
    projects,
    library,
    folders,
    showCitations(server),
    showStatus(server, surroundings),
    ...mendEncodings(),
    ...ignoreFindings(),
    ...readingCommands({ server, log, extension: context.extensionUri }),
    server.onDidChangeState((state) => state === 'stopped' && void offerRestart(server, () => log.show())),
  );
  void commands.executeCommand('setContext', 'cable.sessionStarted', true);
  void server.start();
  return {
    commands: {
      checkFolder: folders.check,
      checkSelected: folders.check,
      fixFolder: folders.fix,
      fixSelected: folders.fix,
      openByNumber: () => library.openByNumber(),
      restartServer: () => server.restart(),
      showOverview: () => library.showOverview(),
    },
    explainCable: (document) => explainCable(document, server, surroundings.knownOf(document)),
    stop: () => server.stop(),
  };
}

/** The one message that comes unasked: with the server gone for good, most of the extension is. */
async function offerRestart(server: LanguageServer, showLog: () => void): Promise<void> {
  const restart: MessageItem = { title: l10n.t('Restart') };
  const log: MessageItem = { title: l10n.t('Show Log') };
  const message = l10n.t('The language server of Cable Files has stopped: outline, checks and hover are off.');
  const answer = await window.showErrorMessage(message, restart, log);
  // The message may have stood while the server was started by the command.
  if (answer === restart && server.state === 'stopped') await server.restart();
  if (answer === log) showLog();
}
