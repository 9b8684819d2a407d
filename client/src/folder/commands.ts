/** `Cable: Check Folder`, `Cable: Fix All in Folder` and `Cable: Clear Folder Results`. */
import { commands, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { CancellationToken, Disposable, MessageItem } from 'vscode';
import { FolderChecking } from './checking';
import type { Dependencies } from './checking';
import { fixesIn } from './fixing';
import { ServerGone } from './visit';
import { leftOutOf, nothingToFix, progressOf, summaryOf } from './words';
import type { Tally } from './words';

const CLEAR_COMMAND = 'cable.clearFolderResults';

export interface FolderCommands extends Disposable {
  /** Checks this folder; without one, that which the user chooses. */
  check(folder: Uri | undefined): Promise<void>;
  fix(folder: Uri | undefined): Promise<void>;
}

export function folderCommands(dependencies: Dependencies): FolderCommands {
  const { log } = dependencies;
  const checking = new FolderChecking(dependencies);
  const clear = commands.registerCommand(CLEAR_COMMAND, () => checking.clear());
  const showLog: MessageItem = { title: l10n.t('Show Log') };

  const check = async (folders: readonly Uri[]) => {
    const tally = await withProgress(l10n.t('Checking cables'), (token, progress) =>
      checking.check(folders, token, progress),
    );
    const showProblems: MessageItem = { title: l10n.t('Show Problems') };
    const buttons = [...(tally.findings > 0 ? [showProblems] : []), ...(tally.unread > 0 ? [showLog] : [])];
    const answer = await window.showInformationMessage(summaryOf(tally), ...buttons);
    if (answer === showProblems) await commands.executeCommand('workbench.actions.view.problems');
    if (answer === showLog) log.show();
  };

  const fix = async (folders: readonly Uri[]) => {
    const found = await withProgress(l10n.t('Looking for fixes in cables'), async (token, progress) => {
      const fixes = await fixesIn(dependencies, folders, token, progress);
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
    await workspace.applyEdit(edit, { isRefactoring: true });
  };

  const inFolders = async (given: Uri | undefined, work: (folders: readonly Uri[]) => Promise<void>) => {
    if (!workspace.getConfiguration('cable').get('diagnostics.enabled', true)) {
      await tellThatChecksAreOff();
      return;
    }
    const folders = given instanceof Uri ? [given] : await chooseFolders();
    if (!folders) return;
    try {
      await work(folders);
    } catch (error) {
      log.error(`A folder was not gone through: ${String(error)}`);
      const cause = error instanceof ServerGone ? l10n.t('The language server has stopped.') : String(error);
      const message = l10n.t('The folder was not gone through to the end. {0}', cause);
      const answer = await window.showErrorMessage(message, showLog);
      if (answer) log.show();
    }
  };

  return {
    check: (folder) => inFolders(folder, check),
    fix: (folder) => inFolders(folder, fix),
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

/** All folders of the window, one of them, or that of the file in front. `undefined` when the user thinks better of it. */
async function chooseFolders(): Promise<readonly Uri[] | undefined> {
  const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const front = window.activeTextEditor?.document.uri;
  const parent = front && workspace.getWorkspaceFolder(front) ? Uri.joinPath(front, '..') : undefined;
  const single = [...roots, ...(parent && !roots.some((root) => sameFolder(root, parent)) ? [parent] : [])];
  if (single.length < 2) return roots.length > 0 ? roots : undefined;
  const items = [
    { label: roots.length > 1 ? l10n.t('All folders') : l10n.t('The whole folder'), description: '', folders: roots },
    ...(roots.length > 1 ? single : single.slice(1)).map((folder) => ({
      label: workspace.asRelativePath(folder),
      description: l10n.t('with its subfolders'),
      folders: [folder],
    })),
  ];
  const choice = await window.showQuickPick(items, { title: 'Cable Files', placeHolder: l10n.t('Which cables?') });
  return choice?.folders;
}

function sameFolder(one: Uri, other: Uri): boolean {
  return one.toString().replace(/\/$/, '') === other.toString().replace(/\/$/, '');
}

async function tellThatChecksAreOff(): Promise<void> {
  const open: MessageItem = { title: l10n.t('Open Settings') };
  const message = l10n.t('Cables are not checked: the setting {0} is off.', 'cable.diagnostics.enabled');
  const answer = await window.showInformationMessage(message, open);
  if (answer) await commands.executeCommand('workbench.action.openSettings', 'cable.diagnostics.enabled');
}
