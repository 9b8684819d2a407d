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
  dispose(): void {
    // Nothing is held.
  }
}

export class Uri {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
  constructor(scheme: string, path = '', query = '') {
    this.scheme = scheme;
    this.path = path;
    this.query = query;
  }
  static parse(address: string): Uri {
    const [scheme = '', path = ''] = address.split(/:(?:\/\/)?(.*)/s);
    return new Uri(scheme, path);
  }
  static joinPath({ scheme, path }: Uri, ...segments: readonly string[]): Uri {
    return new Uri(scheme, [path, ...segments].join('/'));
  }
  static from({ scheme, path, query }: { scheme: string; path: string; query: string }): Uri {
    return new Uri(scheme, path, query);
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

/** What views are made of. */
export class TreeItem {
  readonly label: unknown;
  readonly collapsibleState: number;
  constructor(label: unknown, collapsibleState: number) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

export class ThemeIcon {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

export class Selection {
  readonly anchor: Position;
  readonly active: Position;
  constructor(anchor: Position, active: Position) {
    this.anchor = anchor;
    this.active = active;
  }
}
