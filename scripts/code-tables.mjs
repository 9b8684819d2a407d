// The tables of codes in bundles; `server/src/codes/packed.ts` reads them.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { inRoot } from './setup/places.mjs';

const DATA = inRoot('server/src/codes/data');

/**
 * Lets a bundle carry the tables, at a quarter of their size.
 * @type {import('esbuild').Plugin}
 */
export const packedTables = {
  name: 'packed-tables',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsv$/ }, async ({ path: file }) => {
      const packed = deflateRawSync(await readFile(file), { level: 9 }).toString('base64');
      return { contents: `packed:${packed}`, loader: 'text' };
    });
  },
};

/**
 * Lets bundles that ship together share one file of tables, `codes.json` beside them: by name, each as its text.
 * @type {import('esbuild').Plugin}
 */
export const sharedTables = {
  name: 'shared-tables',
  setup({ onLoad, onEnd, initialOptions: { outdir = '' } }) {
    onLoad({ filter: /\.tsv$/ }, ({ path: file }) => ({ contents: `shared:${path.basename(file)}`, loader: 'text' }));
    onEnd(async () => {
      const names = (await readdir(DATA)).sort();
      const tables = await Promise.all(
        names.map(async (name) => [name, await readFile(path.join(DATA, name), 'utf8')]),
      );
      await mkdir(outdir, { recursive: true });
      await writeFile(path.join(outdir, 'codes.json'), JSON.stringify(Object.fromEntries(tables)));
    });
  },
};
