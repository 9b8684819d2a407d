import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { plainText } from '../features/plainText';
import { printFindings } from './check/command';
import { SEVERITIES } from './check/file';
import { CHECK_FORMATS } from './check/formats';
import { unknownCode } from './check/select';
import { checksText } from './checks';
import { EXPLAIN_FORMATS, printExplanations } from './explain';
import { printLinks } from './links/command';
import { LINK_FORMATS } from './links/formats';
import { printOutlines } from './outline';
import { printRecords } from './parse/command';
import { PARSE_FORMATS } from './parse/file';
import { defaultJobs } from './pool';
import { STANDARD_INPUT } from './readText';
import { MISUSE, print, watchStreams } from './terminal';

const EXIT_CODES = `
Exit codes:
  0  everything was done, and nothing found
  1  check found something; outline: a file is no cable; parse: a file is blank; explain: a code is not in the tables
  2  the arguments are wrong, a file cannot be read, or the result cannot be written`;

const PATHS = `files, folders (their .txt and .cable files), or patterns; ${STANDARD_INPUT} is standard input`;

/** More threads than any machine has cores would only fill its memory. */
const MOST_JOBS = 256;

/** The longest line that wrong arguments are answered with. */
const LINE = 300;

/** Runs the `cable` command with its arguments; sets the exit code of the process. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  watchStreams();
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
    .command('check')
    .description('check cables, and mend them')
    .argument('<path...>', PATHS)
    .addOption(new Option('--format <format>', 'how the findings are printed').choices(CHECK_FORMATS).default('text'))
    .addOption(
      new Option('--severity <level>', 'the least severe findings that are told').choices(SEVERITIES).default('hint'),
    )
    .addOption(
      new Option('--code <codes>', 'only the checks with these codes, or in these groups, parted by commas')
        .default([], 'all')
        .argParser(codesOf),
    )
    .option('--no-project', 'leave .cable.json files out of account')
    .addOption(codesOption())
    .option('--fix', 'mend what can be mended without a choice; mended standard input is printed')
    .option('--diff', 'print what --fix would change as a patch, and change nothing')
    .option('--no-color', 'print no colours; so does the variable NO_COLOR')
    .addOption(jobsOption())
    .action(printFindings);
  cable
    .command('parse')
    .description('print what cables say about themselves: date, addressees, tags, subject, references …')
    .argument('<path...>', PATHS)
    .addOption(
      new Option('--format <format>', 'default: json for one file, jsonl (an object a line) for more').choices(
        PARSE_FORMATS,
      ),
    )
    .option('--bom', 'begin csv with a byte order mark, by which Excel knows UTF-8')
    .option('--no-project', 'leave the codes that .cable.json files name out of account')
    .addOption(codesOption())
    .addOption(jobsOption())
    .action(printRecords);
  cable
    .command('links')
    .description('print which cable refers to which, a reference a line')
    .argument('<path...>', PATHS)
    .addOption(
      new Option('--format <format>', 'how they are printed; dot and graphml are graphs of cables by their numbers')
        .choices(LINK_FORMATS)
        .default('jsonl'),
    )
    .option('--resolve', 'look for the cables that are referred to among the files; prints when all are read')
    .addOption(jobsOption())
    .action(printLinks);
  cable
    .command('outline')
    .description('print the outline of cables: line number, then name, indented by depth')
    .argument('<path...>', PATHS)
    .action(printOutlines);
  cable
    .command('explain')
    .description('say what codes mean, and lines of a cable')
    .argument(
      '<code...>',
      `codes and lines, in quotes where they have blanks; ${STANDARD_INPUT} is standard input, a code or a line each`,
    )
    .addOption(new Option('--format <format>', 'how they are printed').choices(EXPLAIN_FORMATS).default('text'))
    .option('--no-project', 'leave the .cable.json of the working folder out of account')
    .addOption(codesOption())
    .action(printExplanations);
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

function codesOf(written: string, before: readonly string[]): readonly string[] {
  const names = written.split(',').map((name) => name.trim());
  const unknown = unknownCode(names);
  if (unknown !== undefined) {
    throw new InvalidArgumentError(
      `No check and no group of checks is named ${JSON.stringify(unknown)}; cable checks lists them.`,
    );
  }
  return [...before, ...names];
}

function codesOption(): Option {
  return new Option('--codes <file>', 'a table with codes of your own; those of .cable.json go before it');
}

function jobsOption(): Option {
  return new Option('--jobs <number>', 'how many cores work at a time').default(defaultJobs()).argParser((written) => {
    const jobs = Number(written);
    if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) {
      throw new InvalidArgumentError(`It is a number from 1 to ${MOST_JOBS}.`);
    }
    return jobs;
  });
}
