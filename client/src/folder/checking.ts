/** Checks folders, and keeps what was found up to date until the last of it is mended or cleared away. */
import { CancellationTokenSource, commands, l10n, ProgressLocation, window, workspace } from 'vscode';
import type { CancellationToken, Diagnostic, Disposable, LogOutputChannel, Uri } from 'vscode';
import { CHECK_TEXTS_REQUEST } from '../../../server/src/protocol/requests';
import type { CheckedText } from '../../../server/src/protocol/requests';
import type { LanguageServer } from '../session/languageServer';
import type { ProjectFiles } from '../session/projectFiles';
import { findFiles, isToBeFound } from './files';
import type { Place } from './places';
import { Results } from './results';
import { shownCables } from './shown';
import { visitFiles } from './visit';
import { watchPlaces } from './watch';
import type { Changes } from './watch';
import { lookedAt, newTally } from './tally';
import type { Tally } from './tally';

/** Enables the command that clears results away. */
const CONTEXT = 'cable.hasFolderResults';

export interface Dependencies {
  readonly server: LanguageServer;
  readonly log: LogOutputChannel;
  readonly projects: ProjectFiles;
  /** The user has said that this file is no cable. */
  isDisowned(uri: Uri): boolean;
}

export class FolderChecking implements Disposable {
  readonly #dependencies: Dependencies;
  readonly #results = new Results();
  /** Follows what changes, while there are results. */
  #watch: Disposable | undefined;
  #running: CancellationTokenSource | undefined;
  /** Checks follow one another. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Checks all files of these places, instead of a check that is under way. */
  check(places: readonly Place[], token: CancellationToken, progress: (tally: Tally) => void): Promise<Tally> {
    this.#running?.cancel();
    const running = new CancellationTokenSource();
    this.#running = running;
    const listening = token.onCancellationRequested(() => running.cancel());
    return this.#inTurn(async () => {
      try {
        const files = await findFiles(places, running.token);
        const tally = await this.#checkFiles(files, running.token, progress);
        if (tally.filesDone === files.length && !running.token.isCancellationRequested) this.#results.keep(files);
        return tally;
      } finally {
        listening.dispose();
        this.#follow(places);
        running.dispose();
        if (this.#running === running) this.#running = undefined;
      }
    });
  }

  clear(): void {
    this.#running?.cancel();
    this.#results.clear();
    this.#follow([]);
  }

  dispose(): void {
    this.#running?.cancel();
    this.#watch?.dispose();
    this.#results.dispose();
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(step);
    this.#turn = turn.catch(() => undefined); // whoever asked is told
    return turn;
  }

  async #checkFiles(
    uris: readonly Uri[],
    token: CancellationToken,
    /** Given when the user asked and waits; absent after a change. */
    progress?: (tally: Tally) => void,
  ): Promise<Tally> {
    const { server, log, projects, isDisowned } = this.#dependencies;
    await server.ready();
    await (progress ? projects.lookAgain(uris) : projects.lookFor(uris));
    const tally = newTally(uris.length);
    await visitFiles<CheckedText>(
      server,
      uris,
      {
        request: CHECK_TEXTS_REQUEST,
        visit: async (answers) => {
          const found: (readonly [Uri, readonly Diagnostic[]])[] = [];
          for (const [{ uri }, answer] of answers) {
            const checked = isDisowned(uri) ? undefined : lookedAt(answer, tally);
            tally.cables += checked?.cables ?? 0;
            tally.cablesWithFindings += checked?.cablesWithFindings ?? 0;
            tally.findings += checked?.findings ?? 0;
            found.push([uri, checked?.findings ? await server.asDiagnostics(checked.diagnostics) : []]);
          }
          if (!token.isCancellationRequested) this.#results.put(found, shownCables());
        },
        unread: ({ uri, reason }) => {
          log.warn(`${uri.toString(true)} could not be read: ${reason}`);
          tally.unread++;
          this.#results.forget(uri);
        },
        done: (files) => {
          tally.filesDone += files;
          progress?.(tally);
        },
      },
      token,
    );
    return tally;
  }

  /** Listens for changes as long as there are results. */
  #follow(places: readonly Place[]): void {
    const hasResults = !this.#results.isEmpty;
    this.#watch?.dispose();
    const { onDidChangeCodes } = this.#dependencies.projects;
    this.#watch = hasResults ? watchPlaces(places, this.#changes(places), onDidChangeCodes) : undefined;
    void commands.executeCommand('setContext', CONTEXT, hasResults);
  }

  #changes(places: readonly Place[]): Changes {
    return {
      changed: (uris) => this.#inBackground(() => this.#checkAnew(uris)),
      gone: (uri) => {
        this.#results.forget(uri);
        this.#endWithoutResults();
      },
      shown: (uri) => this.#results.withhold(uri),
      everything: () => this.#inBackground(() => this.#checkAllAnew(places)),
    };
  }

  async #checkAnew(uris: readonly Uri[]): Promise<void> {
    const source = new CancellationTokenSource();
    try {
      await this.#inTurn(async () => {
        if (!this.#watch) return;
        await this.#checkFiles(uris.filter(isToBeFound), source.token);
        this.#endWithoutResults();
      });
    } finally {
      source.dispose();
    }
  }

  async #checkAllAnew(places: readonly Place[]): Promise<void> {
    const left = places.filter(({ uri }) => workspace.getWorkspaceFolder(uri) !== undefined);
    await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Checking cables again') },
      (progress, token) =>
        this.check(left, token, ({ files, filesDone }) => {
          progress.report({ message: `${Math.floor((100 * filesDone) / Math.max(1, files))} %` });
        }),
    );
  }

  #endWithoutResults(): void {
    if (this.#watch && this.#results.isEmpty) this.#follow([]);
  }

  #inBackground(work: () => Promise<void>): void {
    work().catch((error: unknown) => this.#dependencies.log.warn(`Folders were not checked again: ${String(error)}`));
  }
}
