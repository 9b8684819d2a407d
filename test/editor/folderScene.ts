// The folder that the suites about folders write and have checked, and a window whose messages they answer.
import * as vscode from 'vscode';
import { closeAll, codeOf, findingsOf, inFolder } from './workspace';

export const FOLDER = 'to-check';

/** Notes the messages that the extension shows, answers them, and takes the edits that it would have applied. */
function watchWindow() {
  const messages: string[] = [];
  const edits: vscode.WorkspaceEdit[] = [];
  const answers: { choice: string | undefined } = { choice: undefined };
  const { showInformationMessage, showQuickPick, withProgress } = vscode.window;
  const { applyEdit } = vscode.workspace;
  vscode.window.showInformationMessage = (message: string) => {
    messages.push(message);
    return Promise.resolve(undefined);
  };
  const choose = async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) => {
    messages.push(options?.title ?? '');
    return Promise.resolve(items.find(({ label }) => label === answers.choice));
  };
  Object.assign(vscode.window, { showQuickPick: choose });
  vscode.workspace.applyEdit = (edit) => {
    edits.push(edit);
    return Promise.resolve(false);
  };
  return {
    messages,
    edits,
    answers,
    /** As if Cancel were pressed when progress is first seen. */
    cancelAtOnce() {
      vscode.window.withProgress = (options, task) =>
        withProgress(options, async (progress) => {
          const source = new vscode.CancellationTokenSource();
          try {
            return await task({ report: (step) => (progress.report(step), source.cancel()) }, source.token);
          } finally {
            source.dispose();
          }
        });
    },
    /** From now on edits are applied. */
    applyEdits() {
      vscode.workspace.applyEdit = applyEdit;
    },
    stop() {
      Object.assign(vscode.window, { showInformationMessage, showQuickPick, withProgress });
      vscode.workspace.applyEdit = applyEdit;
    },
  };
}

export async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(name)));
}

export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = inFolder(`${FOLDER}/${name}`);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

export const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
export const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);
export const codes = (uri: vscode.Uri) => findingsOf(uri).map(codeOf).sort();

/** A folder of each test's own, and what the extension says while it runs. */
export class Scene {
  /** A cable with damage that can be mended. */
  bad = '';
  good = '';
  watched!: ReturnType<typeof watchWindow>;

  /** Sets the scene for each test of a suite. */
  constructor() {
    setup(async () => {
      this.bad = await textOf('layouts/pilcrow-misread.txt');
      this.good = await textOf('sample/08PARIS9258.txt');
      this.watched = watchWindow();
    });
    teardown(async () => {
      this.watched.stop();
      await closeAll();
      await vscode.commands.executeCommand('cable.clearFolderResults');
      await vscode.workspace.fs.delete(inFolder(FOLDER), { recursive: true });
    });
  }

  /** Runs a command on the folder, and gives the last message. */
  run(command: string): Promise<string> {
    return this.runOn(command, inFolder(FOLDER));
  }

  /** As the menu of the Explorer does, with the first of them clicked. */
  async runOn(command: string, ...selected: readonly vscode.Uri[]): Promise<string> {
    await vscode.commands.executeCommand(command, selected[0], selected);
    return this.watched.messages.at(-1) ?? '';
  }
}
