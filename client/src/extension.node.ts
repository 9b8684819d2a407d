/** The entry on the desktop and on remote machines, where extensions run in Node. */
import type * as vscode from 'vscode';
import { wake } from './entry';
import type { SessionBundle } from './session/contract';

let end: (() => Promise<void>) | undefined;

/* eslint-disable @typescript-eslint/no-require-imports -- An import of 'vscode' takes 400 bytes of glue, in a file whose
   size is a promise; and the client has to stay a file of its own, read when the first cable is open. */
function activate(context: vscode.ExtensionContext): void {
  end = wake(require('vscode') as typeof vscode, context, async () => require('./client') as SessionBundle);
}

function deactivate(): Promise<void> | undefined {
  return end?.();
}

// Not `export`: what esbuild writes around one takes 600 bytes, in a file whose size is a promise.
module.exports = { activate, deactivate };
