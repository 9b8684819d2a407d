import type { Memento } from 'vscode';

/** A memento that keeps what it is given, as the next window would find it. */
export class FakeMemento implements Memento {
  /** As JSON, in which VS Code keeps them. */
  readonly #values = new Map<string, string>();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, fallback?: T): T {
    const value = this.#values.get(key);
    return value === undefined ? (fallback as T) : (JSON.parse(value) as T);
  }

  update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, JSON.stringify(value));
    return Promise.resolve();
  }
}
