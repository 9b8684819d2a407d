import { once } from 'node:events';
import { withUnseenShown } from '../features/plainText';
import { reasonOf } from './readText';

/** Something was found, or a file is no cable. */
export const FOUND = 1;
/** Misuse, or a file that cannot be read, or a result that cannot be written. */
export const MISUSE = 2;

/** What the streams of the process do when nobody reads them any more. */
export function watchStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `cable outline … | head` closes the pipe early: that is no fault.
    if (error.code !== 'EPIPE') fail(`The result cannot be written: ${reasonOf(error)}.`);
    process.exit();
  });
  // Nobody can be told then; the exit code still says it.
  process.stderr.on('error', () => process.exit(MISUSE));
}

/** Done when the reader has kept up, so that a slow one does not fill the memory. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Tells what could not be done. */
export function fail(sentence: string): void {
  complain(sentence);
  process.exitCode = MISUSE;
}

/** Something was found; what could not be done weighs more. */
export function tellFound(): void {
  process.exitCode ??= FOUND;
}

/** A path may hold anything; none of it is left for the terminal to obey. */
export function complain(sentence: string): void {
  process.stderr.write(`cable: ${withUnseenShown(sentence)}\n`);
}
