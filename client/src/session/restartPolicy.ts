/** How often a server that keeps failing is started again: five times within three minutes is a fault, not bad luck. */
const LIMIT = 5;
const WITHIN_MS = 3 * 60 * 1000;

export class RestartPolicy {
  #failures: readonly number[] = [];

  /** Notes a failure at a time in milliseconds; says whether the server may be started again. */
  failedAt(now: number): boolean {
    this.#failures = [...this.#failures.filter((earlier) => now - earlier < WITHIN_MS), now];
    return this.#failures.length < LIMIT;
  }

  /** To be called when the user restarts the server. */
  forget(): void {
    this.#failures = [];
  }
}
