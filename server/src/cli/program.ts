import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { plainText, withUnseenShown } from '../features/plainText';
import { checksText } from './checks';
import { outlineText } from './outline';
import { nameOfInput, readText, reasonOf, STANDARD_INPUT, Unreadable } from './readText';

/** A file is no cable. */
const NO_CABLE = 1;
/** Misuse, or a file that cannot be read, or a result that cannot be written. */
const MISUSE = 2;

const EXIT_CODES = `
Exit codes:
  0  everything was done
  1  a file is no cable
  2  the arguments are wrong, a file cannot be read, or the result cannot be written`;

/** The longest line that wrong arguments are answered with. */
const LINE = 300;

/** Runs the `cable` command with its arguments; sets the exit code of the process. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `cable outline … | head` closes the pipe early: that is no fault.
    if (error.code !== 'EPIPE') fail(`The result cannot be written: ${reasonOf(error)}.`);
    process.exit();
  });
  // Nobody can be told then; the exit code still says it.
  process.stderr.on('error', () => process.exit(MISUSE));
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
    .addHelpText('after', EXIT_CODES)
    .configureOutput({
      outputError: (message, write) => {
        const lines = message
          .replace(/^error: /, 'cable: ')
          .trimEnd()
          .split('\n');
        write(lines.map((line) => `${plainText(line, LINE)}\n`).join(''));
      },
    });

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
      if (outline === undefined) {
        complain(`${nameOfInput(path)} is no cable.`);
        process.exitCode ??= NO_CABLE;
      } else print(paths.length > 1 ? `${withUnseenShown(path)}\n${outline}` : outline);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      fail(error.message);
    }
  }
}

function print(text: string): void {
  process.stdout.write(text);
}

/** Tells what could not be done. */
function fail(sentence: string): void {
  complain(sentence);
  process.exitCode = MISUSE;
}

/** A path may hold anything; none of it is left for the terminal to obey. */
function complain(sentence: string): void {
  process.stderr.write(`cable: ${withUnseenShown(sentence)}\n`);
}
