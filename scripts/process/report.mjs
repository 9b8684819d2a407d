// What the scripts say while they work. Plain lines: they are read in terminals and in logs alike.
import { AsyncLocalStorage } from 'node:async_hooks';

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

/**
 * What a piece of work has said that is kept together.
 * @type {AsyncLocalStorage<string[]>}
 */
const kept = new AsyncLocalStorage();

/** @param {string} text */
export function say(text) {
  const lines = kept.getStore();
  if (lines) lines.push(text);
  else console.log(text);
}

/**
 * Does a piece of work beside others: what it says is printed in one piece at its end.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function saidTogether(work) {
  /** @type {string[]} */
  const lines = [];
  try {
    return await kept.run(lines, work);
  } finally {
    for (const line of lines) console.log(line);
  }
}

/** @param {string} title */
export function heading(title) {
  say(`\n== ${title} ==`);
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
