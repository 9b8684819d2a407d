/** `Cable: Check Folder`, `Cable: Fix All in Folder` and `Cable: Clear Folder Results`; the first two also of what is selected. */
import { commands, l10n, ProgressLocation, window, workspace } from 'vscode';
import type { CancellationToken, Disposable, MessageItem } from 'vscode';
import { FolderChecking } from './checking';
import type { Dependencies } from './checking';
import { fixesIn, unconfirmed } from './fixing';
import { placesFor } from './places';
import type { Place } from './places';
import { ServerGone } from './visit';
import { leftOutOf, nothingToFix, progressOf, questionOf, summaryOf } from './words';
import type { Tally } from './tally';

const CLEAR_COMMAND = 'cable.clearFolderResults';

export interface FolderCommands extends Disposable {
  /** Checks the files and folders that a menu gives; without any, the folders that the user chooses. */
  readonly check: (...given: readonly unknown[]) => Promise<void>;
  /** Asks whether to fix what can be fixed there, all or in part. */
  readonly fix: (...given: readonly unknown[]) => Promise<void>;
}

export function folderCommands(dependencies: Dependencies): FolderCommands {
  const { log } = dependencies;
  const checking = new FolderChecking(dependencies);
  const clear = commands.registerCommand(CLEAR_COMMAND, () => checking.clear());
  const showLog: MessageItem = { title: l10n.t('Show Log') };

  const check = async (places: readonly Place[]) => {
    const tally = await withProgress(l10n.t('Checking cables'), (token, progress) =>
      checking.check(places, token, progress),
    );
    const showProblems: MessageItem = { title: l10n.t('Show Problems') };
    const buttons = [
      ...(tally.findings + tally.wrongProject > 0 ? [showProblems] : []),
      ...(tally.unread > 0 ? [showLog] : []),
    ];
    const answer = await window.showInformationMessage(summaryOf(tally), ...buttons);
    if (answer === showProblems) await commands.executeCommand('workbench.actions.view.problems');
    if (answer === showLog) log.show();
  };

  const fix = async (places: readonly Place[]) => {
    const found = await withProgress(l10n.t('Looking for fixes in cables'), async (token, progress) => {
      const fixes = await fixesIn(dependencies, places, token, progress);
      return token.isCancellationRequested ? undefined : fixes;
    });
    if (!found) return;
    const { edit, tally, leftOut } = found;
    const left = leftOutOf(leftOut);
    const tell = async (message: string, hasMore: boolean) => {
      const answer = await window.showInformationMessage(message, ...(hasMore ? [showLog] : []));
      if (answer === showLog) log.show();
    };
    if (edit.size === 0) {
      await tell(nothingToFix(tally, leftOut), left !== '' || tally.unread > 0);
      return;
    }
    // It stands beside the preview, which waits for the user.
    if (left) void tell(left, true);
    const answer = await howToFix(tally.findings, edit.size);
    if (answer === 'preview') await workspace.applyEdit(edit, { isRefactoring: true });
    if (answer === 'all' && !(await workspace.applyEdit(unconfirmed(edit), { isRefactoring: true }))) {
      await window.showErrorMessage(
        l10n.t('The fixes could not be applied: a file is read-only or was changed meanwhile.'),
      );
    }
  };

  const inPlaces = async (given: readonly unknown[], work: (places: readonly Place[]) => Promise<void>) => {
    if (!workspace.getConfiguration('cable').get('diagnostics.enabled', true)) {
      await tellThatChecksAreOff();
      return;
    }
    const places = await placesFor(given);
    if (!places) return;
    try {
      await work(places);
    } catch (error) {
      log.error(`A folder was not gone through: ${String(error)}`);
      const cause = error instanceof ServerGone ? l10n.t('The language server has stopped.') : String(error);
      const message = l10n.t('The folder was not gone through to the end. {0}', cause);
      const answer = await window.showErrorMessage(message, showLog);
      if (answer) log.show();
    }
  };

  return {
    check: (...given) => inPlaces(given, check),
    fix: (...given) => inPlaces(given, fix),
    dispose() {
      clear.dispose();
      checking.dispose();
    },
  };
}

/** Shows how far the work is, with a button that stops it. */
async function withProgress<T>(
  title: string,
  work: (token: CancellationToken, progress: (tally: Tally) => void) => Promise<T>,
): Promise<T> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => {
      let shown = 0;
      return work(token, ({ filesDone, files }) => {
        // A step at a time that can be seen, and no flood of messages to the window.
        const percent = Math.floor((100 * filesDone) / files);
        if (percent === shown) return;
        progress.report({ message: progressOf(filesDone, files), increment: percent - shown });
        shown = percent;
      });
    },
  );
}

/** In the preview nothing is ticked at first, and each file is ticked by itself: with many files, all at once is the other way. */
async function howToFix(fixes: number, files: number): Promise<'preview' | 'all' | undefined> {
  const items = [
    {
      label: l10n.t('Show Preview'),
      detail: l10n.t('All fixes by file or by kind, for you to tick those that you want.'),
      answer: 'preview',
    },
    { label: l10n.t('Fix All'), detail: l10n.t('Changes the files at once, without a preview.'), answer: 'all' },
  ] as const;
  return (await window.showQuickPick(items, { title: questionOf(fixes, files) }))?.answer;
}

async function tellThatChecksAreOff(): Promise<void> {
  const open: MessageItem = { title: l10n.t('Open Settings') };
  const message = l10n.t('Cables are not checked: the setting {0} is off.', 'cable.diagnostics.enabled');
  const answer = await window.showInformationMessage(message, open);
  if (answer) await commands.executeCommand('workbench.action.openSettings', 'cable.diagnostics.enabled');
}
