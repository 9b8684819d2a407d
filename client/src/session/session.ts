/** Everything that a cable wakes: the server, its status, its commands. Alike in Node and in the browser. */
import { commands, window } from 'vscode';
import type { MessageItem, TextDocument } from 'vscode';
import type { Session, Surroundings } from './contract';
import { LanguageServer } from './languageServer';
import type { NewClient } from './languageServer';
import { marksOf } from './marks';
import { recognitionOf, showStatus } from './status';
import { reasonFor, titleOf, whyNotCable } from './words';

export function startSession(surroundings: Surroundings, newClient: NewClient): Session {
  const { context, log } = surroundings;
  const server = new LanguageServer(newClient, log);
  context.subscriptions.push(
    showStatus(server, surroundings),
    server.onDidChangeState((state) => state === 'stopped' && void offerRestart(server, () => log.show())),
  );
  void commands.executeCommand('setContext', 'cable.sessionStarted', true);
  void server.start();
  return {
    restartServer: () => server.restart(),
    showLog: () => log.show(),
    explain: (document) => explain(document, server, surroundings),
    stop: () => server.stop(),
  };
}

/** The one message that comes unasked: with the server gone for good, most of the extension is. */
async function offerRestart(server: LanguageServer, showLog: () => void): Promise<void> {
  const restart: MessageItem = { title: 'Restart' };
  const log: MessageItem = { title: 'Show Log' };
  const message = 'The language server of Cable Files has stopped: outline, checks and hover are off.';
  const answer = await window.showErrorMessage(message, restart, log);
  if (answer === restart) await server.restart();
  if (answer === log) showLog();
}

async function explain(document: TextDocument, server: LanguageServer, surroundings: Surroundings): Promise<void> {
  const known = surroundings.knownOf(document);
  const marks = marksOf(document);
  if (document.languageId === 'cable') {
    const recognition = await recognitionOf(server, document);
    const { evidence } = recognition ?? marks;
    await tell(`${titleOf(recognition)}: ${reasonFor(known.origin, evidence)}.`, {
      title: 'Treat as Plain Text',
      command: 'cable.switchToPlainText',
    });
  } else {
    await tell(whyNotCable(known, marks), { title: 'Treat as Cable', command: 'cable.switchToCable' });
  }
}

async function tell(message: string, action: MessageItem & { readonly command: string }): Promise<void> {
  const answer = await window.showInformationMessage(message, action);
  if (answer) await commands.executeCommand(answer.command);
}
