import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { pool as createPool } from 'workerpool';
import { optimise } from '../node/patience';
import { inGroups, inOrder } from './inOrder';
import { STANDARD_INPUT } from './readText';
import { type FileResult, runTask, type Task } from './task';

/** How many files a worker is handed at a time: enough that handing them over costs little. */
const GROUP = 16;

/** So few files are done before a worker has started. */
const FEW = 24;

/** Megabytes for what lives as long as one cable; the default makes a worker collect garbage half of its time. */
const YOUNG = 64;

/** How many cores work when nobody says another number. */
export function defaultJobs(): number {
  return availableParallelism();
}

/**
 * Runs a task for each file and gives the results in the order of the files, as they come. Many files are shared among
 * threads, which run this same bundle.
 */
export async function* runForEach(
  task: Task,
  files: readonly string[],
  jobs: number,
  signal: AbortSignal,
): AsyncGenerator<FileResult> {
  if (files.length > FEW) optimise('late');
  if (jobs === 1 || files.length <= FEW) {
    for (const file of files) {
      // Ctrl+C is heard between two files.
      await setImmediate();
      if (signal.aborted) return;
      yield await runTask(task, file);
    }
    return;
  }
  const pool = createPool(__filename, {
    maxWorkers: jobs,
    workerType: 'thread',
    // Workers print nothing, and each one joined to our streams would listen to them.
    workerThreadOpts: { stdout: true, stderr: true, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } },
  });
  try {
    const run = async (group: readonly string[]): Promise<readonly FileResult[]> => {
      // Only this thread has the standard input.
      if (group.includes(STANDARD_INPUT)) return Promise.all(group.map((file) => runTask(task, file)));
      return (await pool.exec('run', [task, group])) as readonly FileResult[];
    };
    for await (const results of inOrder(inGroups(files, GROUP), run, jobs * 3, signal)) yield* results;
  } finally {
    await pool.terminate(true);
  }
}
