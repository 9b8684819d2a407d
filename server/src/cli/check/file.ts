import { type CableFile, parseCables } from '../../cable';
import { checks } from '../../checks';
import type { Finding, Severity } from '../../checks/check';
import { applyFix, fixAll } from '../../checks/fix';
import { findingsIn } from '../../checks/run';
import { readDecoded, STANDARD_INPUT, Unreadable } from '../readText';
import type { FileResult, Tally } from '../task';
import { encodedAnew, Unwritable, writeBack } from '../writeBack';
import { diffOf } from './diff';
import { type CheckFormat, FORMATS } from './formats';
import { isFixable } from './report';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export interface CheckTask {
  readonly kind: 'check';
  readonly format: CheckFormat;
  /** The least severity that is reported. */
  readonly severity: Severity;
  /** Mends what can be mended, or shows what that would change. */
  readonly fix: 'no' | 'write' | 'diff';
  readonly colour: boolean;
}

/** A fix can uncover what another fix mends: rounds of them come to an end well before this. */
const ROUNDS = 10;

/** The findings of one file, each as the format writes it. */
export async function checkFile(task: CheckTask, path: string): Promise<FileResult> {
  try {
    const before = await readDecoded(path);
    const found = read(before.text, task.severity);
    if (task.fix === 'no') return result(task, path, found);
    const text = mended(before.text);
    if (task.fix === 'diff') {
      return { ...result(task, path, found), pieces: text === before.text ? [] : [diffOf(path, before.text, text)] };
    }
    if (path === STANDARD_INPUT) {
      return { ...result(task, path, read(text, task.severity)), mended: encodedAnew(path, before, text) };
    }
    if (text === before.text) return result(task, path, found);
    writeBack(path, before, text);
    return { ...result(task, path, read(text, task.severity)), mended: true };
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof Unwritable)) throw error;
    return { file: path, pieces: [], trouble: { kind: 'unreadable', sentence: error.message } };
  }
}

interface Read {
  readonly file: CableFile;
  readonly findings: readonly Finding[];
}

function read(text: string, least: Severity): Read {
  const file = parseCables(text);
  const limit = SEVERITIES.indexOf(least);
  return { file, findings: findingsIn(file, checks).filter(({ severity }) => SEVERITIES.indexOf(severity) <= limit) };
}

/** The text after all fixes that need no choice. */
function mended(text: string): string {
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const fix = fixAll(findingsIn(parseCables(current), checks));
    if (fix.edits.length === 0) break;
    current = applyFix(current, fix);
  }
  return current;
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
