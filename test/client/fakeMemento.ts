import type { Memento } from 'vscode';

/** A memento that keeps what it is given, as the next window would find it. */
export class FakeMemento implements Memento {
  readonly #values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, fallback?: T): T {
    return (this.#values.has(key) ? structuredClone(this.#values.get(key)) : fallback) as T;
  }

  update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, structuredClone(value));
    return Promise.resolve();
  }
}
