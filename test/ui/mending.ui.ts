import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ownWindow } from './ownWindow';
import {
  cursorLine,
  goTo,
  lineOf,
  openCable,
  problemRow,
  runCommand,
  showProblems,
  takePicture,
  textInEditor,
} from './window';

const DAMAGED = 'sample/07LIMA8041.txt';

let damaged: Buffer;

const window = ownWindow(async (window) => {
  damaged = await readFile(join(window.folder, DAMAGED));
  await openCable(window, DAMAGED);
});
// The other windows are of the same folder, in no fixed order.
afterAll(() => writeFile(join(window.folder, DAMAGED), damaged));

test('findings are underlined and listed', async () => {
  await window.page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
  await showProblems(window);
  await problemRow(window, 'STPDTS').waitFor();
  await takePicture(window, 'problems');
});

test('a click on a problem leads to its place', async () => {
  // On its message: the code in the middle of the row is a link to its page.
  await problemRow(window, 'STPDTS').click({ position: { x: 120, y: 10 } });
  await expect.poll(() => cursorLine(window)).toBe(await lineOf(window, DAMAGED, 'STPDTS'));
});

test('a quick fix by keyboard mends the text, and its problem goes', async () => {
  await goTo(window, await lineOf(window, DAMAGED, 'STPDTS'), 2);
  await window.page.keyboard.press('Control+.');
  await window.page.locator('.action-widget .monaco-list-row', { hasText: 'SIPDIS' }).first().waitFor();
  await takePicture(window, 'quick-fix');
  await window.page.keyboard.press('Enter');
  await textInEditor(window, 'STPDTS').waitFor({ state: 'detached' });
  await problemRow(window, 'STPDTS').waitFor({ state: 'detached' });
});

test('saving writes the mended text to the disk', async () => {
  await runCommand(window, 'File: Save');
  await expect.poll(() => readFile(join(window.folder, DAMAGED), 'utf8')).not.toContain('STPDTS');
});
