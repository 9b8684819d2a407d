import { expect, test } from 'vitest';
import { watchRequests } from '../../scripts/workbench/requests.mjs';
import { openBrowser, openWindow } from './window';

test('a window that asks for anything elsewhere fails when it is closed', async () => {
  const window = await openWindow();
  await window.page.evaluate(() => fetch('https://elsewhere.example/cable').catch(() => undefined));
  await expect(window.close()).rejects.toThrow('https://elsewhere.example/cable');
});

test('requests of a worker and web sockets are seen too', async () => {
  const browser = await openBrowser();
  const context = await browser.newContext();
  const elsewhere = watchRequests(context);
  const page = await context.newPage();
  await page.evaluate(() => {
    const script = new Blob(["fetch('http://elsewhere.example/worker').catch(() => undefined)"]);
    new Worker(URL.createObjectURL(script));
    new WebSocket('ws://elsewhere.example/socket');
  });
  await expect
    .poll(() => [...elsewhere()].sort())
    .toEqual(['http://elsewhere.example/worker', 'ws://elsewhere.example/socket']);
  await browser.close();
});
