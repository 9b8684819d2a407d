import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { STANDARD_INPUT, nameOfInput, reasonOf } from './readText';

/** The files that the arguments of a command name. */
export interface Inputs {
  /** In the order of the arguments, those of a folder in the order of their names; each once. */
  readonly files: readonly string[];
  /** Those of them that were named one by one, and not found in a folder or by a pattern. */
  readonly named: ReadonlySet<string>;
  /** Whether the user named one single file, and no folder or pattern that happens to hold one. */
  readonly isOneFile: boolean;
  /** What could not be read, a sentence each. */
  readonly complaints: readonly string[];
}

/** What is looked for in folders, and never entered. */
const SUFFIXES = /\.(?:txt|cable)$/i;
const NOT_ENTERED = /^(?:\..*|node_modules)$/s;

/** Finds the files of paths, folders and patterns. A path that exists is no pattern, whatever characters are in it. */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const files = new Map<string, string>();
  const complaints: string[] = [];
  const named = new Set<string>();
  const add = (path: string) => {
    const key = path === STANDARD_INPUT ? path : resolve(path);
    if (!files.has(key)) files.set(key, path);
  };
  let many = paths.length > 1;
  for (const path of paths) {
    if (path === STANDARD_INPUT) add(path);
    else if (path === '') complaints.push('The name of a file is empty.');
    else {
      const kind = await kindOf(path);
      if (kind === 'file') {
        add(path);
        named.add(files.get(resolve(path)) ?? path);
      } else if (kind === 'folder') {
        many = true;
        for await (const file of filesIn(path, complaints)) add(file);
      } else if (isDynamicPattern(asPattern(path))) {
        many = true;
        const found = await matching(path);
        if (found.length === 0) complaints.push(`No file matches ${path}.`);
        for (const file of found) add(file);
      } else complaints.push(`${nameOfInput(path)} cannot be read: ${kind}.`);
    }
  }
  return { files: [...files.values()], named, isOneFile: !many, complaints };
}

/** What a path leads to; when it leads nowhere, why. */
async function kindOf(path: string): Promise<string> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * The cables of a folder and of those in it, in the order of their names. Links to files are read, links to folders are
 * not followed, so that no ring of them catches the walk. A library for patterns would do, but the one we have passes
 * over folders that cannot be read without a word, and over those with an end of line in their name.
 */
async function* filesIn(folder: string, complaints: string[]): AsyncGenerator<string> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    complaints.push(`${folder} cannot be read: ${reasonOf(error)}.`);
    return;
  }
  for (const entry of entries.sort((a, b) => inNaturalOrder(a.name, b.name))) {
    const path = `${folder.replace(/[/\\]$/, '')}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!NOT_ENTERED.test(entry.name)) yield* filesIn(path, complaints);
    } else if (SUFFIXES.test(entry.name) && !entry.name.startsWith('.')) {
      if (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) !== 'folder')) yield path;
    }
  }
}

async function matching(pattern: string): Promise<readonly string[]> {
  const found = await glob(asPattern(pattern), {
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: process.platform !== 'win32',
  });
  // A relative pattern gives relative paths, an absolute one paths from the working folder.
  const isAbsolute = /^(?:[A-Z]:)?[/\\]/i.test(pattern);
  return found.map((path) => (isAbsolute ? resolve(path) : join(path))).sort(inNaturalOrder);
}

/** Windows writes its paths with backslashes, which patterns use to take a character as it is. */
function asPattern(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

const collator = new Intl.Collator('en', { numeric: true });

/** `08RIGA9` before `08RIGA10`; the same on every machine. */
function inNaturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
