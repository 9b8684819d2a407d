/** Threads for the library, which run this same bundle. They are started for a search and ended after it. */
import { availableParallelism } from 'node:os';
import { type Pool, pool as createPool, worker } from 'workerpool';
import type { ReadFiles } from '../library/source';
import { DISK } from './fileSystem';
import { ignoreFilesOf, listFolder, type Listing, readFiles, textOf, type WantedPath } from './jobs';
import { optimise } from './patience';

/** Who lists folders and reads files. */
export interface Crew {
  readonly width: number;
  /** In the order of the folders. */
  list(folders: readonly string[]): Promise<readonly Listing[]>;
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

/** A crew of threads; `bundle` is the file that calls {@link serveThreads} where it finds itself on one. */
export function threads(bundle: string): Crew {
  let pool: Pool | undefined;
  let isPatient = false;
  const workers = () =>
    (pool ??= createPool(bundle, {
      maxWorkers: Math.min(MOST, availableParallelism()),
      workerType: 'thread',
      // Threads print nothing, and the standard output may be the connection to the editor.
      workerThreadOpts: { stdout: true, stderr: true, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } },
    }));
  const readers = () => {
    if (!isPatient) optimise('late');
    isPatient = true;
    return workers();
  };
  return {
    width: Math.min(MOST, availableParallelism()) + 1,
    list: (folders) => Promise.resolve(workers().exec('list', [folders])) as Promise<readonly Listing[]>,
    ignoreFiles: (folder) => Promise.resolve(ignoreFilesOf(DISK, folder)),
    read: (files) =>
      files.length <= FEW && !pool
        ? Promise.resolve(readFiles(DISK, files))
        : (Promise.resolve(readers().exec('read', [files])) as Promise<ReadFiles>),
    text: (path) => textOf(DISK, path),
    rest() {
      void pool?.terminate(true);
      pool = undefined;
      // Requests shall be fast soon.
      if (isPatient) optimise('usual');
      isPatient = false;
    },
  };
}

/** What a thread does for the main one. */
export const LIBRARY_JOBS = {
  list: (folders: readonly string[]) => folders.map((folder) => listFolder(DISK, folder)),
  read: (files: readonly WantedPath[]) => readFiles(DISK, files),
};

/** Serves the main thread. */
export function serveThreads(): void {
  worker(LIBRARY_JOBS);
}
