/** The client where extensions run in a web worker: the server is another worker. */
import { Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { LanguageClientOptions } from 'vscode-languageclient/browser';
import type { Session, Surroundings } from './session/contract';
import { startSession as start } from './session/session';

export { newCable } from './reading/newCable';
export { explainPlainText } from './session/explain';
export { askWhetherCable } from './session/question';

export function startSession(surroundings: Surroundings): Session {
  const dist = Uri.joinPath(surroundings.context.extensionUri, 'dist');
  return start(surroundings, (options) => new WorkerClient(dist, options));
}

/** Makes a worker for each start, and ends it: a worker, unlike a process, does not end with its connection. */
class WorkerClient extends LanguageClient {
  #worker: Worker | undefined;

  constructor(dist: Uri, options: LanguageClientOptions) {
    // Reader and writer are made here, since the library takes a worker for one only if it is an `instanceof Worker`,
    // and VS Code puts a function of its own in the place of that class.
    super(
      'cable',
      'Cable Files',
      async () => {
        const codes = await workspace.fs.readFile(Uri.joinPath(dist, 'codes.json'));
        this.#worker?.terminate();
        this.#worker = new Worker(Uri.joinPath(dist, 'server.worker.js').toString(true));
        this.#worker.postMessage(new TextDecoder().decode(codes));
        const reader = new BrowserMessageReader(this.#worker);
        return { reader, writer: new BrowserMessageWriter(this.#worker) };
      },
      options,
    );
  }

  /** The library would pop up a message for every start that fails, also for those that are tried again. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.#worker?.terminate();
    }
  }
}
