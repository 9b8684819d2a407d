/** The client where extensions run in Node: the server is a process of its own, reached over IPC. */
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Session, Surroundings } from './session/contract';
import { startSession as start } from './session/session';

export { newCable } from './reading/newCable';
export { explainPlainText } from './session/explain';
export { askWhetherCable } from './session/question';

export function startSession(surroundings: Surroundings): Session {
  const module = Uri.joinPath(surroundings.context.extensionUri, 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return start(surroundings, (options) => new QuietClient('cable', 'Cable Files', server, options));
}

class QuietClient extends LanguageClient {
  /** The library would pop up a message for every start that fails, also for those that are tried again. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
