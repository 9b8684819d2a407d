/** What some find and others take away, a portion at a time. */
export class Portions<T> {
  #items: T[] = [];
  /** So many of them were taken away. */
  #taken = 0;
  #isEnded = false;
  #waiting: (() => void)[] = [];

  push(items: readonly T[]): void {
    for (const item of items) this.#items.push(item);
    this.#wake();
  }

  /** Nothing follows. */
  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  /** The next, so many at most, when there are some; none at the end. */
  async next(most: number): Promise<readonly T[]> {
    while (this.#taken === this.#items.length && !this.#isEnded) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    const portion = this.#items.slice(this.#taken, this.#taken + most);
    this.#taken += portion.length;
    if (this.#taken === this.#items.length) {
      this.#items = [];
      this.#taken = 0;
    }
    return portion;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
