import type { Inputs } from './inputs';
import { runForEach } from './pool';
import { showProgress } from './progress';
import { STANDARD_INPUT } from './readText';
import type { FileResult, Task } from './task';
import { complain, fail, tellFound } from './terminal';

/** Ended by Ctrl+C, as a shell counts it: 128 and the number of the signal. */
const INTERRUPTED = 130;

/**
 * Does the task for every file, over all cores, and hands the results on in the order of the files. A file that cannot
 * be read costs only itself. Ctrl+C lets the files under way be finished; a second one does not.
 */
export async function forEveryFile(
  task: Task,
  { files, complaints }: Inputs,
  jobs: number,
  take: (result: FileResult) => Promise<void>,
): Promise<void> {
  for (const sentence of complaints) fail(sentence);
  const progress = showProgress(files.length);
  const controller = new AbortController();
  const interrupt = () => {
    // Somebody who types in the standard input would wait for its end.
    if (controller.signal.aborted || files.includes(STANDARD_INPUT)) process.exit(INTERRUPTED);
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  try {
    for await (const result of runForEach(task, files, jobs, controller.signal)) {
      if (result.trouble || (process.stdout.isTTY && result.pieces.length > 0)) progress.hide();
      if (result.trouble?.kind === 'unreadable') fail(result.trouble.sentence);
      else if (result.trouble) {
        complain(result.trouble.sentence);
        tellFound();
      }
      await take(result);
      progress.step();
    }
  } finally {
    progress.end();
    process.off('SIGINT', interrupt);
  }
  if (controller.signal.aborted) process.exitCode = INTERRUPTED;
}
