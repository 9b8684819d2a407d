/** The sentences about folders. */

/** What a way through folders came to. */
export interface Tally {
  readonly files: number;
  /** Files that were looked at before the end, or before it was stopped. */
  readonly filesDone: number;
  readonly cables: number;
  readonly cablesWithFindings: number;
  readonly findings: number;
  readonly unread: number;
}

/** Why files are left out of mending. */
export interface LeftOut {
  /** Would be saved in another encoding than they have. */
  readonly encoding: number;
  /** Have line ends of two kinds, of which VS Code saves one. */
  readonly lineEnds: number;
}

const figures = new Intl.NumberFormat('en');

/** `1 cable`, `1,200 cables` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figures.format(count)} ${count === 1 ? one : many}`;
}

export function progressOf(done: number, all: number): string {
  return `${figures.format(done)} of ${counted(all, 'file')}`;
}

/** `12 findings in 3 of 240 cables.` */
export function summaryOf(tally: Tally): string {
  return `${stoppedAfter(tally)}${resultOf(tally)}${unreadOf(tally)}`;
}

function resultOf({ files, cables, cablesWithFindings, findings }: Tally): string {
  if (files === 0) return 'There are no .txt or .cable files here.';
  if (cables === 0) return `There is no cable among ${counted(files, 'text file')}.`;
  if (findings === 0) return `No findings in ${counted(cables, 'cable')}.`;
  return `${counted(findings, 'finding')} in ${figures.format(cablesWithFindings)} of ${counted(cables, 'cable')}.`;
}

function stoppedAfter({ files, filesDone }: Tally): string {
  return filesDone < files ? `Stopped after ${progressOf(filesDone, files)}. ` : '';
}

function unreadOf({ unread }: Pick<Tally, 'unread'>): string {
  return unread > 0 ? ` ${counted(unread, 'file')} could not be read; the log says why.` : '';
}

/** Why there is nothing to mend. */
export function nothingToFix(tally: Tally, leftOut: LeftOut): string {
  const { files, cables } = tally;
  const left = leftOutOf(leftOut);
  const cause =
    files === 0 || cables === 0
      ? resultOf(tally)
      : left
        ? 'There is nothing that can be fixed here.'
        : `Nothing to fix in ${counted(cables, 'cable')}: no finding has a fix that is certain.`;
  return `${cause}${left && ` ${left}`}${unreadOf(tally)}`;
}

/** What is left out, and what the user can do about it; empty when nothing is. */
export function leftOutOf({ encoding, lineEnds }: LeftOut): string {
  const sentences: string[] = [];
  if (encoding > 0) {
    sentences.push(
      `${counted(encoding, 'file is', 'files are')} left out because saving would change letters: VS Code does not read them in the encoding they are written in. To fix one, open it, run Cable: Reopen with Encoding Windows-1252, and run this again while it is open.`,
    );
  }
  if (lineEnds > 0) {
    sentences.push(
      `${counted(lineEnds, 'file is', 'files are')} left out because VS Code would make their mixed line ends alike. The command line fixes them as they are: cable check --fix.`,
    );
  }
  return sentences.join(' ');
}
