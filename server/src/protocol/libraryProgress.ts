/** The progress of reading a library, for somebody who waits for much. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { IndexerState } from '../library/indexer';
import type { ClientSupport } from './clientSupport';

/** Fewer files are read before a bar could be looked at. */
const MANY = 2000;

export interface LibraryProgress {
  show(state: IndexerState): void;
}

export function libraryProgress(connection: Connection, support: ClientSupport, cancel: () => void): LibraryProgress {
  let reporter: Promise<WorkDoneProgressServerReporter | undefined> | undefined;

  const begin = async () => {
    try {
      const begun = await connection.window.createWorkDoneProgress();
      begun.begin('Reading the library of cables', 0, undefined, true);
      begun.token.onCancellationRequested(cancel);
      return begun;
    } catch {
      // A client that shows no progress now shows none.
      return undefined;
    }
  };

  return {
    show({ isBusy, done, total }) {
      if (!support.workDoneProgress) return;
      if (!isBusy) {
        void reporter?.then((begun) => begun?.done());
        reporter = undefined;
        return;
      }
      if (!reporter && total - done < MANY) return;
      reporter ??= begin();
      const percentage = total === 0 ? 0 : Math.floor((done / total) * 100);
      const message = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`;
      void reporter.then((begun) => begun?.report(percentage, message));
    },
  };
}
