import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { splitLines } from '../cable/lines';
import { checks } from '../checks';
import { decode } from '../encoding/decode';
import { NO_PROJECT, pathFilter, type Project, PROJECT_FILE } from '../project/project';
import { readProject } from '../project/read';
import type { Inputs } from './inputs';
import { reasonOf, STANDARD_INPUT } from './readText';

/** The project of a file, and the path by which the project knows it. */
export interface Belonging {
  readonly project: Project;
  /** Relative to the folder of the project, with slashes. */
  readonly path: string;
}

/** A project file that cannot be read, or is wrong, as a sentence for the user. */
export class WrongProject extends Error {}

interface Found {
  readonly project: Project;
  readonly folder: string;
  /** The project file, as it is called in a sentence. */
  readonly name: string;
  readonly ignores: (path: string) => boolean;
}

/** What holds for a folder, so that a file of a thousand cables' folder is read once. */
const byFolder = new Map<string, Found | WrongProject>();

/** The project that a file belongs to, by the nearest project file upwards. Throws {@link WrongProject}. */
export function belongingOf(file: string): Belonging {
  const found = foundFor(file);
  if (found instanceof WrongProject) throw found;
  return { project: found.project, path: pathIn(found, file) };
}

/**
 * The files that are to be checked: without those that a project leaves out, and those whose project is wrong, each told
 * once. That a file is left out is told when the user named it; in a folder it is what was wanted.
 */
export function checkedInputs(inputs: Inputs): Inputs & { readonly warnings: readonly string[] } {
  const complaints = new Set(inputs.complaints);
  const warnings: string[] = [];
  const files = inputs.files.filter((file) => {
    const found = foundFor(file);
    if (found instanceof WrongProject) {
      complaints.add(found.message);
      return false;
    }
    if (file === STANDARD_INPUT || !found.ignores(pathIn(found, file))) return true;
    if (inputs.named.has(file)) warnings.push(`${file} is not checked: ${found.name} leaves it out by "ignorePaths".`);
    return false;
  });
  return { ...inputs, files, complaints: [...complaints], warnings };
}

/** Standard input belongs to the folder in which the command runs. */
function foundFor(file: string): Found | WrongProject {
  return foundIn(file === STANDARD_INPUT ? process.cwd() : dirname(resolve(file)));
}

function foundIn(folder: string): Found | WrongProject {
  const known = byFolder.get(folder);
  if (known) return known;
  const above = dirname(folder);
  const found =
    readIn(folder) ??
    (above === folder ? { project: NO_PROJECT, folder, name: PROJECT_FILE, ignores: () => false } : foundIn(above));
  byFolder.set(folder, found);
  return found;
}

/** The project file of a folder; `undefined` when there is none. */
function readIn(folder: string): Found | WrongProject | undefined {
  const file = join(folder, PROJECT_FILE);
  const name = relative(process.cwd(), file);
  let text;
  try {
    text = decode(readFileSync(file)).text;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return new WrongProject(`${name} cannot be read: ${reasonOf(error)}. ${WAYS_OUT}`);
  }
  const read = readProject(text, CODES);
  if ('project' in read) return { project: read.project, folder, name, ignores: pathFilter(read.project) };
  const { start, message } = read.problem;
  const lines = splitLines(text);
  const line = lines.at(start);
  return new WrongProject(`${name}:${line + 1}:${start - lines.start(line) + 1}: ${message} ${WAYS_OUT}`);
}

const CODES = checks.map(({ code }) => code);

const WAYS_OUT = 'No cable below it is checked before that is mended; --no-project does without.';

function pathIn({ folder }: Found, file: string): string {
  if (file === STANDARD_INPUT) return file;
  return relative(folder, resolve(file)).replaceAll(sep, '/');
}
