// What test/ui is told through its environment: a window's address, the folder that it shows, and the browser to open it in.
import fs from 'node:fs';
import { makeResultsFolder, makeWorkspace } from './editor-suite.mjs';
import { startNodeHost } from './node-host.mjs';
import { browserArguments } from './window.mjs';

/** A look that does not change from run to run. */
const settings = {
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'workbench.editor.enablePreview': false,
  'window.commandCenter': false,
};

/**
 * Starts a VS Code server on a copy of the fixtures, and ends it after the work.
 * @template T
 * @param {{ editor: string, browser: string }} options
 * @param {(env: Record<string, string>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withUiWorkspace({ editor, browser }, work) {
  const folder = makeWorkspace();
  const host = await startNodeHost({ editor, folder, settings });
  try {
    return await work({
      CABLE_UI_ADDRESS: host.address(),
      CABLE_UI_FOLDER: folder,
      CABLE_UI_BROWSER: browser,
      CABLE_UI_BROWSER_ARGUMENTS: JSON.stringify(browserArguments),
      CABLE_UI_RESULTS: makeResultsFolder(),
    });
  } finally {
    await host.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
