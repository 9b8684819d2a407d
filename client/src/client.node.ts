/** The client where extensions run in Node: the server is a process of its own, reached over IPC. */
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Session, Surroundings } from './session/contract';
import { startSession as start } from './session/session';

export function startSession(surroundings: Surroundings): Session {
  const module = Uri.joinPath(surroundings.context.extensionUri, 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return start(surroundings, (options) => new LanguageClient('cable', 'Cable Files', server, options));
}
