/** The entry in a browser, where extensions run in a web worker. */
import type * as vscode from 'vscode';
import { wake } from './entry';
import type { SessionBundle } from './session/contract';

let end: (() => Promise<void>) | undefined;

function activate(context: vscode.ExtensionContext): void {
  // An import takes 400 bytes of glue, in a file whose size is a promise.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const editor = require('vscode') as typeof vscode;
  end = wake(editor, context, () => loadClient(editor, context.extensionUri));
}

function deactivate(): Promise<void> | undefined {
  return end?.();
}

/**
 * Loads dist/client.web.js. The worker's `require` knows 'vscode' alone, `importScripts` is blocked, and `import()` gets
 * no CommonJS. So this does what the worker's own loader does with an extension's main file (VS Code,
 * api/worker/extHostExtensionService.ts): fetch the text and wrap it into a function of `module`, `exports`, `require`.
 * `workspace.fs` reads it, since the extension may lie under any scheme, and knows them all.
 */
async function loadClient({ Uri, workspace }: typeof vscode, extension: vscode.Uri): Promise<SessionBundle> {
  const file = Uri.joinPath(extension, 'dist', 'client.web.js');
  const source = new TextDecoder().decode(await workspace.fs.readFile(file));
  const module: { exports: unknown } = { exports: {} };
  // The mark at the end lets VS Code and the browser's tools name the file in stack traces.
  const run = new Function(
    'module',
    'exports',
    'require',
    `${source}\n//# sourceURL=${file.toString(true)}#vscode-extension`,
  );
  run(module, module.exports, require);
  return module.exports as SessionBundle;
}

// Not `export`: what esbuild writes around one takes 600 bytes, in a file whose size is a promise.
module.exports = { activate, deactivate };
