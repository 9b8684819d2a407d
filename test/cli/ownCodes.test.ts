import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { goodCable } from '../checks/goodCable';
import { type CableCommand, cableCommand } from './command';

const TABLE = 'code\tkind\tmeaning\tiso2\tslip_for\tcertainty\tsource\nPERL\tprogram\tThe elf desk\n';
const CABLE = goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, PERL, FR']);

const folders: string[] = [];
let folder: string;
let command: CableCommand;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-codes-'));
  folders.push(folder);
  command = await cableCommand(folder);
  await write('a.txt', CABLE);
}, 60_000);

afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

const write = (name: string, content: string) => writeFile(join(folder, name), content);

test('the codes that .cable.json names are known to check and explain', async () => {
  expect(await command.run(['check', 'a.txt'])).toMatchObject({ code: 1 });
  expect(await command.run(['explain', 'PERL'])).toMatchObject({ code: 1 });
  await write('codes.tsv', TABLE);
  await write('.cable.json', '{ "codes": "codes.tsv" }');
  expect(await command.run(['check', 'a.txt'])).toEqual({ code: 0, out: 'Nothing found in 1 file.\n', complaint: '' });
  expect(await command.run(['explain', 'PERL'])).toEqual({
    code: 0,
    out: 'PERL: The elf desk\n  Kind: program tag\n  Certainty: sure (your own table codes.tsv)\n',
    complaint: '',
  });
  expect(await command.run(['check', '--no-project', 'a.txt'])).toMatchObject({ code: 1 });
  expect(await command.run(['explain', '--no-project', 'PERL'])).toMatchObject({ code: 1 });
});

test('parse parts tags that run together by them, and reads on when their table or the project file is wrong', async () => {
  await write('a.txt', goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSAZELF, FR']));
  const tags = async (...options: string[]) => {
    const { code, out, complaint } = await command.run(['parse', ...options, 'a.txt']);
    return { code, tags: (JSON.parse(out) as { readonly tags: unknown }).tags, complaint };
  };
  const together = { code: 0, tags: ['EFIS', 'PHSAZELF', 'FR'], complaint: '' };
  const parted = { ...together, tags: ['EFIS', 'PHSA', 'ZELF', 'FR'] };
  expect(await tags()).toEqual(together);
  await write('codes.tsv', TABLE.replace('PERL', 'ZELF'));
  expect(await tags('--codes', 'codes.tsv')).toEqual(parted);
  await write('.cable.json', '{ "codes": "codes.tsv" }');
  expect(await tags()).toEqual(parted);
  expect(await tags('--no-project')).toEqual(together);
  await write('codes.tsv', `${TABLE.replace('PERL', 'ZELF')}KGNO\telves\tThe gnome desk\n`);
  expect(await tags()).toEqual({ ...parted, code: 2, complaint: expect.stringContaining('codes.tsv:3: ') as string });
  await write('.cable.json', '{ "codes": 5 }');
  expect(await tags()).toEqual({
    ...together,
    code: 2,
    complaint: expect.stringContaining('.cable.json:1:') as string,
  });
  expect(await command.run(['parse', '--codes', 'no.tsv', 'a.txt'])).toMatchObject({ code: 2, out: '' });
});

test('every worker knows them', async () => {
  for (let i = 0; i < 40; i++) await write(`${i}.txt`, CABLE);
  await write('ours.tsv', TABLE);
  expect(await command.run(['check', '--jobs', '2', '--codes', 'ours.tsv', '.'])).toMatchObject({
    code: 0,
    complaint: '',
  });
});

test('those of --codes hold everywhere, and those of the project go before them', async () => {
  await write('ours.tsv', TABLE.replace('elf', 'gnome'));
  expect((await command.run(['explain', '--codes', 'ours.tsv', 'PERL'])).out).toContain('The gnome desk');
  expect(await command.run(['check', '--codes', 'ours.tsv', 'a.txt'])).toMatchObject({ code: 0 });
  await write('codes.tsv', TABLE);
  await write('.cable.json', '{ "codes": "codes.tsv" }');
  expect((await command.run(['explain', '--codes', 'ours.tsv', 'PERL'])).out).toContain('The elf desk');
});

test('a wrong row is told once, with its line, and the others hold', async () => {
  await write('codes.tsv', `${TABLE}KGNO\telves\tThe gnome desk\n`);
  await write('.cable.json', '{ "codes": "codes.tsv" }');
  await write('b.txt', CABLE);
  const complaint =
    'cable: codes.tsv:3: The column kind has "elves": write one of subject, program, geo, organization.\n';
  expect(await command.run(['check', '.'])).toEqual({ code: 2, out: 'Nothing found in 2 files.\n', complaint });
  expect(await command.run(['explain', 'PERL'])).toMatchObject({ code: 2, complaint });
  expect(await command.run(['check', '--no-project', '--codes', 'codes.tsv', '.'])).toMatchObject({
    code: 2,
    complaint,
  });
});

test('a file that is not there is told where it is named', async () => {
  await write('.cable.json', '{\n  "codes": "codes.tsv"\n}');
  const complaint = 'cable: .cable.json:2:12: codes.tsv cannot be read: there is no such file.\n';
  expect(await command.run(['check', 'a.txt'])).toMatchObject({ code: 2, complaint });
  expect(await command.run(['explain', 'PREL'])).toMatchObject({ code: 2, complaint });
  const missing = { code: 2, out: '', complaint: 'cable: no.tsv cannot be read: there is no such file.\n' };
  expect(await command.run(['check', '--codes', 'no.tsv', 'a.txt'])).toEqual(missing);
  expect(await command.run(['explain', '--no-project', '--codes', 'no.tsv', 'PERL'])).toEqual(missing);
});

test('a project file does not lead out of its folder', async () => {
  await write('.cable.json', '{ "codes": "../codes.tsv" }');
  const { code, complaint } = await command.run(['explain', 'PERL']);
  expect(code).toBe(2);
  expect(complaint).toContain('"codes" is the path of a table of codes in the folder of this file, or below it.');
});
