import { execFile } from 'node:child_process';
import { bundle } from '../protocol/bundles';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

/** The `cable` command as it ships, run in a folder. */
export interface CableCommand {
  run(args: readonly string[], input?: string | Buffer): Promise<Ran>;
  /** Runs a line of a shell in which `"$@"` is the command. */
  inShell(line: string): Promise<Ran>;
}

/** Enough for what the tests print. */
const MAX_BUFFER = 64 * 1024 * 1024;

export async function cableCommand(folder: string): Promise<CableCommand> {
  const cli = await bundle('cli.js');
  const execute = (file: string, args: readonly string[], input: string | Buffer | undefined) =>
    new Promise<Ran>((resolve) => {
      const child = execFile(file, args, { cwd: folder, maxBuffer: MAX_BUFFER }, (error, out, complaint) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaint });
      });
      if (input !== undefined) child.stdin?.end(input);
    });
  return {
    run: (args, input = '') => execute(process.execPath, [cli, ...args], input),
    inShell: (line) => execute('sh', ['-c', line, 'sh', process.execPath, cli], undefined),
  };
}
