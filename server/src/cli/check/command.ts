import { isColorSupported } from 'picocolors';
import type { Severity } from '../../checks/check';
import { forEveryFile } from '../everyFile';
import { findInputs } from '../inputs';
import { tellWrongCodes } from '../ownCodes';
import { checkedInputs } from '../project';
import { STANDARD_INPUT } from '../readText';
import type { FileResult, Tally } from '../task';
import { complain, fail, print, tellFound } from '../terminal';
import type { CheckTask } from './file';
import { type CheckFormat, FORMATS } from './formats';
import { summary } from './text';

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly severity: Severity;
  readonly code: readonly string[];
  /** `--no-project` makes it false. */
  readonly project: boolean;
  readonly codes?: string;
  readonly fix?: boolean;
  readonly diff?: boolean;
  /** `--no-color` makes it false. */
  readonly color: boolean;
  readonly jobs: number;
}

/** Prints what the checks find in every file, mends it, or shows what mending would change. */
export async function printFindings(paths: readonly string[], options: CheckOptions): Promise<void> {
  const { format, severity, code, project, jobs, codes: ownCodes } = options;
  const fix = options.diff === true ? 'diff' : options.fix === true ? 'write' : 'no';
  if (fix === 'diff' && format !== 'text') {
    fail(`--diff prints a patch; it goes with no --format ${format}.`);
    return;
  }
  if (ownCodes !== undefined && !tellWrongCodes(ownCodes)) return;
  const found = await findInputs(paths);
  const { warnings, ...inputs } = project ? checkedInputs(found) : { ...found, warnings: [] };
  if (fix === 'write' && inputs.files.includes(STANDARD_INPUT) && (format !== 'text' || inputs.files.length > 1)) {
    fail('--fix prints mended standard input, so there can be no other file and no --format with it.');
    return;
  }
  // `isTTY` is absent where no terminal is, and the library takes absence for its own guess.
  const colour = options.color && Boolean(process.stdout.isTTY) && isColorSupported;
  const task: CheckTask = { kind: 'check', format, severity, codes: code, project, ownCodes, fix, colour };
  for (const sentence of warnings) complain(sentence);
  const total = new Map<string, Tally>();
  let files = 0;
  let withFindings = 0;
  let mended = 0;
  const report = FORMATS[format];
  let isFirst = true;
  if (fix !== 'diff') await print(report.head());
  await forEveryFile(task, inputs, jobs, async (result) => {
    if (result.trouble) return;
    files++;
    if (addTo(total, result)) withFindings++;
    if (result.mended === true) mended++;
    if (result.mended instanceof Uint8Array) {
      // The text goes where the result belongs, what is left to do to those who watch.
      await print(result.mended);
      process.stderr.write(result.pieces.join(''));
      return;
    }
    for (const piece of result.pieces) {
      await print(isFirst || fix === 'diff' ? piece : report.between + piece);
      isFirst = false;
    }
  });
  if (total.size > 0) tellFound();
  if (fix === 'diff') return;
  await print(isFirst ? report.tail.trimStart() : report.tail);
  if (format !== 'text' || (fix === 'write' && inputs.files.includes(STANDARD_INPUT))) return;
  if (mended > 0) await print(`Mended ${mended} ${mended === 1 ? 'file' : 'files'}.\n`);
  await print(summary([...total.values()], files, withFindings, colour));
}

/** Whether there was anything to add. */
function addTo(total: Map<string, Tally>, { tally = [] }: FileResult): boolean {
  for (const { code, severity, count, fixable } of tally) {
    // Folders may differ in how severe a check is.
    const key = `${code} ${severity}`;
    const before = total.get(key);
    total.set(key, {
      code,
      severity,
      count: (before?.count ?? 0) + count,
      fixable: (before?.fixable ?? 0) + fixable,
    });
  }
  return tally.length > 0;
}
