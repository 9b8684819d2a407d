import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** Which folder of the server may import which, besides itself. The entries may import anything. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  encoding: [],
  spelling: [],
  cable: ['spelling'],
  codes: ['spelling'],
  record: ['cable', 'codes', 'spelling'],
  checks: ['cable', 'codes', 'spelling'],
  project: ['cable', 'codes', 'checks'],
  features: ['cable', 'codes', 'record', 'checks', 'spelling'],
  library: ['encoding', 'cable', 'record', 'project', 'features'],
  node: ['encoding', 'checks', 'project', 'library'],
  protocol: ['cable', 'codes', 'record', 'checks', 'project', 'features', 'library'],
  cli: ['encoding', 'cable', 'codes', 'record', 'checks', 'project', 'features', 'library', 'node', 'protocol'],
};

/** Packages, and the manifest, that a folder of the core may import at run time; LSP types are erased and do not count. */
const PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  encoding: [],
  spelling: [],
  cable: [],
  codes: [/^fflate$/],
  record: [],
  checks: [/^@vscode\/l10n$/],
  project: [/^(?:@vscode\/l10n|ignore|jsonc-parser|valibot)$/],
  features: [/^(?:@vscode\/l10n|vscode-languageserver-types)$/],
  library: [/^vscode-languageserver-types$/],
  node: [/^(?:ignore|picomatch|vscode-uri|workerpool)$/, /^node:(?:crypto|fs|fs\/promises|os|path|v8)$/],
  protocol: [/^vscode-languageserver(?:$|-textdocument$|-types$)/, /^(?:@vscode\/l10n|valibot|vscode-uri)$/],
  cli: [
    /^package\.json$/,
    /^vscode-languageserver\/node$/,
    /^(?:cli-progress|commander|diff|picocolors|string-width|tinyglobby|workerpool)$/,
    /^node:(?:crypto|events|fs|fs\/promises|os|path|readline|timers\/promises|url|v8)$/,
  ],
};

/** Each import of a source file of ours that survives compilation, as [file, what it imports]. */
async function imports(entry: string): Promise<[string, string][]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    packages: 'external',
    loader: { '.tsv': 'text' },
    external: ['vscode', './client'],
    logLevel: 'error',
  });
  return Object.entries(metafile.inputs).flatMap(([file, input]) =>
    input.imports.map(({ path }): [string, string] => [file, path]),
  );
}

const folderOf = (file: string) => /^server\/src\/(\w+)\//.exec(file)?.[1];

test('each room of the server knows only the rooms below it', async () => {
  const found = (
    await Promise.all(['node', 'worker', 'cli'].map((entry) => imports(`server/src/main.${entry}.ts`)))
  ).flat();
  expect(found.length).toBeGreaterThan(50);
  const wrong = found.filter(([file, imported]) => {
    const from = folderOf(file);
    if (from === undefined) return false;
    const to = folderOf(imported);
    if (to !== undefined) return to !== from && !ALLOWED[from]?.includes(to);
    if (imported.startsWith('server/src/')) return true;
    return PACKAGES[from] !== undefined && !PACKAGES[from].some((name) => name.test(imported));
  });
  expect(wrong).toEqual([]);
});

test('what runs in a web worker imports nothing of Node', async () => {
  const found = await imports('server/src/main.worker.ts');
  expect(found.filter(([, imported]) => imported.startsWith('node:'))).toEqual([]);
});

test.each(['extension.node', 'extension.web', 'client.node', 'client.web'])(
  '%s holds of the server the recogniser, the reading and writing of files and the names of requests alone',
  async (entry) => {
    const found = await imports(`client/src/${entry}.ts`);
    const ofServer = new Set(found.map(([, imported]) => imported).filter((file) => file.startsWith('server/')));
    expect(ofServer).toContain('server/src/cable/recognise.ts');
    const shared = [
      'server/src/cable/recognise.ts',
      'server/src/encoding/decode.ts',
      'server/src/project/codesFile.ts',
      'server/src/project/ignoring.ts',
      'server/src/protocol/libraryRequests.ts',
      'server/src/protocol/requests.ts',
    ];
    expect([...ofServer].filter((file) => !shared.includes(file))).toEqual([]);
    const packages = new Set(
      found.map(([, imported]) => imported).filter((name) => !/^(?:client|server)\//.test(name)),
    );
    const allowed =
      /^(?:vscode|jsonc-parser|valibot|vscode-languageclient(?:\/node|\/browser)?|\.\/client|(?:\.\.\/)*package\.json)$/;
    expect([...packages].filter((name) => !allowed.test(name))).toEqual([]);
    if (entry.endsWith('.web')) expect([...packages].filter((name) => name.endsWith('/node'))).toEqual([]);
  },
);

test('the entry that wakes for every plain text holds the recogniser and nothing of the client or the rest of the server', async () => {
  const files = new Set((await imports('client/src/extension.node.ts')).map(([file]) => file));
  const allowed = /^(?:client\/src\/(?:extension\.node|entry|detection\/\w+)\.ts|server\/src\/cable\/recognise\.ts)$/;
  expect([...files].filter((file) => !allowed.test(file))).toEqual([]);
});
