import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../../package.json';
import type { CableFile } from '../../cable';
import type { Span } from '../../cable/span';
import { checks } from '../../checks';
import type { Finding, Severity } from '../../checks/check';
import { checkPage } from '../../features/diagnostics';
import { plainText } from '../../features/plainText';
import { rangeOf } from '../../features/positions';
import { LONGEST_MESSAGE, type ReportFormat } from './report';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0: one run, a result a line. */
export const sarif: ReportFormat = {
  head() {
    const driver = {
      name: 'cable',
      fullName: 'Cable Files',
      version,
      informationUri: 'https://github.com/cable-files/cable-files',
      rules: checks.map(rule),
    };
    return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[\n`;
  },
  between: ',\n',
  tail: '\n]}]}\n',
  pieces: ({ path, file, findings }) => {
    const artifactLocation = locationOf(path);
    return findings.map((finding) => JSON.stringify(resultOf(artifactLocation, file, finding)));
  },
};

function rule({ code, rule: text, severity }: (typeof checks)[number]): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text },
    helpUri: checkPage(code),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

const ruleIndices = new Map(checks.map(({ code }, index) => [code, index]));

function resultOf(
  artifactLocation: ArtifactLocation,
  file: CableFile,
  { code, severity, message, related, fixes, ...place }: Finding,
): Result {
  const locationAt = (at: Span): PhysicalLocation => ({ artifactLocation, region: regionOf(file, at) });
  const ruleIndex = ruleIndices.get(code);
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: plainText(message, LONGEST_MESSAGE) },
    locations: [{ physicalLocation: locationAt(place) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: locationAt(other),
        message: { text: plainText(other.message, LONGEST_MESSAGE) },
      })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: plainText(title, LONGEST_MESSAGE) },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map((edit) => ({
              deletedRegion: regionOf(file, edit),
              ...(edit.text !== '' && { insertedContent: { text: edit.text } }),
            })),
          },
        ],
      })),
    }),
  };
}

/** Lines and columns from 1; the end is the column after the last. */
function regionOf(file: CableFile, place: Span): Region {
  const { start, end } = rangeOf(file, place);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Relative where the user wrote it so: whoever reads the report knows the root. */
function locationOf(path: string): ArtifactLocation {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return {
    uri: path
      .split(process.platform === 'win32' ? /[\\/]/ : '/')
      .map(encodeURIComponent)
      .join('/'),
  };
}
