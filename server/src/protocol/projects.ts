/**
 * The project files that hold for the documents. VS Code's client finds them and tells of them, in whatever file system they
 * lie; for an editor that tells of none the server looks for them on the disk, where it has one.
 */
import { t } from '@vscode/l10n';
import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { splitLines } from '../cable/lines';
import type { CableFile } from '../cable/model';
import type { Span } from '../cable/span';
import type { Finding } from '../checks/check';
import type { OwnCodes } from '../codes/own';
import { codesFileIn } from '../project/codesFile';
import type { FoundCodes, FoundProjectFile, ProjectDisk } from '../project/files';
import { withLevels } from '../project/levels';
import { PROJECT_FILE } from '../project/project';
import type { ProjectProblem } from '../project/read';
import { type Rules, rulesOf, type Unchecked, unreadableRules } from '../project/rules';
import { areTouched, plainAddress } from '../project/touched';
import type { Log } from './answer';
import { codesReader } from './ownCodes';
import { PROJECT_FILES_NOTIFICATION, type ProjectFilesParams } from './requests';
import type { Settings } from './settings';

export interface Projects {
  /** Why the nearest project file has this file not checked, if so. */
  unchecked(uri: string): Unchecked | undefined;
  /** What is left of the findings in a file by the settings and by the nearest project file. */
  shown(uri: string, file: CableFile, findings: readonly Finding[], settings: Settings): readonly Finding[];
  /** The user's own codes for a file: the same object as long as they are the same. */
  codesOf(uri: string): OwnCodes | undefined;
  /** The setting `cable.codes` names this file; whoever looks on the disk reads it. */
  nameCodes(path: string | undefined): void;
  /** Whoever looks on the disk looks again: a file may be another now. */
  lookAgain(): void;
  /** Files changed, of these addresses: whoever looks on the disk looks again where they concern what was found. */
  filesChanged(uris: readonly string[]): void;
}

/** A folder with a project file. */
interface ProjectFolder {
  /** Ends with a slash. */
  readonly base: string;
  readonly rules: Rules;
  readonly codes: OwnCodes | undefined;
}

/** What is wrong in a file that the client sent. */
interface WrongFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly (Span & { readonly message: string })[];
}

/**
 * Follows what the client tells, and calls `onChange` each time.
 *
 * @param disk is looked at where the client tells nothing
 * @param folder the first one of the workspace
 */
export function followProjects(
  connection: Connection,
  log: Log,
  onChange: () => void,
  disk: ProjectDisk | undefined,
  folder: string | undefined,
): Projects {
  let folders: readonly ProjectFolder[] = [];
  let general: OwnCodes | undefined;
  let wrong: readonly WrongFile[] = [];
  const tables = codesReader();

  const take = ({ files, codes }: ProjectFilesParams) => {
    tables.begin(codes);
    general = tables.read(undefined);
    const read = files.map((file) => ({ file, base: withSlash(file.folder), rules: rulesFrom(file) }));
    // The nearest folder is the one with the longest address.
    folders = read
      .map(({ file, base, rules }) => {
        // A wrong file sets nothing.
        const own = 'text' in file && !rules.problem ? file.codes : undefined;
        return { base, rules, codes: tables.read(own) };
      })
      .sort((a, b) => b.base.length - a.base.length);
    const nowWrong = [
      ...read.flatMap(({ file, base, rules: { problem = missingCodes(file) } }): WrongFile[] => {
        const text = 'text' in file ? file.text : '';
        return problem ? [{ uri: `${base}${PROJECT_FILE}`, text, problems: [problem] }] : [];
      }),
      ...tables.wrong(),
    ];
    for (const { uri } of wrong) if (!nowWrong.some((other) => other.uri === uri)) tell(uri, []);
    for (const { uri, text, problems } of nowWrong) {
      const diagnostics = problems.map(({ message, ...place }) => {
        return { range: rangeIn(text, place), severity: DiagnosticSeverity.Error, source: 'cable', message };
      });
      tell(uri, diagnostics);
    }
    wrong = nowWrong;
  };
  connection.onNotification(PROJECT_FILES_NOTIFICATION, (params: ProjectFilesParams) => {
    take(params);
    onChange();
  });

  /** What was found on the disk for the documents of a folder. */
  const seen = new Map<string, FoundProjectFile | undefined>();
  let named: string | undefined;
  let codes: FoundCodes | undefined;
  const takeSeen = () => {
    const files = new Map([...seen.values()].flatMap((file) => (file ? [[file.folder, file]] : [])));
    take({ files: [...files.values()], ...(codes && { codes }) });
  };
  const readNamed = () => {
    codes = named === undefined ? undefined : disk?.codes(named, folder);
  };
  const look = (uri: string) => {
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    if (!disk || seen.has(folder)) return;
    const file = disk.find(uri);
    seen.set(folder, file);
    if (file) takeSeen();
  };

  const tell = (uri: string, diagnostics: Parameters<Connection['sendDiagnostics']>[0]['diagnostics']) => {
    connection
      .sendDiagnostics({ uri, diagnostics })
      .catch((error: unknown) => log(`What is wrong with ${uri} was not told: ${String(error)}`));
  };
  const nearest = (uri: string) => {
    look(uri);
    return folders.find(({ base }) => uri.startsWith(base));
  };

  return {
    unchecked(uri) {
      const folder = nearest(uri);
      return folder?.rules.unchecked(pathIn(folder, uri));
    },
    shown(uri, file, findings, { diagnosticsEnabled, checks: levels }) {
      if (!diagnosticsEnabled || this.unchecked(uri)) return [];
      const left = withLevels(findings, levels);
      const folder = nearest(uri);
      return folder ? folder.rules.left(left, file, pathIn(folder, uri)) : left;
    },
    codesOf(uri) {
      const folder = nearest(uri);
      return folder ? folder.codes : general;
    },
    nameCodes(path) {
      if (!disk || path === named) return;
      named = path;
      readNamed();
      if (named !== undefined && codes?.text === undefined) {
        log(
          codes
            ? `The codes in ${codes.uri} could not be read.`
            : `The setting cable.codes is ${JSON.stringify(named)}, but no folder is open that this could be in.`,
        );
      }
      takeSeen();
      onChange();
    },
    lookAgain() {
      const state = () => JSON.stringify([codes, ...seen.values()]);
      const before = state();
      for (const folder of seen.keys()) seen.set(folder, disk?.find(folder));
      readNamed();
      if (state() === before) return;
      takeSeen();
      onChange();
    },
    filesChanged(uris) {
      const named = [codes, ...[...seen.values()].map((file) => (file && 'text' in file ? file.codes : undefined))];
      const read = [...seen.keys(), ...named.flatMap((file) => file?.uri ?? [])];
      if (disk && areTouched(uris, read)) this.lookAgain();
    },
  };
}

function rulesFrom(file: FoundProjectFile): Rules {
  return 'text' in file ? rulesOf(file.text) : unreadableRules(file.unreadable);
}

/** A file of codes that could not be read is told where it is named. */
function missingCodes(file: FoundProjectFile): ProjectProblem | undefined {
  const named = 'text' in file && file.codes && file.codes.text === undefined ? codesFileIn(file.text) : undefined;
  return named && { ...named, message: t('{0} cannot be read: put it there, or name another file.', named.path) };
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** `1979/79LAPAZ2458.txt` */
function pathIn({ base }: ProjectFolder, uri: string): string {
  return plainAddress(uri.slice(base.length));
}

function rangeIn(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const lines = splitLines(text);
  const at = (offset: number) => {
    const line = lines.at(Math.min(offset, text.length));
    return { line, character: Math.min(offset, lines.end(line)) - lines.start(line) };
  };
  return { start: at(start), end: at(end) };
}
