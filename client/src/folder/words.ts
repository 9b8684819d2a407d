/** The sentences about folders. Each is whole for each number: other languages part one from many elsewhere. */
import { env, l10n } from 'vscode';
import type { Tally } from './tally';

/** Why files are left out of mending. */
export interface LeftOut {
  /** Would be saved in another encoding than they have. */
  readonly encoding: number;
  /** Have line ends of two kinds, of which VS Code saves one. */
  readonly lineEnds: number;
}

/** `1,200`, as the language of the sentences writes it. */
export function figure(count: number): string {
  return new Intl.NumberFormat(l10n.bundle ? env.language : 'en').format(count);
}

/** `1,200 of 2,400 files` */
export function progressOf(done: number, all: number): string {
  return all === 1
    ? l10n.t('{0} of {1} file', figure(done), figure(all))
    : l10n.t('{0} of {1} files', figure(done), figure(all));
}

/** `12 findings in 3 of 240 cables.` */
export function summaryOf(tally: Tally): string {
  return sentences(stoppedAfter(tally), resultOf(tally), uncheckedOf(tally), unreadOf(tally));
}

function resultOf({ files, cables, cablesWithFindings, findings, leftOut, wrongProject }: Tally): string | undefined {
  if (files === 0) return l10n.t('There are no .txt or .cable files here.');
  if (cables === 0) {
    const lookedAt = files - leftOut - wrongProject;
    if (lookedAt === 0) return undefined;
    return lookedAt === 1
      ? l10n.t('There is no cable among {0} text file.', figure(lookedAt))
      : l10n.t('There is no cable among {0} text files.', figure(lookedAt));
  }
  if (findings === 0) {
    return cables === 1
      ? l10n.t('No findings in {0} cable.', figure(cables))
      : l10n.t('No findings in {0} cables.', figure(cables));
  }
  const figures = [figure(findings), figure(cablesWithFindings), figure(cables)];
  if (cables === 1) {
    return findings === 1
      ? l10n.t('{0} finding in {1} of {2} cable.', ...figures)
      : l10n.t('{0} findings in {1} of {2} cable.', ...figures);
  }
  return findings === 1
    ? l10n.t('{0} finding in {1} of {2} cables.', ...figures)
    : l10n.t('{0} findings in {1} of {2} cables.', ...figures);
}

function stoppedAfter({ files, filesDone }: Tally): string | undefined {
  if (filesDone >= files) return undefined;
  return files === 1
    ? l10n.t('Stopped after {0} of {1} file.', figure(filesDone), figure(files))
    : l10n.t('Stopped after {0} of {1} files.', figure(filesDone), figure(files));
}

function uncheckedOf({ leftOut, wrongProject }: Tally): string | undefined {
  return sentences(
    leftOut === 0
      ? undefined
      : leftOut === 1
        ? l10n.t('{0} file is left out by .cable.json.', figure(leftOut))
        : l10n.t('{0} files are left out by .cable.json.', figure(leftOut)),
    wrongProject === 0
      ? undefined
      : wrongProject === 1
        ? l10n.t('{0} file is not checked: the .cable.json for it has a mistake in it.', figure(wrongProject))
        : l10n.t('{0} files are not checked: the .cable.json for them has a mistake in it.', figure(wrongProject)),
  );
}

function unreadOf({ unread }: Pick<Tally, 'unread'>): string | undefined {
  if (unread === 0) return undefined;
  return unread === 1
    ? l10n.t('{0} file could not be read; the log says why.', figure(unread))
    : l10n.t('{0} files could not be read; the log says why.', figure(unread));
}

/** `Fix 12 findings in 3 files?` */
export function questionOf(fixes: number, files: number): string {
  if (fixes === 1) return l10n.t('Fix 1 finding in 1 file?');
  return files === 1
    ? l10n.t('Fix {0} findings in 1 file?', figure(fixes))
    : l10n.t('Fix {0} findings in {1} files?', figure(fixes), figure(files));
}

/** Why there is nothing to mend. */
export function nothingToFix(tally: Tally, leftOut: LeftOut): string {
  const left = leftOutOf(leftOut);
  return sentences(whyNothing(tally, left !== ''), left, uncheckedOf(tally), unreadOf(tally));
}

function whyNothing(tally: Tally, hasLeftOut: boolean): string | undefined {
  if (tally.files === 0 || tally.cables === 0) return resultOf(tally);
  if (hasLeftOut) return l10n.t('There is nothing that can be fixed here.');
  return tally.cables === 1
    ? l10n.t('Nothing to fix in {0} cable: no finding has a fix that is certain.', figure(tally.cables))
    : l10n.t('Nothing to fix in {0} cables: no finding has a fix that is certain.', figure(tally.cables));
}

/** What is left out, and what the user can do about it; empty when nothing is. */
export function leftOutOf({ encoding, lineEnds }: LeftOut): string {
  return sentences(ofEncoding(encoding), ofLineEnds(lineEnds));
}

function ofEncoding(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? l10n.t(
        '{0} file is left out because saving would change letters: VS Code does not read it in the encoding it is written in. To fix it, open it, run Cable: Reopen with Encoding Windows-1252, and run this again while it is open.',
        figure(count),
      )
    : l10n.t(
        '{0} files are left out because saving would change letters: VS Code does not read them in the encoding they are written in. To fix one, open it, run Cable: Reopen with Encoding Windows-1252, and run this again while it is open.',
        figure(count),
      );
}

function ofLineEnds(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? l10n.t(
        '{0} file is left out because VS Code would make its mixed line ends alike. The command line fixes it as it is: cable check --fix.',
        figure(count),
      )
    : l10n.t(
        '{0} files are left out because VS Code would make their mixed line ends alike. The command line fixes them as they are: cable check --fix.',
        figure(count),
      );
}

function sentences(...all: readonly (string | undefined)[]): string {
  return all.filter(Boolean).join(' ');
}
