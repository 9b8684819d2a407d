import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cableText } from '../library/library';
import { type CableCommand, cableCommand } from './command';

let folder: string;
let command: CableCommand;
const links = async (...args: string[]) => (await command.run(['links', ...args, 'cables'])).out;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-links-'));
  command = await cableCommand(folder);
  const write = (name: string, content: string) => writeFile(join(folder, name), content);
  await mkdir(join(folder, 'cables'));
  await write(
    'cables/a.txt',
    cableText({ number: '08 MARROW 500', refs: 'A. 07 VALDORO 98 B. VALDORO 900', sent: '021200Z FEB' }),
  );
  await write(
    'cables/b.txt',
    [cableText({ number: '07 VALDORO 98' }), cableText({ number: '07 VALDORO 900', sent: '021200Z DEC' })].join('\n'),
  );
  await write('cables/c.txt', cableText({ number: '07 VALDORO 99', refs: 'A. 07 VALDORO 98' }));
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe('cable links', () => {
  test('prints an object a line, each as it is read', async () => {
    expect(
      (await links())
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { file: 'cables/a.txt', line: 17, from: '08MARROW500', to: '07VALDORO98', post: 'VALDORO', serial: 98 },
      { file: 'cables/a.txt', line: 17, from: '08MARROW500', to: '08VALDORO900', post: 'VALDORO', serial: 900 },
      { file: 'cables/c.txt', line: 17, from: '07VALDORO99', to: '07VALDORO98', post: 'VALDORO', serial: 98 },
    ]);
  });

  test('finds the cables among the files, and so the year that a reference leaves out', async () => {
    const found = JSON.parse(await links('--resolve', '--format', 'json')) as Record<string, unknown>[];
    expect(found.map(({ to, foundIn }) => [to, foundIn])).toEqual([
      ['07VALDORO98', ['cables/b.txt']],
      ['07VALDORO900', ['cables/b.txt']],
      ['07VALDORO98', ['cables/b.txt']],
    ]);
  });

  test('writes tables', async () => {
    expect(await links('--format', 'csv')).toBe(
      [
        'file,line,from,to,post,serial',
        'cables/a.txt,17,08MARROW500,07VALDORO98,VALDORO,98',
        'cables/a.txt,17,08MARROW500,08VALDORO900,VALDORO,900',
        'cables/c.txt,17,07VALDORO99,07VALDORO98,VALDORO,98',
        '',
      ].join('\r\n'),
    );
  });

  test('writes graphs, in which two cables are joined once', async () => {
    const twice = cableText({ number: '08 MARROW 501', refs: 'A. 07 VALDORO 98 B. 07 VALDORO 98' });
    const { out } = await command.run(['links', '--format', 'dot', '-'], twice);
    expect(out).toBe('digraph cables {\n  "08MARROW501" -> "07VALDORO98";\n}\n');
    expect(await links('--format', 'graphml', '--resolve')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <graph edgedefault="directed">
    <node id="08MARROW500"/>
    <node id="07VALDORO98"/>
    <edge source="08MARROW500" target="07VALDORO98"/>
    <node id="07VALDORO900"/>
    <edge source="08MARROW500" target="07VALDORO900"/>
    <node id="07VALDORO99"/>
    <edge source="07VALDORO99" target="07VALDORO98"/>
  </graph>
</graphml>
`);
  });

  test('an empty folder is an empty list', async () => {
    await mkdir(join(folder, 'none'));
    expect((await command.run(['links', '--format', 'json', 'none'])).out).toBe('[\n]\n');
  });

  test('what cannot be read costs only itself', async () => {
    const { code, out, complaint } = await command.run(['links', 'gone.txt', 'cables/c.txt']);
    expect(code).toBe(2);
    expect(out).toContain('07VALDORO98');
    expect(complaint).toBe('cable: gone.txt cannot be read: there is no such file.\n');
  });
});
