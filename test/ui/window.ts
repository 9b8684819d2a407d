// A window of VS Code as a user has it: a browser, a mouse, a keyboard.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { elsewhereMessage, watchRequests } from '../../scripts/workbench/requests.mjs';

/** Less than a test may take, so that a failing one says what it waited for. */
const PATIENCE_MS = 25_000;

export interface UiWindow {
  readonly page: Page;
  /** The folder that the window shows, on the disk. */
  readonly folder: string;
  /** Fails when the window asked for anything that is not on this machine. */
  close(): Promise<void>;
}

/** The server, its folder and the browser are those of `npm test -- --only ui`, which tells them through the environment. */
export function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run this by npm test -- --only ui.`);
  return value;
}

interface WindowOptions {
  readonly address?: string;
  readonly folder?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of the picture for one of the window. */
  readonly deviceScaleFactor?: number;
  /** The display language, `fr`, as a language pack would set it: without one, VS Code's own texts stay English. */
  readonly language?: string;
}

export async function openWindow(options: WindowOptions = {}): Promise<UiWindow> {
  const { viewport = { width: 1400, height: 900 }, deviceScaleFactor = 1 } = options;
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport, deviceScaleFactor });
  const elsewhere = watchRequests(context);
  if (options.language !== undefined) {
    await context.addInitScript((language) => {
      Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
    }, options.language);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(options.address ?? fromEnvironment('CABLE_UI_ADDRESS'));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return {
    page,
    folder: options.folder ?? fromEnvironment('CABLE_UI_FOLDER'),
    close: async () => {
      await browser.close();
      if (elsewhere().length > 0) throw new Error(elsewhereMessage(elsewhere()));
    },
  };
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: fromEnvironment('CABLE_UI_BROWSER'),
    args: JSON.parse(fromEnvironment('CABLE_UI_BROWSER_ARGUMENTS')) as string[],
  });
}

/** Saves a picture of the window for people to look at. */
export async function takePicture({ page }: UiWindow, name: string): Promise<void> {
  await page.screenshot({ path: join(fromEnvironment('CABLE_UI_RESULTS'), `${name}.png`) });
}

/** How often, and for how long each time, the palette is tried. */
const ATTEMPTS = 4;
const ATTEMPT_MS = 6000;

/**
 * Runs a command by its title, through the palette. That closes when something else takes the focus, as a page does that
 * has just been drawn; then it is opened again.
 */
export async function runCommand({ page }: UiWindow, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type=text]:visible').first();
  const rows = page.locator('.quick-input-list .monaco-list-row .label-name');
  const row = rows
    .filter({ has: page.getByText(title, { exact: true }) })
    .or(rows.getByText(title, { exact: true }))
    .first();
  for (let attempt = 1; ; attempt++) {
    try {
      await page.keyboard.press('F1');
      await input.fill(`>${title}`, { timeout: ATTEMPT_MS });
      await row.click({ timeout: ATTEMPT_MS });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Opens a file by double clicks in the explorer, folder by folder. */
export async function openFromExplorer(window: UiWindow, path: string): Promise<void> {
  const names = path.split('/');
  await runCommand(window, 'File: Focus on Files Explorer');
  for (const [at, name] of names.entries()) {
    const row = window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    const isLast = at === names.length - 1;
    if (isLast) await row.dblclick();
    else if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
  }
  await editorTab(window, names.at(-1) ?? '').waitFor();
}

export function editorTab({ page }: UiWindow, name: string): Locator {
  return page.locator('.tabs-container .tab', { hasText: name });
}

/** The name of the language in the status bar. */
export function languageOf({ page }: UiWindow): Locator {
  return page.locator('#status\\.editor\\.mode');
}

/** The display name of the language `cable`. */
export const LANGUAGE = 'Diplomatic Cable';

/** Opens a cable and waits until its outline is there. */
export async function openCable(window: UiWindow, path: string): Promise<void> {
  await openFromExplorer(window, path);
  await languageOf(window).filter({ hasText: LANGUAGE }).waitFor();
}

/** Shows the outline, in the place of the list of files: with both, there are few rows of each. */
export async function showOutline(window: UiWindow): Promise<void> {
  await runCommand(window, 'Explorer: Focus on Outline View');
  const files = window.page.locator('.pane-header[aria-expanded=true]', { hasText: basename(window.folder) });
  if (await files.isVisible()) await files.click();
  await outlineRow(window, 'Address').waitFor();
}

export function outlineRow({ page }: UiWindow, text: string): Locator {
  return page.locator('.outline-pane .monaco-list-row', { hasText: text }).first();
}

export async function showProblems(window: UiWindow): Promise<void> {
  if (await window.page.locator('.markers-panel').isVisible()) return;
  await runCommand(window, 'Problems: Focus on Problems View');
  await window.page.locator('.markers-panel').waitFor();
}

export function problemRow({ page }: UiWindow, text: string): Locator {
  return page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
}

/** A row of the views Cables and Cited By. */
export function libraryRow({ page }: UiWindow, text: string): Locator {
  return page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: text }).first();
}

/** `Ln 12, Col 3` of the status bar. */
export async function cursorLine({ page }: UiWindow): Promise<number> {
  const text = (await page.locator('#status\\.editor\\.selection').textContent()) ?? '';
  return Number(/Ln (\d+)/.exec(text)?.[1]);
}

/** A word of the editor's text, where it is drawn. */
export function textInEditor({ page }: UiWindow, text: string): Locator {
  return page.locator('.editor-instance .view-line', { hasText: text }).first();
}

/** The line of a text in a file of the window's folder, from 1. */
export async function lineOf(window: UiWindow, path: string, text: string): Promise<number> {
  const lines = (await readFile(join(window.folder, path), 'utf8')).split(/\r?\n/);
  const at = lines.findIndex((line) => line.includes(text));
  if (at < 0) throw new Error(`${path} has no “${text}”.`);
  return at + 1;
}

/** Puts the cursor into a line, by Go to Line. */
export async function goTo({ page }: UiWindow, line: number, column = 1): Promise<void> {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input[type=text]:visible').first();
  await input.waitFor();
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
}

/** Rests the mouse on a stretch of a line, `from` characters into it, until the hover is there. */
export async function hoverOn(window: UiWindow, lineText: string, from: number): Promise<Locator> {
  const line = textInEditor(window, lineText);
  const box = await line.locator('span').first().boundingBox();
  if (!box) throw new Error(`The line “${lineText}” is not on the screen.`);
  const text = (await line.textContent()) ?? '';
  const width = box.width / text.length;
  await window.page.mouse.move(box.x + width * (from - 1), box.y + box.height / 2);
  await window.page.mouse.move(box.x + width * (from + 0.5), box.y + box.height / 2, { steps: 4 });
  const hover = window.page.locator('.monaco-editor .monaco-hover:visible').first();
  await hover.waitFor();
  await window.page.waitForTimeout(400); // it fades in
  return hover;
}

export const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Dark High Contrast',
} as const;

export async function setTheme(window: UiWindow, theme: string): Promise<void> {
  await runCommand(window, 'Preferences: Color Theme');
  const input = window.page.locator('.quick-input-widget input[type=text]:visible').first();
  await input.fill(theme);
  const row = window.page.locator('.quick-input-list .monaco-list-row', { hasText: theme }).first();
  await row.waitFor();
  await row.click();
  await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
