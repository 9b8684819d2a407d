import type { Severity } from '../../checks/check';
import { plainText } from '../../features/plainText';
import { rangeOf } from '../../features/positions';
import { LONGEST_MESSAGE, type ReportFormat } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub shows beside the lines of a pull request: `::warning file=…,line=3::…`. */
export const github: ReportFormat = {
  head: () => '',
  between: '',
  tail: '',
  pieces: ({ path, file, findings }) =>
    findings.map((finding) => {
      const { start, end } = rangeOf(file, finding);
      const place = [
        `file=${property(path)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        // Columns count within one line only.
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${property(finding.code)}`,
      ];
      return `::${COMMANDS[finding.severity]} ${place.join(',')}::${data(plainText(finding.message, LONGEST_MESSAGE))}\n`;
    }),
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
