/** In a French window, everything that the extension says is French. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  editorTab,
  languageOf,
  openFromExplorer,
  openWindow,
  problemRow,
  showProblems,
  takePicture,
  textInEditor,
  type UiWindow,
} from './window';

let window: UiWindow;

beforeAll(async () => {
  window = await openWindow({ language: 'fr' });
  await openFromExplorer(window, 'sample/07LIMA8041.txt');
  await textInEditor(window, 'AMEMBASSY LIMA').waitFor();
});
afterAll(async () => {
  await window.close();
});

test('the language, which the manifest names, and the findings, which the server makes', async () => {
  await languageOf(window).filter({ hasText: 'Télégramme diplomatique' }).waitFor();
  await showProblems(window);
  // Not the finding that another window mends in the same file.
  await problemRow(window, 'reaso ns').waitFor();
  expect(await problemRow(window, 'reaso ns').textContent()).toContain('est un seul mot');
});

test('the reading view, which the client and its page make', async () => {
  await textInEditor(window, 'AMEMBASSY LIMA').click();
  await window.page.keyboard.press('Control+k');
  await window.page.keyboard.press('v');
  await editorTab(window, 'Lecture de 07 LIMA 8041').waitFor();
  const page = window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await page.locator('th', { hasText: 'Tel qu’écrit' }).waitFor();
  await page
    .locator('th', { hasText: 'Objet' })
    .or(page.locator('th', { hasText: 'Classifié par' }))
    .first()
    .waitFor();
  await takePicture(window, 'french');
});
