import { runCommandLine } from './cli/program';

runCommandLine(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`cable: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});
