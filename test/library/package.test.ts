/** The package that `npm pack` makes, installed into an empty folder and used as a stranger would use it. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { PORT_ELLERY, sample } from '../features/sample';
import { bundle } from '../protocol/bundles';

const ROOT = resolve(import.meta.dirname, '../..');
const CABLE = sample(PORT_ELLERY).text;
const run = promisify(execFile);
const onWindows = process.platform === 'win32';

let folder: string;
let installed: string;
let tarball: string;

async function npm(args: readonly string[], cwd: string): Promise<void> {
  await run(onWindows ? 'npm.cmd' : 'npm', [...args], { cwd, shell: onWindows });
}

const node = async (...args: readonly string[]) => (await run(process.execPath, [...args], { cwd: folder })).stdout;

beforeAll(async () => {
  await bundle('index.mjs');
  await run(process.execPath, [join(ROOT, 'scripts/declarations.mjs')]);
  folder = await mkdtemp(join(tmpdir(), 'cable-library-'));
  await npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], ROOT);
  tarball = join(folder, (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '');
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  await npm(['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
  installed = join(folder, 'node_modules/cable-files');
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('holds the command and the library, and nothing of the extension', async () => {
  expect((await readdir(join(installed, 'dist'))).sort()).toEqual([
    'cli.js',
    'index.cjs',
    'index.d.cts',
    'index.d.mts',
    'index.mjs',
  ]);
  expect((await readdir(installed)).sort()).toEqual([
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'dist',
    'docs',
    'package.json',
  ]);
});

test('its README leads nowhere that is not in it', async () => {
  const readme = await readFile(join(installed, 'README.md'), 'utf8');
  const links = [...readme.matchAll(/\]\((?!https:|#)([^)#]+)/g)].map(([, link]) => link ?? '');
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) await expect(access(join(installed, link)), link).resolves.toBeUndefined();
});

test('is imported and required', async () => {
  await writeFile(
    join(folder, 'use.mjs'),
    `import { parseCables } from 'cable-files';
     console.log(parseCables(${JSON.stringify(CABLE)}).cables[0].id);`,
  );
  await writeFile(
    join(folder, 'use.cjs'),
    `const { parseCables, recordOf } = require('cable-files');
     const file = parseCables('TAGS: ECONEFIN', { assumeCable: true });
     console.log(recordOf(file, file.cables[0], { year: 2008, post: 'RIGA', serial: 472 }).id);`,
  );
  expect(await node('use.mjs')).toBe('08PORTELLERY258\n');
  expect(await node('use.cjs')).toBe('08RIGA472\n');
});

test('has the command', async () => {
  await writeFile(join(folder, 'cable.txt'), CABLE);
  expect(JSON.parse(await node(join(installed, 'dist/cli.js'), 'parse', 'cable.txt'))).toMatchObject({
    id: '08PORTELLERY258',
  });
});

test.skipIf(onWindows)('installed for all of a machine, it is the command and a language server', async () => {
  const prefix = join(folder, 'prefix');
  await npm(['install', '--global', '--prefix', prefix, '--offline', '--no-audit', '--no-fund', tarball], folder);
  const command = join(prefix, 'bin/cable');
  const { stdout } = await run(command, ['parse', '--format', 'json', 'cable.txt'], { cwd: folder });
  expect(stdout).toContain('08PORTELLERY258');
  const server = spawn(command, ['lsp', '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  expect(serverInfo).toMatchObject({ name: 'cable' });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const [code] = (await once(server, 'exit')) as [number];
  expect(code).toBe(0);
});

test('is typed, strictly, for import and for require', async () => {
  const use = `import { checks, findingsIn, fixAll, parseCables, recordOf } from 'cable-files';
    import type { Cable, CableRecord, Finding } from 'cable-files';
    const file = parseCables('', { assumeCable: true });
    const cable: Cable | undefined = file.cables[0];
    const record: CableRecord | undefined = cable && recordOf(file, cable);
    export const id: string | undefined = record?.id;
    const findings: readonly Finding[] = findingsIn(file, checks);
    export const edits: number = fixAll(findings).edits.length;
    // @ts-expect-error what is missing from a cable may be missing
    export const wrong: string = cable?.header.subject?.title.value;`;
  await mkdir(join(folder, 'types'), { recursive: true });
  await writeFile(join(folder, 'types/use.mts'), use);
  await writeFile(join(folder, 'types/use.cts'), use);
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022'];
  expect(await node(tsc, ...options, 'types/use.mts', 'types/use.cts')).toBe('');
}, 60_000);

test('goes into a bundle for a browser, with nothing of Node', async () => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export { parseCables } from 'cable-files';`, resolveDir: folder },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    metafile: true,
  });
  expect(Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external))).toEqual(
    [],
  );
  expect(outputFiles[0]?.text).not.toMatch(/require\(|process\.|node:/);
});

test('the example runs', async () => {
  await cp(join(ROOT, 'examples'), folder, { recursive: true });
  await mkdir(join(folder, 'cables'));
  await writeFile(join(folder, 'cables/08PORTELLERY258.txt'), CABLE.replace('0451659', '0581659'));
  await writeFile(join(folder, 'cables/letter.txt'), 'Dear Anna,\n');
  const out = await node('cables-of-a-folder.mjs', 'cables');
  expect(out).toMatch(
    /^08PORTELLERY258 {2}HERRING QUOTAS: MINISTER OSTERHOLM WILL NOT YIELD {2}\[PREL EFIS ETRD XX\]\n/,
  );
  expect(out).toMatch(/^ {2}line 3, warning: Day 58 /m);
  expect(await readFile(join(folder, 'cables-of-a-folder.mjs'), 'utf8')).toContain("from 'cable-files'");
});

test('the example ends quietly when its reader has seen enough', async () => {
  await mkdir(join(folder, 'many'));
  for (let i = 0; i < 200; i++) await writeFile(join(folder, `many/${i}.txt`), CABLE);
  const child = spawn(process.execPath, ['cables-of-a-folder.mjs', 'many'], { cwd: folder });
  let complaint = '';
  child.stderr.on('data', (data) => (complaint += String(data)));
  child.stdout.destroy();
  const [code] = (await once(child, 'exit')) as [number];
  expect([code, complaint]).toEqual([0, '']);
});
