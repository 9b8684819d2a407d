import { afterAll, beforeAll, expect, test } from 'vitest';
import { editorTab, openWindow, runCommand, setTheme, takePicture, themes, type UiWindow } from './window';

let window: UiWindow;

beforeAll(async () => {
  window = await openWindow();
});
afterAll(async () => {
  await window.close();
});

const TITLE = 'Read Diplomatic Cables';
const picture = () => window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg');
const step = (title: string) => window.page.locator('.getting-started-step', { hasText: title });

test('the walkthrough is found among the others, and shows a picture at each step', async () => {
  await runCommand(window, 'Welcome: Open Walkthrough...');
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: TITLE }).first().click();
  for (const [title, shown] of [
    ['Open a cable', 'Diplomatic Cable'],
    ['Move through it by paragraphs', 'OUTLINE'],
    ['See what is damaged, and mend it', 'captions/misspelt'],
    ['Read what the codes mean', 'AMEMBASSY MADRID'],
    ['Check and mend a whole folder', 'REFACTOR PREVIEW'],
    ['Go from cable to cable', 'Cited by 1 cable'],
  ] as const) {
    await step(title).click();
    await picture().filter({ hasText: shown }).waitFor();
  }
});

for (const [name, theme] of Object.entries(themes)) {
  test(`${theme}: the picture has the colours of the theme`, async () => {
    // The picture's frame may have the focus, and keeps keys to itself.
    await editorTab(window, 'Walkthrough').click();
    await setTheme(window, theme);
    await step('See what is damaged, and mend it').click();
    await picture().filter({ hasText: 'captions/misspelt' }).waitFor();
    await takePicture(window, `walkthrough-${name}`);
    const colour = await picture()
      .locator('rect')
      .first()
      .evaluate((paper) => getComputedStyle(paper).fill);
    const background = await window.page
      .locator('.monaco-workbench')
      .evaluate((workbench) => getComputedStyle(workbench).getPropertyValue('--vscode-editor-background'));
    expect(hexOf(colour)).toBe(background.trim());
  });
}

test('a step leads on', async () => {
  await step('Open a cable').click();
  await picture().filter({ hasText: 'Diplomatic Cable' }).waitFor();
  const template = window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Unclassified telegram' });
  const choose = async () => {
    await window.page.getByRole('button', { name: 'New Cable' }).click();
    await template.click({ timeout: 3000 });
  };
  // The picture takes the focus some time after it is drawn, which closes the list of templates: then it is asked for again.
  await expect.poll(() => choose().then(Boolean, String), { timeout: 60_000 }).toBe(false);
  await editorTab(window, 'Untitled-1').waitFor();
});

/** `rgb(31, 31, 31)` as `#1f1f1f`. */
function hexOf(colour: string): string {
  return `#${[...colour.matchAll(/\d+/g)].map(([part]) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
