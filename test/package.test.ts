/** What `npm run package` puts before a user: the bundles and what describes them, nothing else, and little of it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { listFiles, PackageManager } from '@vscode/vsce';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../package.json';
import { bundle } from './protocol/bundles';

const ROOT = resolve(import.meta.dirname, '..');
/** Large, and never packed: a file of each stands for the rest. */
const LARGE = ['node_modules', '.vscode-test', '.git'];

const run = promisify(execFile);
const onWindows = process.platform === 'win32';

let folder: string;
let files: readonly string[];

beforeAll(async () => {
  await bundle('server.js');
  folder = await mkdtemp(join(tmpdir(), 'cable-package-'));
  const copy = join(folder, 'copy');
  await cp(ROOT, copy, { recursive: true, filter: (path) => !LARGE.includes(relative(ROOT, path)) });
  for (const name of LARGE) {
    await mkdir(join(copy, name));
    await writeFile(join(copy, name, 'file.js'), '');
  }
  files = await listFiles({ cwd: copy, packageManager: PackageManager.None });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('holds what a user needs and nothing else', () => {
  expect([...files].sort()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/client.js',
      'dist/client.web.js',
      'dist/codes.json',
      'dist/extension.js',
      'dist/extension.web.js',
      'dist/overview.js',
      'dist/reading.js',
      'dist/server.js',
      'dist/server.worker.js',
      'images/cable-dark.svg',
      'images/cable-light.svg',
      'images/icon.png',
      ...manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
      'l10n/bundle.l10n.fr.json',
      'language-configuration.json',
      'media/overview.css',
      'media/reading.css',
      'package.json',
      'package.nls.fr.json',
      'package.nls.json',
      'schemas/cable.schema.json',
      'syntaxes/cable.tmLanguage.json',
    ].sort(),
  );
});

/** Makes both packages as a stranger does who has the sources, in another place, at another time, in another time zone. */
async function packedIn(name: string, zone: string): Promise<{ readonly vsix: Buffer; readonly tarball: Buffer }> {
  const copy = join(folder, name);
  await cp(ROOT, copy, {
    recursive: true,
    filter: (path) => ![...LARGE, 'dist', 'test', 'bench', 'test-results'].includes(relative(ROOT, path)),
  });
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  await utimes(join(copy, 'LICENSE'), 1_000_000_000, 1_000_000_000);
  const options = { cwd: copy, env: { ...process.env, TZ: zone } };
  await run(process.execPath, ['scripts/package.mjs'], options);
  await run(process.execPath, ['scripts/declarations.mjs'], options);
  await run(onWindows ? 'npm.cmd' : 'npm', ['pack', '--ignore-scripts', '--silent'], { ...options, shell: onWindows });
  const file = `${manifest.name}-${manifest.version}`;
  return { vsix: await readFile(join(copy, `${file}.vsix`)), tarball: await readFile(join(copy, `${file}.tgz`)) };
}

test('is under 1 MB, and two builds give the same bytes', async () => {
  const here = await packedIn('here', 'Pacific/Auckland');
  const there = await packedIn('there', 'America/Lima');
  expect(here.vsix.length).toBeGreaterThan(100_000);
  expect(here.vsix.length).toBeLessThan(1_000_000);
  expect(here.vsix.equals(there.vsix)).toBe(true);
  expect(here.tarball.equals(there.tarball)).toBe(true);
});

test('can be published: nothing forbids it, and the listing has what a user looks for', () => {
  expect(manifest).not.toHaveProperty('private');
  expect(manifest.categories).toContain('Programming Languages');
  expect(manifest.keywords.length).toBeLessThanOrEqual(30);
  for (const property of ['icon', 'license', 'publisher', 'galleryBanner', 'repository', 'bugs', 'homepage'])
    expect(manifest, property).toHaveProperty(property);
});

test('no registry is named in the lockfile', async () => {
  const lockfile = await readFile(join(ROOT, 'package-lock.json'), 'utf8');
  expect(lockfile).not.toContain('"resolved"');
});
