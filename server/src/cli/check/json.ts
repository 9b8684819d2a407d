import { plainText } from '../../features/plainText';
import { rangeOf } from '../../features/positions';
import { isFixable, LONGEST_MESSAGE, type ReportFormat } from './report';

/** `{"files":[{"file":…,"diagnostics":[…]}]}`, a file a line; positions as in LSP, from 0 and in UTF-16 units. */
export const json: ReportFormat = {
  head: () => '{"files":[\n',
  between: ',\n',
  tail: '\n]}\n',
  pieces: ({ path, file, findings }) => [
    JSON.stringify({
      file: path,
      diagnostics: findings.map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        message: plainText(finding.message, LONGEST_MESSAGE),
        range: rangeOf(file, finding),
        fixable: isFixable(finding),
        relatedInformation: finding.related.map((other) => ({
          message: plainText(other.message, LONGEST_MESSAGE),
          range: rangeOf(file, other),
        })),
      })),
    }),
  ],
};
