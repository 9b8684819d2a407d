import { expect, test } from 'vitest';
import { ownWindow } from './ownWindow';
import {
  cursorLine,
  goTo,
  hoverOn,
  LANGUAGE,
  languageOf,
  lineOf,
  openCable,
  openFromExplorer,
  outlineRow,
  runCommand,
  showOutline,
  takePicture,
  textInEditor,
} from './window';

const SAMPLE = 'sample/08PARIS9258.txt';

const window = ownWindow();

test('a double click in the explorer opens a text as a cable', async () => {
  await openCable(window, SAMPLE);
  expect(await languageOf(window).textContent()).toBe(LANGUAGE);
});

test('a memorandum opened the same way is plain text', async () => {
  await openFromExplorer(window, 'sample/memo.txt');
  await languageOf(window).filter({ hasText: 'Plain Text' }).waitFor();
  await runCommand(window, 'View: Close Editor');
});

test('the language status says what was recognised, and why', async () => {
  const item = window.page.locator('#status\\.languageStatus');
  await item.waitFor();
  await item.hover();
  const hover = window.page.locator('.hover-language-status').first();
  await hover.waitFor();
  // Every status has its line in the hover; the recognition is the one that names the cable.
  await window.page.locator('.hover-language-status', { hasText: '08PARIS9258' }).first().waitFor();
  await window.page.mouse.move(700, 300);
});

test('a click in the outline leads to the paragraph', async () => {
  await showOutline(window);
  await outlineRow(window, '4. (C)').click();
  await expect.poll(() => cursorLine(window)).toBe(await lineOf(window, SAMPLE, '4.  (C)'));
});

test('breadcrumbs name the paragraph of the cursor', async () => {
  await goTo(window, await lineOf(window, SAMPLE, 'lawyers'));
  const crumbs = window.page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
  await crumbs.filter({ hasText: 'A SHORT TEXT' }).waitFor();
  await crumbs.filter({ hasText: '2. (C)' }).waitFor();
});

test('sticky scroll keeps the cable, the heading and the paragraph in sight', async () => {
  await window.page.setViewportSize({ width: 1400, height: 400 });
  await goTo(window, await lineOf(window, SAMPLE, 'states without a lighthouse'));
  await window.page.locator('.sticky-widget .sticky-line-content', { hasText: 'A SHORT TEXT' }).waitFor();
  await window.page.setViewportSize({ width: 1400, height: 900 });
});

test('a paragraph folds and unfolds by keyboard', async () => {
  await goTo(window, await lineOf(window, SAMPLE, '2.  (C)'));
  await textInEditor(window, 'articles was ready').waitFor();
  await window.page.keyboard.press('Control+Shift+[');
  await textInEditor(window, 'articles was ready').waitFor({ state: 'hidden' });
  await window.page.keyboard.press('Control+Shift+]');
  await textInEditor(window, 'articles was ready').waitFor();
});

test('the mouse over a routing indicator shows whose it is', async () => {
  await goTo(window, 1);
  const hover = await hoverOn(window, 'DE RUEHFR', 4);
  expect(await hover.textContent()).toContain('Paris');
  await takePicture(window, 'hover');
  await window.page.keyboard.press('Escape');
});
