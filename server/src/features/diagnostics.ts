import { t } from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { CableFile } from '../cable/model';
import type { Finding, Severity } from '../checks/check';
import { plainText } from './plainText';
import { rangeOf } from './positions';

/** VS Code shows no more problems of one file. */
const LIMIT = 1000;

/** Our longest sentence with two pieces of a cable in it; what is longer has a piece that is no word. */
const MESSAGE = 300;

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a client can show of a diagnostic. */
export interface DiagnosticSupport {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
}

/** The page that explains a check: `envelope/day-of-year` has `envelope-day-of-year.md`. */
export function checkPage(code: string): string {
  return `https://github.com/cable-files/cable-files/blob/main/docs/checks/${code.replace('/', '-')}.md`;
}

/** The findings as diagnostics, the first 1,000 of them; the last then says how many are not shown. */
export function diagnosticsOf(
  file: CableFile,
  uri: string,
  findings: readonly Finding[],
  support: DiagnosticSupport,
): Diagnostic[] {
  if (findings.length <= LIMIT) return findings.map((finding) => diagnosticOf(file, uri, finding, support));
  const shown = findings.slice(0, LIMIT - 1).map((finding) => diagnosticOf(file, uri, finding, support));
  const first = findings[LIMIT - 1] as Finding;
  return [
    ...shown,
    {
      range: rangeOf(file, first),
      severity: DiagnosticSeverity.Information,
      source: 'cable',
      message: t('{0} more findings from here on are not shown.', findings.length - shown.length),
    },
  ];
}

export function diagnosticOf(
  file: CableFile,
  uri: string,
  { start, end, code, severity, message, related }: Finding,
  { relatedInformation, codeDescription }: DiagnosticSupport,
): Diagnostic {
  return {
    range: rangeOf(file, { start, end }),
    severity: SEVERITIES[severity],
    code,
    ...(codeDescription && { codeDescription: { href: checkPage(code) } }),
    source: 'cable',
    message: plainText(message, MESSAGE),
    ...(relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((other) => ({
          location: { uri, range: rangeOf(file, other) },
          message: plainText(other.message, MESSAGE),
        })),
      }),
  };
}
