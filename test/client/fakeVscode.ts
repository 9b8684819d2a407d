/** The few parts of the modules `vscode` and `vscode-languageclient` that the session uses, for `vi.mock`. */
import { t } from '@vscode/l10n';
import { Emitter } from './fakeEditor';

/** VS Code in English: it has no bundle, and puts what is given into the texts. */
export const l10n: { readonly t: typeof t; bundle?: Readonly<Record<string, string>> } = { t };

export class EventEmitter<T> {
  readonly #emitter = new Emitter<T>();
  readonly event = this.#emitter.event;
  fire(event: T): void {
    this.#emitter.fire(event);
  }
}

export class Uri {
  readonly scheme: string;
  constructor(scheme: string) {
    this.scheme = scheme;
  }
}

/** As in vscode-languageclient 11, which cannot be loaded without VS Code. */
export const client = {
  State: { Stopped: 1, Starting: 3, StartFailed: 4, Running: 2 },
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
  RevealOutputChannelOn: { Never: 4 },
  vsdiag: { DocumentDiagnosticReportKind: { full: 'full' } },
};
