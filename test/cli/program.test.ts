import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { checks } from '../../server/src/checks';
import { PORT_ELLERY, sample } from '../features/sample';
import { type CableCommand, cableCommand } from './command';

const { text: CABLE } = sample(PORT_ELLERY);

let command: CableCommand;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-cli-'));
  command = await cableCommand(folder);
  await writeFile(join(folder, 'cable.txt'), CABLE);
  await writeFile(join(folder, 'copy.txt'), CABLE);
  await writeFile(join(folder, 'letter.txt'), 'Dear Anna,\n\nthe ferry was late.\n');
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

const run = (args: readonly string[], input?: string) => command.run(args, input);
const inShell = (line: string) => command.inShell(line);

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
    const { out } = await run(['outline', 'cable.txt', 'letter.txt', './cable.txt', 'copy.txt']);
    expect(out.split('\n').filter((line) => line.endsWith('.txt'))).toEqual(['cable.txt', 'copy.txt']);
  });

  test('of a folder has all cables in it', async () => {
    const { code, out, complaint } = await run(['outline', '.']);
    expect({ code, complaint }).toEqual({ code: 1, complaint: 'cable: ./letter.txt is no cable.\n' });
    expect(out).toMatch(/^\.\/cable\.txt\n {5}1 {2}08 PORT ELLERY 258/);
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

  test.skipIf(process.platform === 'win32')('a closed standard input is an empty one', async () => {
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

  test.skipIf(process.platform === 'win32')('a reader that stops early is no fault', async () => {
    expect(await inShell('"$@" outline cable.txt copy.txt | head -1')).toEqual({
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
    const { code, out, complaint } = await run(['outline', 'missing.txt', '*.doc', 'cable.txt']);
    expect(code).toBe(2);
    expect(complaint).toBe(
      'cable: missing.txt cannot be read: there is no such file.\ncable: No file matches *.doc.\n',
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
  expect(help.out).toMatch(/Exit codes:\n {2}0 {2}.*\n {2}1 {2}.*\n {2}2 {2}/);
  for (const name of ['outline', 'parse', 'explain', 'checks', 'lsp']) expect(help.out).toContain(name);
});

test.each([
  [['outlin'], "cable: unknown command 'outlin'\n(Did you mean outline?)\n"],
  [['outline'], "cable: missing required argument 'path'\n"],
  [['outline', '--tidy', 'cable.txt'], "cable: unknown option '--tidy'\n"],
  [['parse'], "cable: missing required argument 'path'\n"],
  [
    ['parse', '--format', 'xml', 'cable.txt'],
    "cable: option '--format <format>' argument 'xml' is invalid. Allowed choices are json, jsonl, csv.\n",
  ],
  [
    ['parse', '--jobs', '0', 'cable.txt'],
    "cable: option '--jobs <number>' argument '0' is invalid. It is a number from 1 to 256.\n",
  ],
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
