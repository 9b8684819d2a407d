import { parseFile, type ParseTask } from './parse/file';

/** What is done to each file, as it is handed to a worker. */
export type Task = ParseTask;

/** What a task made of a file. */
export interface FileResult {
  /** As the user sees its name. */
  readonly file: string;
  /** The parts of the result, in the form that is printed. */
  readonly pieces: readonly string[];
  /** What could not be done, as a sentence. */
  readonly trouble?: Trouble;
}

export interface Trouble {
  readonly sentence: string;
  readonly kind: 'noCable' | 'unreadable';
}

/** Never throws for what a file holds or where it lies. */
export function runTask(task: Task, file: string): Promise<FileResult> {
  return parseFile(task, file);
}
