import { afterAll, beforeAll } from 'vitest';
import { openWindow, type UiWindow } from './window';

/**
 * The window of a file of tests, open while they run.
 *
 * @param prepare what is done in it before the first of them
 */
export function ownWindow(prepare: (window: UiWindow) => Promise<void> = () => Promise.resolve()): UiWindow {
  let opened: UiWindow | undefined;
  const current = () => {
    if (!opened) throw new Error('The window opens before the first test.');
    return opened;
  };
  beforeAll(async () => {
    opened = await openWindow();
    await prepare(opened);
  });
  afterAll(() => opened?.close());
  return {
    get page() {
      return current().page;
    },
    get folder() {
      return current().folder;
    },
    close: () => current().close(),
  };
}
