import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { complaintsOfAxe } from './axe';
import { ownWindow } from './ownWindow';
import { editorTab, goTo, libraryRow, lineOf, openCable, runCommand, setTheme, takePicture, themes } from './window';

const SAMPLE = 'sample/06TIRANA8101-8102.txt';

const window = ownWindow(async (window) => {
  await openCable(window, SAMPLE);
  await window.page.locator('.breadcrumbs-control', { hasText: '06 TIRANA 8101' }).waitFor();
  // The line over the cable says that all are indexed.
  await window.page.getByText('Cited by 1 cable').waitFor();
});
let page: FrameLocator;

test('the cables of the folder stand in the Explorer, by post', async () => {
  await runCommand(window, 'Cable: Reveal in Cables View');
  await libraryRow(window, '06TIRANA8101').waitFor();
  await libraryRow(window, '06TIRANA8102').waitFor();
});

test('the cables that cite the one at the cursor are shown with the place', async () => {
  await runCommand(window, 'Explorer: Focus on Cited By View');
  await libraryRow(window, "Reftel's request is withdrawn").waitFor();
});

for (const [name, theme] of Object.entries(themes)) {
  test(`${theme}: the views`, async () => {
    await setTheme(window, theme);
    await libraryRow(window, '06TIRANA8102').waitFor();
    await takePicture(window, `library-views-${name}`);
  });
}

test('a reference leads to its cable by F12', async () => {
  await runCommand(window, 'View: Focus First Editor Group');
  const line = await lineOf(window, SAMPLE, 'REF: ');
  await goTo(window, line, 8);
  await window.page.locator('.breadcrumbs-control', { hasText: '06 TIRANA 8102' }).waitFor();
  await window.page.keyboard.press('F12');
  await window.page.locator('.breadcrumbs-control', { hasText: '06 TIRANA 8101' }).waitFor();
});

test('a part of its number finds a cable', async () => {
  await runCommand(window, 'Cable: Open by Number…');
  await window.page.locator('.quick-input-widget input[type=text]:visible').first().fill('lima 80');
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: '07LIMA8041' }).first().click();
  await editorTab(window, '07LIMA8041.txt').waitFor();
});

test('the overview draws the library', async () => {
  await runCommand(window, 'Cable: Library Overview');
  page = window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await page.locator('h1', { hasText: 'Library Overview' }).waitFor();
  await page.locator('svg rect').first().waitFor();
});

for (const [name, theme] of Object.entries(themes)) {
  test(`${theme}: the overview can be read by everybody`, async () => {
    await setTheme(window, theme);
    await page.locator('svg rect').first().waitFor();
    await takePicture(window, `overview-${name}`);
    expect(await complaintsOfAxe(page)).toEqual([]);
  });
}
