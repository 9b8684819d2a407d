import { worker } from 'workerpool';
import { LIBRARY_JOBS } from '../node/threads';
import { runTask, type Task } from './task';

/** Serves jobs of the main thread. */
export function serveJobs(): void {
  worker({
    ...LIBRARY_JOBS,
    run: (task: Task, files: readonly string[]) => Promise.all(files.map((file) => runTask(task, file))),
  });
}
