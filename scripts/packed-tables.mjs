import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';

/**
 * Lets bundles carry the tables of codes a quarter of their size; `server/src/codes/packed.ts` reads them.
 * @type {import('esbuild').Plugin}
 */
export const packedTables = {
  name: 'packed-tables',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsv$/ }, async ({ path }) => {
      const packed = deflateRawSync(await readFile(path), { level: 9 }).toString('base64');
      return { contents: `packed:${packed}`, loader: 'text' };
    });
  },
};
