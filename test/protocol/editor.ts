import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type Logger,
  LogMessageNotification,
  type MessageReader,
  type MessageWriter,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  CodeLensRefreshRequest,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  UnregistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { bundle } from './bundles';

/** How an editor speaks with the server: as a process of its own, as VS Code does, or as a web worker. */
export type Transport = 'stdio' | 'cli' | 'ipc' | 'worker';

/** An editor with a server, for a test. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server wrote to the log. */
  readonly log: readonly string[];
  /** The last diagnostics that the server pushed for each document. */
  readonly pushed: ReadonlyMap<string, readonly Diagnostic[]>;
  /** How often the server asked to pull all diagnostics again. */
  readonly refreshes: () => number;
  /** How often it asked to fetch all inlay hints again. */
  readonly hintRefreshes: () => number;
  /** The same of the lines over cables, and of colours. */
  readonly lensRefreshes: () => number;
  readonly tokenRefreshes: () => number;
  readonly registered: readonly string[];
  /** The editor's settings from now on, without telling the server. */
  configure(settings: unknown): void;
  /** Waits for the end of the server's process; gives its exit code. */
  readonly exited: () => Promise<number | undefined>;
  /** Ends the connection without a word, as an editor does that crashes. */
  readonly hangUp: () => void;
  /** Ends the server on the spot, as a system does that is short of memory. */
  readonly kill: () => void;
  /** Ends the server as LSP asks for; gives the exit code where there is a process. */
  close(): Promise<number | undefined>;
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** Sent as it is, for what no type allows; `undefined` leaves the capabilities out. */
  readonly rawCapabilities?: unknown;
  readonly settings?: unknown;
  /** Addresses of the folders of the workspace. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** Called before the connection listens. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

interface Started {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  readonly exited: () => Promise<number | undefined>;
  readonly hangUp: () => void;
  readonly kill: () => void;
}

/** What VS Code can do, as far as the server looks at it. */
export const VS_CODE: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true },
    definition: { linkSupport: true },
    documentLink: { dynamicRegistration: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { rangeLimit: 5000, lineFoldingOnly: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
      },
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } } },
  },
};

/** Starts the bundle that ships and initializes it. */
export async function startEditor(transport: Transport, options: EditorOptions = {}): Promise<Editor> {
  const { capabilities = VS_CODE } = options;
  const { reader, writer, exited, hangUp, kill } = await START[transport]();
  const log: string[] = [];
  const quiet: Logger = {
    error: (message) => log.push(message),
    warn: (message) => log.push(message),
    info: (message) => log.push(message),
    log: (message) => log.push(message),
  };
  const connection = createProtocolConnection(reader, writer, quiet);
  const pushed = new Map<string, readonly Diagnostic[]>();
  const registered: string[] = [];
  let { settings } = options;
  let refreshes = 0;
  let hintRefreshes = 0;
  let lensRefreshes = 0;
  let tokenRefreshes = 0;
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    log.push(message);
  });
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    pushed.set(uri, diagnostics);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === 'cable' ? settings : undefined) ?? null),
  );
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes++;
  });
  connection.onRequest(InlayHintRefreshRequest.type, () => {
    hintRefreshes++;
  });
  connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
    for (const { method } of unregisterations) registered.splice(registered.lastIndexOf(method), 1);
  });
  connection.onRequest(CodeLensRefreshRequest.type, () => {
    lensRefreshes++;
  });
  connection.onRequest(SemanticTokensRefreshRequest.type, () => {
    tokenRefreshes++;
  });
  options.prepare?.(connection);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    ...(options.folders && { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) }),
    capabilities: 'rawCapabilities' in options ? options.rawCapabilities : capabilities,
    ...('initializationOptions' in options && { initializationOptions: options.initializationOptions }),
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    log,
    pushed,
    registered,
    refreshes: () => refreshes,
    hintRefreshes: () => hintRefreshes,
    lensRefreshes: () => lensRefreshes,
    tokenRefreshes: () => tokenRefreshes,
    exited,
    hangUp,
    kill,
    configure: (next) => (settings = next),
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited();
      connection.dispose();
      return code;
    },
  };
}

const START: Readonly<Record<Transport, () => Promise<Started>>> = {
  async stdio() {
    return overStreams(spawn(process.execPath, [await bundle('server.js'), '--stdio']));
  },
  async cli() {
    return overStreams(spawn(process.execPath, [await bundle('cli.js'), 'lsp', '--stdio']));
  },
  async ipc() {
    const child = fork(await bundle('server.js'), ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return {
      reader: new IPCMessageReader(child),
      writer: new IPCMessageWriter(child),
      exited: () => exitOf(child),
      hangUp: () => child.disconnect(),
      kill: () => void child.kill('SIGKILL'),
    };
  },
  async worker() {
    const worker = new Worker(IN_WORKER, {
      eval: true,
      workerData: await readFile(await bundle('server.worker.js'), 'utf8'),
    });
    worker.postMessage(await readFile(await bundle('codes.json'), 'utf8'));
    return {
      reader: new PortMessageReader(worker),
      writer: new PortMessageWriter(worker),
      // A web worker does not end itself: its page ends it.
      exited: async () => void (await worker.terminate()),
      hangUp: () => void worker.terminate(),
      kill: () => void worker.terminate(),
    };
  },
};

/** A scope with what a web worker has and nothing of Node, so that a bundle which needs Node fails here. */
const IN_WORKER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const scope = { setTimeout, clearTimeout, queueMicrotask, structuredClone, TextDecoder, TextEncoder, URL, AbortController, atob, console, crypto, performance };
  scope.self = scope;
  scope.addEventListener = () => undefined;
  scope.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on('message', (data) => scope.onmessage({ data }));
  require('node:vm').runInNewContext(workerData, scope, { filename: 'server.worker.js' });
`;

function overStreams(child: ReturnType<typeof spawn>): Started {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('The server has no streams.');
  stderr.pipe(process.stderr);
  return {
    reader: new StreamMessageReader(stdout),
    writer: new StreamMessageWriter(stdin),
    exited: () => exitOf(child),
    hangUp: () => stdin.end(),
    kill: () => void child.kill('SIGKILL'),
  };
}

async function exitOf(child: ChildProcess): Promise<number | undefined> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? undefined;
}

/** Waits until the condition holds; fails with the sentence when it does not. */
export async function until(sentence: string, condition: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`It never came true that ${sentence}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
