import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const LOCK = join(ROOT, 'node_modules/.cache/test-build.lock');

const BUNDLES = ['server.js', 'server.worker.js', 'codes.json', 'cli.js', 'index.mjs', 'index.cjs'] as const;
export type Bundle = (typeof BUNDLES)[number];

/** The path of a bundle as it ships. Bundles that are missing or older than their sources are built first. */
export async function bundle(name: Bundle): Promise<string> {
  await mkdir(join(LOCK, '..'), { recursive: true });
  // Test files run at the same time; one builds and the others wait.
  while (!(await taken())) await wait(100);
  try {
    if (await stale()) await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/build.mjs')], { cwd: ROOT });
  } finally {
    await rm(LOCK, { recursive: true });
  }
  return join(DIST, name);
}

async function taken(): Promise<boolean> {
  try {
    await mkdir(LOCK);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  // A run that was ended in its middle leaves the lock behind.
  const age = Date.now() - ((await timeOf(LOCK)) ?? Date.now());
  if (age > 60_000) await rm(LOCK, { recursive: true, force: true });
  return false;
}

async function stale(): Promise<boolean> {
  const sources = join(ROOT, 'server/src');
  const files = (await readdir(sources, { recursive: true })).map((file) => join(sources, file));
  const newest = Math.max(...(await Promise.all(files.map(timeOf))).map((time) => time ?? 0));
  const built = await Promise.all(BUNDLES.map((name) => timeOf(join(DIST, name))));
  return built.some((time) => time === undefined || time < newest);
}

async function timeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}
