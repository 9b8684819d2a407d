// Folders that do not outlive us, not even when the work is interrupted.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import './run.mjs'; // ends, on the same event and first, the processes that still write there

/** @type {Set<string>} */
const folders = new Set();

process.on('exit', () => {
  for (const folder of folders) remove(folder);
});

/**
 * @param {string} purpose `workspace`
 * @returns {{ folder: string, remove: () => void }}
 */
export function temporaryFolder(purpose) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `cable-${purpose}-`));
  folders.add(folder);
  return {
    folder,
    remove: () => {
      remove(folder);
      folders.delete(folder);
    },
  };
}

/** @param {string} folder */
function remove(folder) {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
