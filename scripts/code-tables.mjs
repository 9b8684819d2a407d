// The tables of codes in bundles; `server/src/codes/packed.ts` reads them.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { inRoot } from './setup/places.mjs';

const DATA = inRoot('server/src/codes/data');

/**
 * A table as bundles carry it: deflated, in base64, at a quarter of its size.
 * @param {string} file
 */
async function packed(file) {
  return `packed:${deflateRawSync(await readFile(file), { level: 9 }).toString('base64')}`;
}

/**
 * Lets a bundle carry the tables, packed.
 * @type {import('esbuild').Plugin}
 */
export const packedTables = {
  name: 'packed-tables',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsv$/ }, async ({ path: file }) => ({ contents: await packed(file), loader: 'text' }));
  },
};

/**
 * Lets bundles that ship together share one file of tables, `codes.json` beside them: by name, each packed for itself,
 * so that a look-up unpacks its own table alone.
 * @type {import('esbuild').Plugin}
 */
export const sharedTables = {
  name: 'shared-tables',
  setup({ onLoad, onEnd, initialOptions: { outdir = '' } }) {
    onLoad({ filter: /\.tsv$/ }, ({ path: file }) => ({ contents: `shared:${path.basename(file)}`, loader: 'text' }));
    onEnd(async () => {
      const names = (await readdir(DATA)).sort();
      const tables = await Promise.all(names.map(async (name) => [name, await packed(path.join(DATA, name))]));
      await mkdir(outdir, { recursive: true });
      await writeFile(path.join(outdir, 'codes.json'), JSON.stringify(Object.fromEntries(tables)));
    });
  },
};
