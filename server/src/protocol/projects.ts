/** The project files that the client has found: the server has no files of its own, as a web worker cannot have any. */
import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { splitLines } from '../cable/lines';
import type { CableFile } from '../cable/model';
import type { Finding } from '../checks/check';
import { withLevels } from '../project/levels';
import { PROJECT_FILE } from '../project/project';
import { type Rules, rulesOf, type Unchecked, unreadableRules } from '../project/rules';
import type { Log } from './answer';
import { PROJECT_FILES_NOTIFICATION, type ProjectFileOfClient, type ProjectFilesParams } from './requests';
import type { Settings } from './settings';

export interface Projects {
  /** Why the nearest project file has this file not checked, if so. */
  unchecked(uri: string): Unchecked | undefined;
  /** What is left of the findings in a file by the settings and by the nearest project file. */
  shown(uri: string, file: CableFile, findings: readonly Finding[], settings: Settings): readonly Finding[];
}

/** A folder with a project file. */
interface ProjectFolder {
  /** Ends with a slash. */
  readonly base: string;
  readonly rules: Rules;
}

/** Follows what the client tells, and calls `onChange` each time. */
export function followProjects(connection: Connection, log: Log, onChange: () => void): Projects {
  let folders: readonly ProjectFolder[] = [];
  let wrong: readonly string[] = [];

  connection.onNotification(PROJECT_FILES_NOTIFICATION, ({ files }: ProjectFilesParams) => {
    // The nearest folder is the one with the longest address.
    folders = files
      .map((file) => ({ base: withSlash(file.folder), rules: rulesFrom(file) }))
      .sort((a, b) => b.base.length - a.base.length);
    const texts = new Map(files.map((file) => [withSlash(file.folder), 'text' in file ? file.text : '']));
    const nowWrong = folders.flatMap(({ base, rules: { problem } }) =>
      problem ? [{ uri: `${base}${PROJECT_FILE}`, text: texts.get(base) ?? '', problem }] : [],
    );
    for (const uri of wrong) if (!nowWrong.some((other) => other.uri === uri)) tell(uri, []);
    for (const { uri, text, problem } of nowWrong) {
      const range = rangeIn(text, problem);
      tell(uri, [{ range, severity: DiagnosticSeverity.Error, source: 'cable', message: problem.message }]);
    }
    wrong = nowWrong.map(({ uri }) => uri);
    onChange();
  });

  const tell = (uri: string, diagnostics: Parameters<Connection['sendDiagnostics']>[0]['diagnostics']) => {
    connection
      .sendDiagnostics({ uri, diagnostics })
      .catch((error: unknown) => log(`What is wrong with ${uri} was not told: ${String(error)}`));
  };
  const nearest = (uri: string) => folders.find(({ base }) => uri.startsWith(base));

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
  };
}

function rulesFrom(file: ProjectFileOfClient): Rules {
  return 'text' in file ? rulesOf(file.text) : unreadableRules(file.unreadable);
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** `1979/79LAPAZ2458.txt` */
function pathIn({ base }: ProjectFolder, uri: string): string {
  const path = uri.slice(base.length);
  try {
    return decodeURIComponent(path);
  } catch (error) {
    // An address that is no proper one names a file by its letters.
    if (!(error instanceof URIError)) throw error;
    return path;
  }
}

function rangeIn(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const lines = splitLines(text);
  const at = (offset: number) => {
    const line = lines.at(Math.min(offset, text.length));
    return { line, character: Math.min(offset, lines.end(line)) - lines.start(line) };
  };
  return { start: at(start), end: at(end) };
}
