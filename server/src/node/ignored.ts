/** Which files and folders of a library are left alone: by settings, by ignore files, by `.cable.json`. */
import ignore from 'ignore';
import picomatch from 'picomatch';

/** Files whose patterns hold for their folder and those below it. */
export const IGNORE_FILES: ReadonlySet<string> = new Set(['.gitignore', '.ignore']);

/** Folders that hold no cables of anybody, and files that programs keep to themselves. */
const HIDDEN = /^(?:\..*|node_modules)$/s;

/** What is left alone in one folder. Paths are relative to the root, with slashes, without one at either end. */
export interface Rules {
  /** What an ignore file, or a `.cable.json`, in this folder adds, which is itself such a path; empty for the root. */
  in(folder: string, ignoreFiles: readonly string[], projectPatterns: readonly string[] | undefined): Rules;
  isIgnored(path: string, isFolder: boolean): boolean;
}

/** @param exclude patterns as of `files.exclude` */
export function rulesOf(exclude: readonly string[]): Rules {
  const matches = exclude.length > 0 ? picomatch([...exclude], { dot: true }) : () => false;
  return rules(matches, [], undefined);
}

type Test = (path: string, isFolder: boolean) => boolean;

function rules(excluded: (path: string) => boolean, ignoring: readonly Test[], project: Test | undefined): Rules {
  return {
    in(folder, ignoreFiles, projectPatterns) {
      const own = ignoreFiles.map((text) => testOf(folder, text));
      // The nearest project file counts alone, as it does for checks.
      const nearest = projectPatterns ? testOf(folder, projectPatterns) : project;
      return rules(excluded, [...ignoring, ...own], nearest);
    },
    isIgnored(path, isFolder) {
      if (HIDDEN.test(path.slice(path.lastIndexOf('/') + 1)) || excluded(path)) return true;
      return (project?.(path, isFolder) ?? false) || ignoring.some((test) => test(path, isFolder));
    },
  };
}

function testOf(folder: string, patterns: string | readonly string[]): Test {
  const matcher = ignore().add(typeof patterns === 'string' ? patterns : [...patterns]);
  const from = folder === '' ? 0 : folder.length + 1;
  return (path, isFolder) => {
    const inside = `${path.slice(from)}${isFolder ? '/' : ''}`;
    return ignore.isPathValid(inside) && matcher.ignores(inside);
  };
}
