import { execFile } from 'node:child_process';
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

  test('a file that is no cable is told', async () => {
    expect(await run(['outline', 'letter.txt'])).toEqual({
      code: 0,
      out: '',
      complaint: 'cable: letter.txt is no cable.\n',
    });
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
