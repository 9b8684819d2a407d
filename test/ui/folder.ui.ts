import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownWindow } from './ownWindow';
import {
  LANGUAGE,
  languageOf,
  openFromExplorer,
  problemRow,
  runCommand,
  setTheme,
  takePicture,
  themes,
} from './window';

const DAMAGED = 'sample/07LIMA8041.txt';

const window = ownWindow();

const toast = (text: RegExp) => window.page.locator('.notification-toast', { hasText: text });
const preview = () => window.page.locator('.refactor-preview, .bulk-edit-panel').first();

test('a folder is checked with no cable open, and says what it found', async () => {
  // The palette knows the commands once the extensions are known, and those know the languages.
  await openFromExplorer(window, 'sample/memo.txt');
  await languageOf(window).filter({ hasText: 'Plain Text' }).waitFor();
  await runCommand(window, 'Cable: Check Folder');
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'The whole folder' }).click();
  const summary = toast(/ findings in .{1,9} of .{1,9} cables\./);
  await summary.waitFor();
  await takePicture(window, 'folder-summary');
  await summary.locator('.monaco-button', { hasText: 'Show Problems' }).click();
  await problemRow(window, '.txt').waitFor();
  await window.page.keyboard.press('Escape');
});

for (const [name, theme] of Object.entries(themes)) {
  test(`${theme}: the findings of a folder whose files are not open`, async () => {
    await setTheme(window, theme);
    await problemRow(window, '.txt').waitFor();
    await takePicture(window, `folder-problems-${name}`);
  });
}

test('the results of a folder can be cleared away', async () => {
  await runCommand(window, 'Cable: Clear Folder Results');
  await problemRow(window, '.txt').waitFor({ state: 'detached' });
});

test('in a folder nothing is fixed unasked: fixes stand in a preview, by kind', async () => {
  const before = await readFile(join(window.folder, DAMAGED), 'utf8');
  await runCommand(window, 'Cable: Fix All in Folder');
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'The whole folder' }).click();
  const question = window.page.locator('.quick-input-widget', { hasText: /Fix [\d,]+ findings in [\d,]+ files\?/ });
  await question.waitFor();
  await takePicture(window, 'folder-fix-question');
  await question.locator('.monaco-list-row', { hasText: 'Show Preview' }).click();
  await preview().waitFor();
  const rows = preview().locator('.monaco-list-row');
  await rows.first().waitFor();
  expect(await preview().locator('input[type=checkbox]:checked').count()).toBe(0);
  await window.page.locator('.action-label[aria-label="Group Changes By Type"]:visible').first().click();
  await preview().locator('.monaco-list-row', { hasText: 'A line that looks like a caption' }).first().waitFor();
  await takePicture(window, 'folder-fixes');
  await preview().locator('.monaco-button', { hasText: 'Discard' }).click();
  await preview().waitFor({ state: 'detached' });
  expect(await readFile(join(window.folder, DAMAGED), 'utf8')).toBe(before);
});

test('the menu of the Explorer checks what is selected', async () => {
  const row = (name: string) =>
    window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  await row('07LIMA8041.txt').click();
  // The Explorer selects the file that opens, and it alone: that has to be over before another is added.
  await languageOf(window).filter({ hasText: LANGUAGE }).waitFor();
  await row('09VALLETTA8017.txt').click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(() => window.page.locator('.explorer-folders-view [aria-selected=true]').count()).toBe(2);
  await row('09VALLETTA8017.txt').click({ button: 'right' });
  const item = window.page.locator('.monaco-menu .action-label', { hasText: /^Check Cables$/ });
  await item.waitFor();
  await takePicture(window, 'folder-menu');
  await item.click();
  await toast(/ findings? in .{1,9} of 2 cables\./).waitFor();
  await takePicture(window, 'folder-selected');
});
