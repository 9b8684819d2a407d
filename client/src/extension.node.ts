/** The entry on the desktop and on remote machines, where extensions run in Node. */
import type { ExtensionContext } from 'vscode';
import { wake } from './entry';
import type { SessionBundle } from './session/contract';

let end: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  end = wake(context, async () => {
    // The bundler leaves this alone: dist/client.js stays a file of its own, read when the first cable is open.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return require('./client') as SessionBundle;
  });
}

export function deactivate(): Promise<void> | undefined {
  return end?.();
}
