/** What is done on a thread of its own: listing a folder, and reading files to facts. */
import { join } from 'node:path';
import { decode } from '../encoding/decode';
import { FactsOfFiles } from '../library/factsOfFiles';
import { UNKNOWN_TIME } from '../library/files';
import { CABLE_NAME, LARGEST } from '../library/read';
import type { ReadFiles } from '../library/source';
import { codeOf, type FileSystem } from './fileSystem';
import { IGNORE_FILES } from './ignored';

const PROJECT_FILE = '.cable.json';

/** What lies in a folder and matters to the library. */
export interface Listing {
  readonly folders: readonly string[];
  /** Files that may be cables, by their names. */
  readonly names: readonly string[];
  readonly sizes: Float64Array;
  readonly modified: Float64Array;
  /** The texts of the ignore files, and of the project file. */
  readonly ignoreFiles: readonly string[];
  readonly projectFile?: string;
  /** Why it cannot be opened. */
  readonly failed?: string;
}

export interface WantedPath {
  readonly uri: string;
  readonly path: string;
  readonly hash?: number | undefined;
}

/** Links to files are read; links to folders are not followed, so that no ring of them catches the walk. */
export function listFolder(fs: FileSystem, folder: string): Listing {
  const folders: string[] = [];
  const names: string[] = [];
  const sizes: number[] = [];
  const modified: number[] = [];
  const ignoreFiles: string[] = [];
  let projectFile: string | undefined;
  try {
    for (const { name, kind } of fs.list(folder)) {
      if (kind === 'folder') folders.push(name);
      else if (kind === 'other') continue;
      else if (IGNORE_FILES.has(name)) ignoreFiles.push(textOf(fs, join(folder, name)) ?? '');
      else if (name === PROJECT_FILE) projectFile = textOf(fs, join(folder, name));
      else if (CABLE_NAME.test(name)) {
        const stat = statOf(fs, join(folder, name));
        if (!stat?.isFile) continue;
        names.push(name);
        sizes.push(stat.size);
        modified.push(stat.modified);
      }
    }
  } catch (error) {
    const none = new Float64Array(0);
    const nothing = { folders: [], names: [], sizes: none, modified: none, ignoreFiles: [] };
    return { ...nothing, failed: reasonOf(error) };
  }
  return {
    folders,
    names,
    sizes: Float64Array.from(sizes),
    modified: Float64Array.from(modified),
    ignoreFiles,
    ...(projectFile !== undefined && { projectFile }),
  };
}

/** The ignore files and the project file of a folder, where nothing else of it is asked for. */
export function ignoreFilesOf(fs: FileSystem, folder: string): Pick<Listing, 'ignoreFiles' | 'projectFile'> {
  const texts = [...IGNORE_FILES].map((name) => textOf(fs, join(folder, name)));
  const projectFile = textOf(fs, join(folder, PROJECT_FILE));
  return {
    ignoreFiles: texts.filter((text) => text !== undefined),
    ...(projectFile !== undefined && { projectFile }),
  };
}

/** `undefined` for what vanished meanwhile, or a link that leads nowhere. */
function statOf(fs: FileSystem, path: string) {
  try {
    return fs.stat(path);
  } catch {
    return undefined;
  }
}

/** `undefined` for a file that cannot be read: what an ignore file would leave out is not left out then. */
export function textOf(fs: FileSystem, path: string): string | undefined {
  try {
    return decode(fs.read(path)).text;
  } catch {
    return undefined;
  }
}

/**
 * The facts of files. What a file was like is asked before it is read: one that grows meanwhile has another size or time
 * the next time it is looked at, and is read again.
 */
export function readFiles(fs: FileSystem, wanted: readonly WantedPath[]): ReadFiles {
  const facts = new FactsOfFiles();
  for (const { uri, path, hash } of wanted) {
    try {
      const { isFile, size, modified } = fs.stat(path);
      if (!isFile) facts.addOther({ uri, kind: 'gone' });
      else if (size > LARGEST) facts.addOther({ uri, kind: 'failed', reason: 'it is larger than 50 MB' });
      else facts.addBytes({ uri, bytes: fs.read(path), size, modified: settled(modified), hash });
    } catch (error) {
      const isGone = ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(codeOf(error));
      facts.addOther(isGone ? { uri, kind: 'gone' } : { uri, kind: 'failed', reason: reasonOf(error) });
    }
  }
  return facts.take();
}

/** Clocks of file systems step so far, in milliseconds; that of FAT is the slowest. */
const A_STEP = 2000;

/** A file that was written within one step of the clock may be written again and have the same time. */
function settled(modified: number): number {
  return Date.now() - modified > A_STEP ? modified : UNKNOWN_TIME;
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOENT':
      return 'it is not there';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
