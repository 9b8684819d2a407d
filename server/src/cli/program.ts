import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { checksText } from './checks';
import { outlineText } from './outline';
import { readText, STANDARD_INPUT, Unreadable } from './readText';

/** Misuse, or a file that cannot be read. */
const MISUSE = 2;

/** Runs the `cable` command with its arguments; sets the exit code of the process. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  // `cable outline … | head` closes the pipe early: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version are asked for, and end well.
    process.exitCode = error.exitCode === 0 ? 0 : MISUSE;
  }
}

function program(): Command {
  const cable = new Command('cable')
    .description('Reads, checks and serves diplomatic cables kept as plain text.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'cable: ')) });

  cable
    .command('outline')
    .description('print the outline of cables: line number, then name, indented by depth')
    .argument('<file...>', `files to read; ${STANDARD_INPUT} is standard input`)
    .action(printOutlines);
  cable
    .command('checks')
    .description('list the checks with code, severity and rule')
    .action(() => print(checksText()));
  cable
    .command('lsp')
    .description('serve an editor over the Language Server Protocol')
    .requiredOption('--stdio', 'speak over standard input and output')
    .action(async () => {
      const { serveStandardStreams } = await import('./lsp');
      serveStandardStreams();
    });
  return cable;
}

/** Every file is read even when one before it could not be. */
async function printOutlines(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      const outline = outlineText(await readText(path));
      if (outline === undefined) complain(`${path} is no cable.`);
      else print(paths.length > 1 ? `${path}\n${outline}` : outline);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      complain(error.message);
      process.exitCode = MISUSE;
    }
  }
}

function print(text: string): void {
  process.stdout.write(text);
}

function complain(sentence: string): void {
  process.stderr.write(`cable: ${sentence}\n`);
}
