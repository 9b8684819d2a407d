/** What the user chose by hand for single files. It outlives the window; untitled documents are forgotten when closed. */
import type { Memento, Uri } from 'vscode';

/** `notCable`: the user took the file away from cables, whatever language it was given instead. */
export type Choice = 'cable' | 'notCable';

const KEY = 'cable.choices';

/** Enough for years of use; the oldest give way, so that the state never grows without end. */
const LIMIT = 1000;

export class Choices {
  readonly #untitled = new Map<string, Choice>();
  readonly #memento: Memento;

  /** `memento` is that of all windows: a file stays what it was called, whatever folder it is opened from. */
  constructor(memento: Memento) {
    this.#memento = memento;
  }

  of(uri: Uri): Choice | undefined {
    return this.#for(uri).get(uri.toString());
  }

  /** `undefined` forgets. */
  async remember(uri: Uri, choice: Choice | undefined): Promise<void> {
    const choices = this.#for(uri);
    const key = uri.toString();
    choices.delete(key);
    if (choice) choices.set(key, choice);
    if (choices === this.#untitled) return;
    for (const oldest of choices.keys()) {
      if (choices.size <= LIMIT) break;
      choices.delete(oldest);
    }
    await this.#memento.update(KEY, [...choices]);
  }

  /** To be called when an untitled document is closed. */
  forget(untitled: Uri): void {
    this.#untitled.delete(untitled.toString());
  }

  #for(uri: Uri): Map<string, Choice> {
    return uri.scheme === 'untitled' ? this.#untitled : this.#kept();
  }

  /** From the oldest to the newest. Read anew each time, since another window may have written since. */
  #kept(): Map<string, Choice> {
    return new Map(this.#memento.get<[string, Choice][]>(KEY, []));
  }
}
