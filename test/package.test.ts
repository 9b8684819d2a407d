/** What `npm run package` puts before a user: the bundles and what describes them, nothing else, and little of it. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checks } from '../server/src/checks';
import { bundle } from './protocol/bundles';

const ROOT = resolve(import.meta.dirname, '..');
/** Large, and never packed: a file of each stands for the rest. */
const LARGE = ['node_modules', '.vscode-test', '.git'];

let folder: string;
let files: readonly string[];

beforeAll(async () => {
  await bundle('server.js');
  folder = await mkdtemp(join(tmpdir(), 'cable-package-'));
  await cp(ROOT, folder, { recursive: true, filter: (path) => !LARGE.includes(relative(ROOT, path)) });
  for (const name of LARGE) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'file.js'), '');
  }
  files = await listFiles({ cwd: folder, packageManager: PackageManager.None });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('holds what a user needs and nothing else', () => {
  const pages = ['README', ...checks.map(({ code }) => code.replace('/', '-'))];
  expect([...files].sort()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/client.js',
      'dist/client.web.js',
      'dist/extension.js',
      'dist/extension.web.js',
      'dist/server.js',
      'dist/server.worker.js',
      ...pages.map((page) => `docs/checks/${page}.md`),
      'images/icon.png',
      'language-configuration.json',
      'package.json',
      'schemas/cable.schema.json',
      'syntaxes/cable.tmLanguage.json',
    ].sort(),
  );
});

test('is under 1 MB, compressed', async () => {
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
  const size = contents.reduce((sum, content) => sum + deflateRawSync(content).length, 0);
  expect(size).toBeGreaterThan(100_000);
  expect(size).toBeLessThan(1_000_000);
});

test('no registry is named in the lockfile', async () => {
  const lockfile = await readFile(join(ROOT, 'package-lock.json'), 'utf8');
  expect(lockfile).not.toContain('"resolved"');
});
