import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { complaintsOfAxe } from './axe';
import { ownWindow } from './ownWindow';
import {
  cursorLine,
  editorTab,
  goTo,
  languageOf,
  LANGUAGE,
  lineOf,
  openCable,
  openFromExplorer,
  runCommand,
  setTheme,
  takePicture,
  textInEditor,
  themes,
} from './window';

const SAMPLE = 'sample/08PARIS9258.txt';

const window = ownWindow(async (window) => {
  await openCable(window, SAMPLE);
  // The palette knows what comes with the session once that has started.
  await window.page.locator('.breadcrumbs-control', { hasText: '08 PARIS 9258' }).waitFor();
});
let page: FrameLocator;

const current = () => page.locator('[aria-current=location]');
const paragraph = (text: string) => page.locator('.paragraph', { hasText: text });

test('the reading view opens beside the text, which keeps the cursor', async () => {
  await runCommand(window, 'Cable: Open Reading View');
  await editorTab(window, 'Reading 08 PARIS 9258').waitFor();
  page = window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await page.locator('h1', { hasText: 'LIGHTHOUSE KEEPERS' }).waitFor();
  await page.locator('tr', { hasText: 'PRIORITY' }).first().waitFor();
  await paragraph('harder line on observers. She argued').waitFor();
});

for (const [name, theme] of Object.entries(themes)) {
  test(`${theme}: can be read by everybody`, async () => {
    await setTheme(window, theme);
    await runCommand(window, 'View: Focus First Editor Group');
    await goTo(window, 2);
    await takePicture(window, `reading-${name}-header`);
    await goTo(window, await lineOf(window, SAMPLE, 'Vasseur expects'));
    await current().filter({ hasText: 'Vasseur expects' }).waitFor();
    await takePicture(window, `reading-${name}`);
    expect(await complaintsOfAxe(page)).toEqual([]);
  });
}

test('it follows the cursor', async () => {
  await goTo(window, await lineOf(window, SAMPLE, '5.  (U)'));
  await current().filter({ hasText: 'on its way to OES/OA' }).waitFor();
  await goTo(window, await lineOf(window, SAMPLE, 'TAGS:'));
  await current().filter({ hasText: 'EFIS' }).waitFor();
});

test('a number chosen by keyboard puts the cursor there', async () => {
  const number = paragraph('Vasseur expects').getByRole('button');
  await number.focus();
  await window.page.keyboard.press('Enter');
  await current().filter({ hasText: 'Vasseur expects' }).waitFor();
  // The page keeps the focus; the status bar tells the cursor of the editor that has it.
  await runCommand(window, 'View: Focus First Editor Group');
  expect(await cursorLine(window)).toBe(await lineOf(window, SAMPLE, '4.  (C)'));
});

test('it follows what is typed', async () => {
  await runCommand(window, 'View: Focus First Editor Group');
  await goTo(window, await lineOf(window, SAMPLE, '5.  (U)'), 9);
  await window.page.keyboard.type('Be it known: ');
  await paragraph('Be it known: The text of the draft').waitFor();
  await window.page.keyboard.press('Control+z');
});

test('a reference to a cable that is not there is shown in the text', async () => {
  await page.getByRole('button', { name: 'Open A. LISBON 8812' }).click();
  await window.page.locator('.notification-toast', { hasText: '08LISBON8812 is not among' }).waitFor();
  await current().filter({ hasText: 'A. LISBON 8812' }).waitFor();
});

test('another cable that is opened is shown, a letter is not', async () => {
  await runCommand(window, 'View: Focus First Editor Group');
  await openFromExplorer(window, 'sample/07LIMA8041.txt');
  await page.locator('h1', { hasText: 'MOUNTAIN OBSERVATORY' }).waitFor();
  await openFromExplorer(window, 'sample/memo.txt');
  await page.locator('h1', { hasText: 'MOUNTAIN OBSERVATORY' }).waitFor();
});

test('a new cable begins from a template', async () => {
  await runCommand(window, 'Cable: New Cable');
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Classified telegram' }).last().click();
  await languageOf(window).filter({ hasText: LANGUAGE }).waitFor();
  await textInEditor(window, 'FM AMEMBASSY').waitFor();
  await takePicture(window, 'new-cable');
});

test('an empty cable offers whole headers', async () => {
  await runCommand(window, 'Cable: New Cable');
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Empty cable' }).click();
  await languageOf(window).filter({ hasText: LANGUAGE }).waitFor();
  const header = window.page.locator('.suggest-widget .monaco-list-row', { hasText: 'Cable: telegram' });
  await expect
    .poll(async () => {
      await window.page.keyboard.press('Control+Space');
      return header.isVisible();
    })
    .toBe(true);
  await takePicture(window, 'headers');
  await header.click();
  await textInEditor(window, 'TAGS: PREL').waitFor();
});
