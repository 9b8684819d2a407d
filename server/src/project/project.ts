import ignore from 'ignore';
import type { CableFile } from '../cable/model';
import type { Finding } from '../checks/check';
import { type Levels, withLevels } from './levels';

/** One finding, or all of one code in a file, that nobody wants to see again. */
export interface IgnoredFinding {
  /** Relative to the folder of the project file, with slashes: `1979/79LAPAZ2458.txt`. */
  readonly file: string;
  readonly code: string;
  /** The text of the line, without blanks at its ends, so that it is found again when lines above it change; absent for all. */
  readonly line?: string;
}

/** What a folder says about the checks of the cables below it, in its `.cable.json`. */
export interface Project {
  readonly checks: Levels;
  /** Patterns of files that are not checked, as in a `.gitignore`. */
  readonly ignorePaths: readonly string[];
  readonly ignore: readonly IgnoredFinding[];
  /** The file with the user's own codes, relative to the folder, with slashes. */
  readonly codes?: string;
}

export const PROJECT_FILE = '.cable.json';

export const NO_PROJECT: Project = { checks: {}, ignorePaths: [], ignore: [] };

/** Whether the project leaves a file alone; built once for all files. `path` is relative to the project's folder. */
export function pathFilter({ ignorePaths }: Project): (path: string) => boolean {
  if (ignorePaths.length === 0) return () => false;
  const patterns = ignore().add([...ignorePaths]);
  // What lies outside the folder is none of the project's files.
  return (path) => ignore.isPathValid(path) && patterns.ignores(path);
}

/**
 * The findings that the project leaves: its levels given, those taken out that it ignores.
 *
 * @param path of the file, relative to the folder of the project, with slashes
 */
export function applyProject(
  findings: readonly Finding[],
  file: CableFile,
  path: string,
  project: Project,
): readonly Finding[] {
  const here = project.ignore.filter((each) => each.file === path);
  const left =
    here.length === 0
      ? findings
      : findings.filter(({ code, start }) => {
          const ignored = here.filter((each) => each.code === code);
          return !ignored.some(({ line }) => line === undefined || line === lineAt(file, start));
        });
  return withLevels(left, project.checks);
}

/** The line of a place, without blanks at its ends. */
export function lineAt({ text, lines }: CableFile, offset: number): string {
  const line = lines.at(offset);
  return text.slice(lines.start(line), lines.end(line)).trim();
}
