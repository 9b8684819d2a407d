// Where things are, from the root of the checkout.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Test editors, fetched on demand; ignored by git. */
export const editorsFolder = inRoot('.vscode-test');

/** Screenshots and logs of failures, and the pictures that the UI suite takes; ignored by git. */
export const resultsFolder = inRoot('test-results');

/** Cables written for this project. */
export const fixturesFolder = inRoot('fixtures');

/** The cable that `npm start` opens at once and that the UI suite reads, in `fixtures/`. */
export const sampleCable = 'sample/08PARIS9258.txt';

/** Real cables, when a folder of them lies beside the project. Never required. */
export const realCablesFolder = path.resolve(root, '../shared/seeds');
