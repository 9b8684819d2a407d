import { dirname, join, relative, resolve, sep } from 'node:path';
import { splitLines } from '../cable/lines';
import { type OwnCodes, together } from '../codes/own';
import { readProjectFile } from '../node/projectFile';
import { codesFileIn } from '../project/codesFile';
import { PROJECT_FILE } from '../project/project';
import { NO_RULES, type Rules, rulesOf, unreadableRules } from '../project/rules';
import type { Inputs } from './inputs';
import { readOwnCodes } from './ownCodes';
import { reasonOf, STANDARD_INPUT, Unreadable } from './readText';

/** The rules for a file, and the path by which its project knows it. */
export interface Belonging {
  readonly rules: Rules;
  /** Relative to the folder of the project, with slashes. */
  readonly path: string;
}

/** A project file that cannot be read, or is wrong, as a sentence for the user. */
export class WrongProject extends Error {}

interface Found {
  readonly rules: Rules;
  readonly folder: string;
  /** The project file, as it is called in a sentence. */
  readonly name: string;
  /** What is told of a wrong one. */
  readonly complaint?: string;
  readonly codes?: OwnCodes;
  /** What is told of its codes; the others hold. */
  readonly wrongCodes?: readonly string[];
}

/** What holds for a folder, so that a file of a thousand cables' folder is read once. */
const byFolder = new Map<string, Found>();

/** The project that a file belongs to, by the nearest project file upwards. Throws {@link WrongProject}. */
export function belongingOf(file: string): Belonging {
  const found = foundFor(file);
  if (found.complaint !== undefined) throw new WrongProject(found.complaint);
  return { rules: found.rules, path: pathIn(found, file) };
}

/** Where a command takes the user's own codes from. */
export interface CodesOptions {
  /** `--no-project` makes it false. */
  readonly project: boolean;
  /** The file of `--codes`. */
  readonly codes: string | undefined;
}

/**
 * The user's own codes for a file: those of the named table, and before them those of its project. A wrong project file sets
 * nothing. Throws {@link Unreadable}.
 */
export function codesFor(file: string, { project, codes }: CodesOptions): OwnCodes | undefined {
  const general = codes === undefined ? undefined : readOwnCodes(codes, codes).codes;
  return together(general, project ? foundFor(file).codes : undefined);
}

/** What is wrong with the project files of the files, and with the codes that they name, a sentence each. */
export function projectComplaints(files: readonly string[]): readonly string[] {
  const found = new Set(files.map(foundFor));
  return [...found].flatMap(({ complaint, wrongCodes = [] }) => (complaint === undefined ? wrongCodes : [complaint]));
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
    if (found.complaint !== undefined) {
      complaints.add(found.complaint);
      return false;
    }
    for (const sentence of found.wrongCodes ?? []) complaints.add(sentence);
    if (file === STANDARD_INPUT || !found.rules.unchecked(pathIn(found, file))) return true;
    if (inputs.named.has(file)) warnings.push(`${file} is not checked: ${found.name} leaves it out by "ignorePaths".`);
    return false;
  });
  return { ...inputs, files, complaints: [...complaints], warnings };
}

/** Standard input belongs to the folder in which the command runs. */
function foundFor(file: string): Found {
  return foundIn(file === STANDARD_INPUT ? process.cwd() : dirname(resolve(file)));
}

function foundIn(folder: string): Found {
  const known = byFolder.get(folder);
  if (known) return known;
  const above = dirname(folder);
  const found = readIn(folder) ?? (above === folder ? { rules: NO_RULES, folder, name: PROJECT_FILE } : foundIn(above));
  byFolder.set(folder, found);
  return found;
}

/** The project file of a folder; `undefined` when there is none. */
function readIn(folder: string): Found | undefined {
  const name = relative(process.cwd(), join(folder, PROJECT_FILE));
  const read = readProjectFile(folder);
  if (!read) return undefined;
  if (!('text' in read)) {
    const rules = unreadableRules('unreadable' in read ? read.unreadable : reasonOf(read.error));
    return { rules, folder, name, complaint: `${name}: ${rules.problem?.message} ${WAY_OUT}` };
  }
  const { text } = read;
  const rules = rulesOf(text);
  const at = (offset: number) => {
    const lines = splitLines(text);
    const line = lines.at(offset);
    return `${name}:${line + 1}:${offset - lines.start(line) + 1}`;
  };
  if (rules.problem) {
    const { start, message } = rules.problem;
    return { rules, folder, name, complaint: `${at(start)}: ${message} ${WAY_OUT}` };
  }
  const named = codesFileIn(text);
  if (!named) return { rules, folder, name };
  try {
    return { rules, folder, name, ...readOwnCodes(join(folder, named.path), named.path) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { rules, folder, name, wrongCodes: [`${at(named.start)}: ${error.message}`] };
  }
}

const WAY_OUT = '--no-project does without it.';

function pathIn({ folder }: Found, file: string): string {
  if (file === STANDARD_INPUT) return file;
  return relative(folder, resolve(file)).replaceAll(sep, '/');
}
