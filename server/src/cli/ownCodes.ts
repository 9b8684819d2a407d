import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { OwnCodes } from '../codes/own';
import { decode } from '../encoding/decode';
import { readCodes } from '../project/readCodes';
import { reasonOf, Unreadable } from './readText';
import { fail } from './terminal';

/** A user's own codes, and the rows of their file that are wrong and left out, a sentence each. */
export interface OwnCodesOfFile {
  readonly codes: OwnCodes;
  readonly wrongCodes: readonly string[];
}

/** What was read, so that a thread reads a file once. */
const known = new Map<string, OwnCodesOfFile>();

/**
 * Reads a file of codes. Throws {@link Unreadable}.
 *
 * @param name by which what is told of a code calls its table
 */
export function readOwnCodes(path: string, name: string): OwnCodesOfFile {
  const before = known.get(path);
  if (before) return before;
  let text;
  try {
    text = decode(readFileSync(path)).text;
  } catch (error) {
    throw new Unreadable(`${name} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
  const { codes, problems } = readCodes(text, name);
  const shown = relative(process.cwd(), path);
  const read = { codes, wrongCodes: problems.map(({ line, message }) => `${shown}:${line}: ${message}`) };
  known.set(path, read);
  return read;
}

/** Tells what is wrong in the file that the user named; whether it could be read. */
export function tellWrongCodes(path: string): boolean {
  try {
    for (const sentence of readOwnCodes(path, path).wrongCodes) fail(sentence);
    return true;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    fail(error.message);
    return false;
  }
}
