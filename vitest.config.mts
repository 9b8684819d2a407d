import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // The tables of codes are imported as text, as esbuild does for the bundles.
      name: 'tsv-as-text',
      enforce: 'pre',
      async load(id) {
        return id.endsWith('.tsv') ? `export default ${JSON.stringify(await readFile(id, 'utf8'))}` : undefined;
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/editor/**'],
    // Of two cores it would use one, and keep the other for a watcher.
    maxWorkers: availableParallelism(),
    // A snapshot that is missing fails, as one that differs does; else it would be written here and be missing elsewhere.
    update: 'none',
    // Only what hangs ends by time: a machine that is slow or busy fails no test.
    testTimeout: 180_000,
  },
});
