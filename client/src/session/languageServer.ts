/** The language server's life: started, restarted after a crash, given up after too many, restarted by hand. */
import { EventEmitter, l10n } from 'vscode';
import type { CancellationToken, Diagnostic, Disposable, LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, RevealOutputChannelOn, State } from 'vscode-languageclient';
import type { BaseLanguageClient, CloseHandlerResult, LanguageClientOptions } from 'vscode-languageclient';
import { findingsOfFiles } from './findings';
import { RestartPolicy } from './restartPolicy';

/** `stopped` is the state that needs the user; all others look after themselves. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** A diagnostic as the protocol has it. */
type FindingOfServer = Parameters<BaseLanguageClient['protocol2CodeConverter']['asDiagnostics']>[0][number];

/** A client that has not been started yet; the runtime decides how its server is reached. */
export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Messages that a connection may fail to carry in a row before it is given up. */
const BEARABLE_ERRORS = 3;

/** A server answers its first request within a second, on a busy machine within some. */
const START_LIMIT_MS = 30_000;

export class LanguageServer {
  readonly #newClient: NewClient;
  readonly #log: LogOutputChannel;
  readonly #policy = new RestartPolicy();
  readonly #states = new EventEmitter<ServerState>();
  readonly #listeners = new Map<string, (params: unknown) => void>();
  #client: BaseLanguageClient | undefined;
  #watching: Disposable | undefined;
  #state: ServerState = 'starting';
  /** A server is wanted: one that ends now ends unasked. */
  #wanted = false;
  /** The client at hand has lost its server, and the next is on its way. */
  #again = false;
  /** Ends the wait for a start that will not come. */
  #stopWaiting: (() => void) | undefined;
  /** Starts and stops follow one another, however fast they are asked for. */
  #queue: Promise<void> = Promise.resolve();

  readonly onDidChangeState = this.#states.event;

  constructor(newClient: NewClient, log: LogOutputChannel) {
    this.#newClient = newClient;
    this.#log = log;
  }

  get state(): ServerState {
    return this.#state;
  }

  start(): Promise<void> {
    this.#wanted = true;
    return this.#enqueue(() => this.#start());
  }

  restart(): Promise<void> {
    this.#wanted = true;
    this.#policy.forget();
    return this.#replace();
  }

  stop(): Promise<void> {
    this.#wanted = false;
    return this.#enqueue(() => this.#stop());
  }

  /** The answer of a running server; `undefined` where there is none to ask. */
  async request<Answer>(method: string, params: unknown, token?: CancellationToken): Promise<Answer | undefined> {
    if (this.#state !== 'running') return undefined;
    // A token that is absent must not be sent: the library would take it for a second parameter.
    return (await this.#client?.sendRequest<Answer | null>(method, params, ...(token ? [token] : []))) ?? undefined;
  }

  /** Hears what a server tells unasked, also each that takes the place of one. Once for each method. */
  onNotification<Params>(method: string, listener: (params: Params) => void): void {
    this.#listeners.set(method, listener as (params: unknown) => void);
    this.#client?.onNotification(method, listener);
  }

  /** Waits for a server that is starting; says whether one runs. */
  async ready(): Promise<boolean> {
    while (this.#state === 'starting') {
      await new Promise<void>((resolve) => {
        const listening = this.onDidChangeState(() => {
          listening.dispose();
          resolve();
        });
      });
    }
    return this.#state === 'running';
  }

  /** Tells a running server something; there is nobody to tell otherwise. */
  async notify(method: string, params: unknown): Promise<void> {
    if (this.#state === 'running') await this.#client?.sendNotification(method, params);
  }

  /** Findings as the editor has them. */
  async asDiagnostics(findings: readonly FindingOfServer[]): Promise<readonly Diagnostic[]> {
    return (await this.#client?.protocol2CodeConverter.asDiagnostics([...findings])) ?? [];
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step);
    return this.#queue;
  }

  #replace(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#stop();
      if (this.#wanted) await this.#start();
    });
  }

  async #start(): Promise<void> {
    this.#again = false;
    this.#enter('starting');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer to its first request')), START_LIMIT_MS);
    });
    try {
      // A client whose start failed cannot be started again, so that each start gets its own.
      const client = this.#newClient(this.#options(() => client === this.#client));
      this.#client = client;
      for (const [method, listener] of this.#listeners) client.onNotification(method, listener);
      this.#watching = client.onDidChangeState(({ newState }) => this.#follow(newState));
      // A client whose server ends while it answers the first request may wait for that answer for ever.
      await Promise.race([client.start(), new Promise<void>((resolve) => (this.#stopWaiting = resolve)), late]);
    } catch (error) {
      this.#log.error(`The language server did not start: ${String(error)}`);
      if (!this.#failed()) this.#follow(State.StartFailed);
    } finally {
      clearTimeout(timer);
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#watching?.dispose();
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A server that crashed or never started has nothing left to stop; the next one must start all the same.
      this.#log.debug(`The language server was gone before it was stopped: ${String(error)}`);
    }
  }

  #follow(state: State): void {
    const name = nameOf(state);
    // A crash that mends itself is no stop.
    this.#enter(name === 'stopped' && this.#again ? 'starting' : name);
  }

  #enter(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#states.fire(state);
  }

  /**
   * A server ended without being told to, or did not start: the next is started, unless there were too many. A server
   * that ends while it starts is told of twice, and counts once. The client is not asked to restart it but replaced:
   * where a server ends during its first request, the client would take the failure of the old start for one of the new,
   * and kill the new process.
   */
  #failed(): boolean {
    if (this.#again) return true;
    // After a start that was given up the server is ended; that is no failure of its own.
    const again = this.#state !== 'stopped' && this.#wanted && this.#policy.failedAt(Date.now());
    if (again) {
      this.#again = true;
      this.#enter('starting');
      void this.#replace();
    }
    this.#stopWaiting?.();
    return again;
  }

  #closed(): CloseHandlerResult {
    const message = `The language server ended unasked; ${this.#failed() ? 'it is started again' : 'it stays off'}.`;
    return { action: CloseAction.DoNotRestart, message, handled: true };
  }

  /** `isCurrent` tells whether the client with these options is still the one in use. */
  #options(isCurrent: () => boolean): LanguageClientOptions {
    return {
      // No scheme: cables lie on disks, in repositories seen through a virtual file system, and in untitled documents.
      documentSelector: [{ language: 'cable' }],
      // Absent where VS Code speaks English, or a language that we have no bundle for.
      ...(l10n.bundle && { initializationOptions: { l10n: l10n.bundle } }),
      outputChannel: this.#log,
      // The status item tells what is wrong; nothing pops up over the text that is being read.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // A text that is opened as plain text and closed again at once by the switch of language is never sent.
      textSynchronization: { delayOpenNotifications: true },
      middleware: { provideDiagnostics: findingsOfFiles },
      initializationFailedHandler: (error) => {
        this.#log.error(`The language server refused to start: ${String(error)}`);
        return false;
      },
      errorHandler: {
        error: (error, _message, count) => {
          this.#log.error(`The connection to the language server failed: ${error.message}`);
          const action = (count ?? 0) <= BEARABLE_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown;
          return { action, handled: true };
        },
        closed: () => (isCurrent() ? this.#closed() : { action: CloseAction.DoNotRestart, handled: true }),
      },
    };
  }
}

function nameOf(state: State): ServerState {
  switch (state) {
    case State.Running:
      return 'running';
    case State.Starting:
      return 'starting';
    default:
      return 'stopped';
  }
}
