/** A language client that goes through the states of vscode-languageclient 11 without a server. */
import type { Disposable, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, StateChangeEvent } from 'vscode-languageclient';
import { Emitter, quiet } from './fakeEditor';
import { client as library } from './fakeVscode';

const { State, CloseAction } = library;

/** How a start goes: the server answers, ends during its first request, refuses, or never says anything. */
export type Start = 'runs' | 'crashes' | 'refuses' | 'hangs';

export class FakeClient {
  readonly options: LanguageClientOptions;
  readonly #states = new Emitter<StateChangeEvent>();
  readonly onDidChangeState: (listener: (event: StateChangeEvent) => unknown) => Disposable = this.#states.event;
  readonly #start: Start;
  #state = State.Stopped;
  readonly #listeners = new Map<string, (params: unknown) => void>();
  isDisposed = false;

  constructor(options: LanguageClientOptions, start: Start) {
    this.options = options;
    this.#start = start;
  }

  async start(): Promise<void> {
    this.#enter(State.Starting);
    await Promise.resolve();
    if (this.#start === 'hangs') await new Promise(() => undefined);
    if (this.#start === 'crashes') await this.crash();
    if (this.#start !== 'runs') {
      this.#enter(State.StartFailed);
      throw new Error(this.#start);
    }
    this.#enter(State.Running);
  }

  /** The connection closes: the library asks what to do, and tells of a stop before it starts again. */
  async crash(): Promise<void> {
    const answer = await this.options.errorHandler?.closed();
    this.#enter(this.#state === State.Starting ? State.StartFailed : State.Stopped);
    if (answer?.action !== CloseAction.Restart) return;
    this.#enter(State.Stopped);
    this.#enter(State.Starting);
    this.#enter(State.Running);
  }

  onRequest(): Disposable {
    return { dispose: () => undefined };
  }

  /** Answers with what it was asked, as the library counts it. */
  sendRequest(...asked: readonly unknown[]): Promise<unknown> {
    return Promise.resolve(asked);
  }

  onNotification(method: string, listener: (params: unknown) => void): void {
    this.#listeners.set(method, listener);
  }

  /** The server tells something. */
  tell(method: string, params: unknown): void {
    this.#listeners.get(method)?.(params);
  }

  dispose(): Promise<void> {
    this.isDisposed = true;
    if (this.#state === State.StartFailed)
      return Promise.reject(new Error("Client is not running and can't be stopped."));
    this.#enter(State.Stopped);
    return Promise.resolve();
  }

  #enter(state: number): void {
    const event = { oldState: this.#state, newState: state } as StateChangeEvent;
    if (state === this.#state) return;
    this.#state = state;
    this.#states.fire(event);
  }
}

/** Makes clients; the starts that are told go first, all others run. */
export function clientsWhoseStart(...starts: Start[]) {
  const made: FakeClient[] = [];
  return {
    made,
    newClient: (options: LanguageClientOptions): BaseLanguageClient => {
      made.push(new FakeClient(options, starts.shift() ?? 'runs'));
      return made.at(-1) as unknown as BaseLanguageClient;
    },
    async crash(): Promise<void> {
      await made.at(-1)?.crash();
      for (let turn = 0; turn < 5; turn++) await quiet();
    },
  };
}

export const noLog = {
  error: () => undefined,
  warn: () => undefined,
  debug: () => undefined,
} as unknown as LogOutputChannel;
