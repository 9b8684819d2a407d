import { defineConfig } from 'vitest/config';

/** One window after another, in a VS Code server that scripts/workbench/ui-window.mjs has started. */

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.ui.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 12_000 } },
  },
});
