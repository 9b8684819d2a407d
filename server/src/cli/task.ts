import type { Severity } from '../checks/check';
import { checkFile, type CheckTask } from './check/file';
import { linkFile, type LinksTask } from './links/file';
import { parseFile, type ParseTask } from './parse/file';

/** What is done to each file, as it is handed to a worker. */
export type Task = ParseTask | CheckTask | LinksTask;

/** What a task made of a file. */
export interface FileResult {
  /** As the user sees its name. */
  readonly file: string;
  /** The parts of the result, in the form that is printed. */
  readonly pieces: readonly string[];
  /** What could not be done, as a sentence. */
  readonly trouble?: Trouble;
  /** What was found, by code. */
  readonly tally?: readonly Tally[];
  /** The facts of its cables, as the library keeps them. */
  readonly facts?: Uint8Array;
  /** Whether the file was written anew; for standard input the bytes of its mended text. */
  readonly mended?: true | Uint8Array;
}

/** How often a check found something. */
export interface Tally {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  /** How many of them `--fix` mends. */
  readonly fixable: number;
}

export interface Trouble {
  readonly sentence: string;
  readonly kind: 'noCable' | 'unreadable';
}

/** Never throws for what a file holds or where it lies. */
export function runTask(task: Task, file: string): Promise<FileResult> {
  switch (task.kind) {
    case 'parse':
      return parseFile(task, file);
    case 'check':
      return checkFile(task, file);
    case 'links':
      return linkFile(file);
  }
}
