// What the scripts say while they work. Plain lines: they are read in terminals and in logs alike.

/** A trouble that its message alone explains to the person at the terminal; no stack is printed for it. */
export class Trouble extends Error {
  /**
   * @param {string} message one or two sentences: what was wrong, where, what to do
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** @param {string} text */
export function say(text) {
  console.log(text);
}

/** @param {string} title */
export function heading(title) {
  console.log(`\n== ${title} ==`);
}

/** @param {number} since a moment of `Date.now()`; gives `3.2 s` */
export function elapsed(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Says what is being done, does it, and says how long it took.
 * @template T
 * @param {string} what `Installing the dependencies`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  say(`${what} …`);
  const start = Date.now();
  const result = await work();
  say(`${what}: done in ${elapsed(start)}.`);
  return result;
}

/**
 * Runs a script's main function; a {@link Trouble} becomes its sentence and its exit code.
 * @param {() => Promise<number | void>} main gives the exit code, 0 if nothing
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Trouble) {
      console.error(error.message);
      process.exitCode = error.exitCode;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}
