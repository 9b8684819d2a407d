import { checks } from '../checks';

/** Every check on a line: its code, severity and rule. */
export function checksText(): string {
  const codeWidth = Math.max(0, ...checks.map((check) => check.code.length));
  const severityWidth = Math.max(0, ...checks.map((check) => check.severity.length));
  return checks
    .map(({ code, severity, rule }) => `${code.padEnd(codeWidth)}  ${severity.padEnd(severityWidth)}  ${rule}\n`)
    .join('');
}
