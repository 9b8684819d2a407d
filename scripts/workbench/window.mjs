// A window of the workbench in a browser without a screen.
import { format } from 'node:util';
import { watchRequests } from './requests.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** No sandbox, since Chromium refuses one to root; nothing but this machine is reachable. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

/**
 * @typedef {object} TestWindow
 * @property {Page} page
 * @property {Promise<number | string>} ended exit code of the tests that the window runs, or what went wrong
 * @property {() => string} log what the window's tests printed
 * @property {() => readonly string[]} elsewhere addresses off this machine that the window asked for
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} options
 * @param {string} options.browser its executable
 * @param {string} options.address
 * @param {(line: string) => void} [options.onLog]
 * @returns {Promise<TestWindow>}
 */
export async function openWindow({ browser: executablePath, address, onLog }) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, headless: true, args: browserArguments });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const elsewhere = watchRequests(context);
  const page = await context.newPage();

  let log = '';
  /** @type {(outcome: number | string) => void} */
  let finish = () => undefined;
  /** @type {Promise<number | string>} */
  const ended = new Promise((resolve) => (finish = resolve));
  page.on('crash', () => finish('the window crashed'));
  // A window that runs tests calls these two.
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ values) => {
    const line = format(...values);
    log += `${line}\n`;
    onLog?.(line);
  });
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => finish(code));
  await page.goto(address);
  return {
    page,
    ended,
    log: () => log,
    elsewhere,
    close: async () => {
      await browser.close();
    },
  };
}
