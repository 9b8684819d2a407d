import { type CableFile, parseCables } from '../../cable';
import type { Finding, Severity } from '../../checks/check';
import { applyFix } from '../../checks/fix';
import { mendAll } from '../../checks/mend';
import { findingsIn } from '../../checks/run';
import { usingCodes } from '../../codes/own';
import { belongingOf, codesFor, WrongProject } from '../project';
import { readDecoded, STANDARD_INPUT, Unreadable } from '../readText';
import type { FileResult, Tally } from '../task';
import { encodedAnew, Unwritable, writeBack } from '../writeBack';
import { diffOf } from './diff';
import { type CheckFormat, FORMATS } from './formats';
import { isFixable } from './report';
import { checksNamed } from './select';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export interface CheckTask {
  readonly kind: 'check';
  readonly format: CheckFormat;
  /** The least severity that is reported. */
  readonly severity: Severity;
  /** Codes and groups of the checks that are run; none for all. */
  readonly codes: readonly string[];
  /** Whether project files count. */
  readonly project: boolean;
  /** A file with codes of the user's own, which those of a project go before. */
  readonly ownCodes: string | undefined;
  /** Mends what can be mended, or shows what that would change. */
  readonly fix: 'no' | 'write' | 'diff';
  readonly colour: boolean;
}

/** The findings of one file, each as the format writes it. */
export async function checkFile(task: CheckTask, path: string): Promise<FileResult> {
  try {
    const findingsOf = finder(task, path);
    const before = await readDecoded(path);
    const file = parseCables(before.text);
    const found = { file, findings: findingsOf(file) };
    if (task.fix === 'no') return result(task, path, found);
    const text = applyFix(before.text, mendAll(file, findingsOf));
    if (task.fix === 'diff') {
      return { ...result(task, path, found), pieces: text === before.text ? [] : [diffOf(path, before.text, text)] };
    }
    const isInput = path === STANDARD_INPUT;
    if (text === before.text && !isInput) return result(task, path, found);
    const mended = isInput ? encodedAnew(path, before, text) : writeBack(path, before, text);
    const after = parseCables(text);
    return { ...result(task, path, { file: after, findings: findingsOf(after) }), mended };
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof Unwritable || error instanceof WrongProject)) throw error;
    return { file: path, pieces: [], trouble: { kind: 'unreadable', sentence: error.message } };
  }
}

interface Read {
  readonly file: CableFile;
  readonly findings: readonly Finding[];
}

/** What is told of a version of a file, and what `--fix` mends. */
function finder(task: CheckTask, path: string): (file: CableFile) => readonly Finding[] {
  const { severity: least, codes, project, ownCodes } = task;
  const checks = checksNamed(codes);
  const belonging = project ? belongingOf(path) : undefined;
  const own = codesFor(path, { project, codes: ownCodes });
  const limit = SEVERITIES.indexOf(least);
  return (file) => {
    const all = usingCodes(own, () => findingsIn(file, checks));
    const left = belonging ? belonging.rules.left(all, file, belonging.path) : all;
    return left.filter(({ severity }) => SEVERITIES.indexOf(severity) <= limit);
  };
}

function result({ format, colour }: CheckTask, path: string, { file, findings }: Read): FileResult {
  return { file: path, pieces: FORMATS[format].pieces({ path, file, findings, colour }), tally: tallyOf(findings) };
}

function tallyOf(findings: readonly Finding[]): readonly Tally[] {
  const byCode = new Map<string, { code: string; severity: Severity; count: number; fixable: number }>();
  for (const finding of findings) {
    const { code, severity } = finding;
    const tally = byCode.get(code) ?? { code, severity, count: 0, fixable: 0 };
    tally.count++;
    if (isFixable(finding)) tally.fixable++;
    byCode.set(code, tally);
  }
  return [...byCode.values()];
}
