/** The set-ups of docs/other-editors.md, as a user would have them. */
import { execFile, execFileSync } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../protocol/bundles';

const ROOT = new URL('../../', import.meta.url);

/** What an editor told of a cable that it opened. */
export interface Told {
  readonly language: string;
  readonly diagnostics: readonly string[];
  readonly hover: string;
  readonly outline: readonly string[];
}

/** Whether the program is there; asked by running it. */
export function isInstalled(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The first block of code below a heading of the page. */
export async function setUpFor(editor: string, language: string): Promise<string> {
  const page = await readFile(new URL('docs/other-editors.md', ROOT), 'utf8');
  const section = page.split(`\n## ${editor}\n`)[1]?.split('\n## ')[0] ?? '';
  const code = section.split(`\`\`\`${language}\n`)[1]?.split('```')[0];
  if (code === undefined) throw new Error(`docs/other-editors.md has no set-up for ${editor}.`);
  return code;
}

interface Run {
  readonly program: string;
  /** Gets the folder that it runs in: `probe` writes `told.json` there. */
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** Runs an editor in a folder of its own that holds a damaged cable, `cable.txt`, with the `cable` command in its path. */
export async function runEditor({ program, args, files }: Run): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), 'cable-editor-'));
  try {
    const command = join(folder, 'cable');
    await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${await bundle('cli.js')}" "$@"\n`);
    await chmod(command, 0o755);
    await cp(new URL('fixtures/sample/07LIMA8041.txt', ROOT), join(folder, 'cable.txt'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const env = {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
    };
    const { stderr } = await promisify(execFile)(program, args, { cwd: folder, env, timeout: 50_000 });
    const told = await readFile(join(folder, 'told.json'), 'utf8').catch(() => undefined);
    if (told === undefined) throw new Error(`${program} told nothing: ${stderr}`);
    return JSON.parse(told) as Told;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
