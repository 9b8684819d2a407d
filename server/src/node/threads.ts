/** Threads for the library, which run this same bundle. They are started for a search and ended after it. */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { type Pool, pool as createPool, worker } from 'workerpool';
import type { ReadFiles } from '../library/source';
import { DISK } from './fileSystem';
import { ignoreFilesOf, listFolder, type Listing, readFiles, textOf, type WantedPath } from './jobs';

/** Who lists folders and reads files. */
export interface Crew {
  readonly width: number;
  list(folder: string): Promise<Listing>;
  ignoreFiles(folder: string): Promise<Pick<Listing, 'ignoreFiles' | 'projectFile'>>;
  read(files: readonly WantedPath[]): Promise<ReadFiles>;
  text(path: string): string | undefined;
  /** There is nothing to do for now. */
  rest(): void;
}

/** More would fill the memory for little. */
const MOST = 4;

/** Megabytes for what lives as long as one cable. */
const YOUNG = 24;

/** So few files are read before a thread has started. */
const FEW = 24;

/** How much of a function must run before it is optimised; see the same flag of the command, whose reason holds here. */
const PATIENCE = '--interrupt-budget=500000';

/** A crew of threads; `bundle` is the file that calls {@link serveThreads} where it finds itself on one. */
export function threads(bundle: string): Crew {
  let pool: Pool | undefined;
  const workers = () => {
    if (!pool) setFlagsFromString(PATIENCE);
    return (pool ??= createPool(bundle, {
      maxWorkers: Math.min(MOST, availableParallelism()),
      workerType: 'thread',
      // Threads print nothing, and the standard output may be the connection to the editor.
      workerThreadOpts: { stdout: true, stderr: true, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } },
    }));
  };
  return {
    width: Math.min(MOST, availableParallelism()) + 1,
    list: (folder) => Promise.resolve(workers().exec('list', [folder])) as Promise<Listing>,
    ignoreFiles: (folder) => Promise.resolve(ignoreFilesOf(DISK, folder)),
    read: (files) =>
      files.length <= FEW && !pool
        ? Promise.resolve(readFiles(DISK, files))
        : (Promise.resolve(workers().exec('read', [files])) as Promise<ReadFiles>),
    text: (path) => textOf(DISK, path),
    rest() {
      void pool?.terminate(true);
      pool = undefined;
    },
  };
}

/** What a thread does for the main one. */
export const LIBRARY_JOBS = {
  list: (folder: string) => listFolder(DISK, folder),
  read: (files: readonly WantedPath[]) => readFiles(DISK, files),
};

/** Serves the main thread. */
export function serveThreads(): void {
  worker(LIBRARY_JOBS);
}
