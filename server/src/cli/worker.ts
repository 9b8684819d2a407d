import { worker } from 'workerpool';
import { runTask, type Task } from './task';

/** Serves jobs of the main thread. */
export function serveJobs(): void {
  worker({ run: (task: Task, files: readonly string[]) => Promise.all(files.map((file) => runTask(task, file))) });
}
