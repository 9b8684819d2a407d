import type { Finding, Severity } from '../checks/check';

/** How severe the findings of a check or of a group of checks are, or that they are not shown: `damage`, `damage/html`. */
export type Levels = Readonly<Record<string, Severity | 'off'>>;

/** The findings with the levels that are set, those left out that are off: a code before its group. */
export function withLevels(findings: readonly Finding[], levels: Levels): readonly Finding[] {
  if (Object.keys(levels).length === 0) return findings;
  return findings.flatMap((finding) => {
    const level = levelOf(finding.code, levels) ?? finding.severity;
    return level === 'off' ? [] : level === finding.severity ? [finding] : [{ ...finding, severity: level }];
  });
}

/** The level that is set for a code, or for the group before its slash. */
export function levelOf(code: string, levels: Levels): Severity | 'off' | undefined {
  const group = code.slice(0, code.indexOf('/'));
  return Object.hasOwn(levels, code) ? levels[code] : Object.hasOwn(levels, group) ? levels[group] : undefined;
}
