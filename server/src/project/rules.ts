/** What a project file means for the cables of its folder and below: one answer for editors and the command line. */
import { t } from '@vscode/l10n';
import type { CableFile } from '../cable/model';
import { checks } from '../checks';
import type { Finding } from '../checks/check';
import { applyProject, NO_PROJECT, pathFilter, type Project } from './project';
import { type ProjectProblem, readProject } from './read';

/** Why a file is not checked: its project leaves it out, or nobody can tell what its project wants. */
export type Unchecked = 'leftOut' | 'wrongProject';

export interface Rules {
  /** What is wrong with the project file, as one sentence or two, and where in it. */
  readonly problem?: ProjectProblem;
  /** Why a file is not checked, if so; `path` is relative to the project's folder, with slashes. */
  unchecked(path: string): Unchecked | undefined;
  /** What is left of the findings in a file that is checked. */
  left(findings: readonly Finding[], file: CableFile, path: string): readonly Finding[];
}

const CODES = checks.map(({ code }) => code);

/** Where there is no project file. */
export const NO_RULES: Rules = following(NO_PROJECT);

/** Those of a project file with this text. */
export function rulesOf(text: string): Rules {
  const read = readProject(text, CODES);
  return 'project' in read ? following(read.project) : wrong(read.problem);
}

/**
 * Those of a project file that is there and cannot be read.
 *
 * @param reason `folder`, `denied`, or the system's own words
 */
export function unreadableRules(reason: string): Rules {
  const why = reason === 'folder' ? t('it is a folder') : reason === 'denied' ? t('permission denied') : reason;
  return wrong({ start: 0, end: 0, message: t('This project file cannot be read: {0}.', why) });
}

function following(project: Project): Rules {
  const ignores = pathFilter(project);
  return {
    unchecked: (path) => (ignores(path) ? 'leftOut' : undefined),
    left: (findings, file, path) => applyProject(findings, file, path, project),
  };
}

/** Cables are let be then: among them may be those that were to be left out, and fixes would be written into them. */
function wrong({ start, end, message }: ProjectProblem): Rules {
  const effect = t('No cable in this folder or below it is checked before that is mended.');
  return {
    problem: { start, end, message: `${message} ${effect}` },
    unchecked: () => 'wrongProject',
    left: () => [],
  };
}
