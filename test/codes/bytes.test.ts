import { readdir, readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { routingIndicators } from '../../server/src/codes/routingIndicators';
import { shareTables, unpacked } from '../../server/src/codes/packed';
import { packedTables } from '../../scripts/code-tables.mjs';
import { bundle } from '../protocol/bundles';

const load = (source = ''): Promise<unknown> => import(`data:text/javascript,${encodeURIComponent(source)}`);

/** The bundles carry the tables: what they add has to stay small beside them. */
test('the tables add less than 250 kB to a minified bundle, and read as they are in their files, and importing them reads none', async () => {
  const folder = new URL('../../server/src/codes/', import.meta.url).pathname;
  const modules = ['posts', 'tags', 'captions', 'reasons', 'glossary', 'collectives', 'precedences'];
  const more = [
    'classifications',
    'declassification',
    'executiveOrders',
    'operatingSignals',
    'offices',
    'routingIndicators',
  ];
  const { outputFiles } = await build({
    stdin: {
      contents: [...modules, ...more].map((name) => `export * from './${name}';`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    plugins: [packedTables],
  });
  expect(outputFiles[0]?.contents.byteLength).toBeLessThan(250_000);
  const packed = (await load(outputFiles[0]?.text)) as { readonly routingIndicators: () => readonly unknown[] };
  expect(packed.routingIndicators()).toEqual(routingIndicators());
  // A table that were read on import would throw here, for there is no text to read.
  const empty = await build({
    stdin: {
      contents: [...modules, ...more].map((name) => `export * from './${name}';`).join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: 'esm',
    loader: { '.tsv': 'empty' },
  });
  await expect(load(empty.outputFiles[0]?.text)).resolves.toBeDefined();
});

test('the file of tables that the bundles of the server share is under 250 kB, and has each as it is in its file', async () => {
  const shared = await readFile(await bundle('codes.json'), 'utf8');
  expect(shared.length).toBeLessThan(250_000);
  shareTables(() => shared);
  const folder = new URL('../../server/src/codes/data/', import.meta.url);
  const names = await readdir(folder);
  expect(Object.keys(JSON.parse(shared) as object)).toEqual(names.sort());
  for (const name of names) {
    expect(unpacked(`shared:${name}`), name).toBe(await readFile(new URL(name, folder), 'utf8'));
  }
});
