import { isMainThread } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import { runCommandLine } from './cli/program';
import { serveJobs } from './cli/worker';
import { inflateWith } from './codes/packed';

inflateWith(inflateRawSync);

/** The command line runs this same file in its worker threads. */
if (isMainThread) {
  runCommandLine(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`cable: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  });
} else serveJobs();
