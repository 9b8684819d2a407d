import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { checks } from '../../server/src/checks';
import { PORT_ELLERY, sample } from '../features/sample';
import { bundle } from '../protocol/bundles';

const { text: CABLE } = sample(PORT_ELLERY);

let cli: string;
let folder: string;

beforeAll(async () => {
  cli = await bundle('cli.js');
  folder = await mkdtemp(join(tmpdir(), 'cable-cli-'));
  await writeFile(join(folder, 'cable.txt'), CABLE);
  await writeFile(join(folder, 'letter.txt'), 'Dear Anna,\n\nthe ferry was late.\n');
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

function run(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], { cwd: folder }, (error, out, complaint) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaint });
    });
    child.stdin?.end(input);
  });
}

/** Runs a line of a shell in which `"$@"` is the command. */
function inShell(line: string): Promise<Ran> {
  return new Promise((resolve) => {
    execFile('sh', ['-c', line, 'sh', process.execPath, cli], { cwd: folder }, (error, out, complaint) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaint });
    });
  });
}

describe('cable outline', () => {
  test('prints line numbers and names, indented', async () => {
    const { code, out, complaint } = await run(['outline', 'cable.txt']);
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    const lines = out.split('\n');
    expect(lines[0]).toBe('     1  08 PORT ELLERY 258  HERRING QUOTAS: MINISTER OSTERHOLM WILL NOT YIELD');
    expect(lines).toContain("    31        2. (C) Nothing moves before the spring, and the ministry's lawyers…");
  });

  test('reads standard input', async () => {
    const fromFile = await run(['outline', 'cable.txt']);
    expect(await run(['outline', '-'], CABLE)).toEqual(fromFile);
  });

  test('of several files names each', async () => {
    const { out } = await run(['outline', 'cable.txt', 'cable.txt']);
    expect(out.split('\n').filter((line) => line === 'cable.txt')).toHaveLength(2);
  });

  test('a file that is no cable is told, and is exit code 1', async () => {
    expect(await run(['outline', 'letter.txt'])).toEqual({
      code: 1,
      out: '',
      complaint: 'cable: letter.txt is no cable.\n',
    });
    expect(await run(['outline', '-'], 'Dear Anna\n')).toEqual({
      code: 1,
      out: '',
      complaint: 'cable: Standard input is no cable.\n',
    });
    expect(await run(['outline', 'missing.txt', 'letter.txt', 'cable.txt'])).toMatchObject({ code: 2 });
    expect(await run(['outline', 'letter.txt', 'missing.txt'])).toMatchObject({ code: 2 });
  });

  test('an empty name is misuse, told in a sentence', async () => {
    expect(await run(['outline', ''])).toEqual({
      code: 2,
      out: '',
      complaint: 'cable: The name of a file is empty.\n',
    });
  });

  test('a closed standard input is an empty one', async () => {
    expect(await inShell('"$@" outline - <&-')).toEqual({
      code: 1,
      out: '',
      complaint: 'cable: Standard input is no cable.\n',
    });
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is told in one sentence', async () => {
    expect(await inShell('"$@" outline cable.txt > /dev/full')).toEqual({
      code: 2,
      out: '',
      complaint: 'cable: The result cannot be written: no space is left.\n',
    });
  });

  test('a reader that stops early is no fault', async () => {
    expect(await inShell('"$@" outline cable.txt cable.txt | head -1')).toEqual({
      code: 0,
      out: 'cable.txt\n',
      complaint: '',
    });
  });

  test.skipIf(process.platform === 'win32')('a hostile file name and text reach the terminal as text', async () => {
    const name = 'a\u001b[31m\nb\u202e.txt';
    const shown = 'a[U+001B][31m[U+000A]b[U+202E].txt';
    await writeFile(join(folder, name), CABLE.replace('HERRING QUOTAS', '\u001b[31m\u202eHERRING\u2066 QUOTAS'));
    const { out } = await run(['outline', name, 'cable.txt']);
    expect(out.split('\n')[0]).toBe(shown);
    expect(out).toContain('[31mHERRING QUOTAS');
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    const missing = await run(['outline', `no${name}`]);
    expect(missing.complaint).toBe(`cable: no${shown} cannot be read: there is no such file.\n`);
    expect((await run(['\u001b[31m'])).complaint).toBe("cable: unknown command '[U+001B][31m'\n");
  });

  test('a file that cannot be read costs only itself', async () => {
    const { code, out, complaint } = await run(['outline', 'missing.txt', '.', 'cable.txt']);
    expect(code).toBe(2);
    expect(complaint).toBe(
      'cable: missing.txt cannot be read: there is no such file.\ncable: . cannot be read: it is a folder.\n',
    );
    expect(out).toContain('08 PORT ELLERY 258');
  });
});

test('cable checks lists every check with its severity and rule', async () => {
  const { code, out } = await run(['checks']);
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(checks.length);
  checks.forEach((check, i) => {
    expect(lines[i]?.split(/ {2,}/)).toEqual([check.code, check.severity, check.rule]);
  });
});

test('--version and --help end well', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, complaint: '' });
  const help = await run(['--help']);
  expect(help).toMatchObject({ code: 0, complaint: '' });
  expect(help.out).toContain('Exit codes:\n  0  everything was done\n  1  a file is no cable\n  2  ');
  for (const command of ['outline', 'checks', 'lsp']) expect(help.out).toContain(command);
});

test.each([
  [['outlin'], "cable: unknown command 'outlin'\n(Did you mean outline?)\n"],
  [['outline'], "cable: missing required argument 'file'\n"],
  [['outline', '--tidy', 'cable.txt'], "cable: unknown option '--tidy'\n"],
  [['lsp'], "cable: required option '--stdio' not specified\n"],
])('misuse: cable %j', async (args, complaint) => {
  expect(await run(args)).toEqual({ code: 2, out: '', complaint });
});

test('no command at all prints the help as misuse', async () => {
  const { code, out, complaint } = await run([]);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(complaint).toContain('Usage: cable');
});
