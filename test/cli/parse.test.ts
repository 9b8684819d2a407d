import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PORT_ELLERY, sample } from '../features/sample';
import { type CableCommand, cableCommand } from './command';

const { text: CABLE } = sample(PORT_ELLERY);
const OTHER = CABLE.replace('VZCZCXRO0042', 'VZCZCXRO0043').replaceAll('258', '259');

const FIELDS = [
  ...['file', 'id', 'layout', 'date', 'classification', 'from', 'to', 'info', 'excluded', 'captions', 'declassifyOn'],
  ...['tags', 'subject', 'references', 'classifiedBy', 'summary', 'signer', 'paragraphs'],
];

let folder: string;
let command: CableCommand;
const parse = (...args: string[]) => command.run(['parse', ...args]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cable-parse-'));
  command = await cableCommand(folder);
  const write = async (name: string, content: string | Buffer) => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  await write('08PORTELLERY258.txt', CABLE);
  await write('three.txt', [CABLE, OTHER, CABLE.replaceAll('258', '260')].join('\n'));
  await write('latin.txt', Buffer.from(CABLE.replace('OSTERHOLM', 'ÖSTERHOLM'), 'latin1'));
  await write('utf16.txt', Buffer.from(`\ufeff${CABLE}`, 'utf16le'));
  await write('blank.txt', ' \r\n\n');
  for (const name of [
    'b10.txt',
    'b9.TXT',
    'sub/a.cable',
    '.hidden/x.txt',
    'node_modules/x.txt',
    'sub/.x.txt',
    'c.md',
  ]) {
    await write(join('folder', name), CABLE);
  }
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

function objects(lines: string): Record<string, unknown>[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('one file', () => {
  test('is one object of JSON with every field, in order', async () => {
    const { code, out, complaint } = await parse('08PORTELLERY258.txt');
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    const record = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(record)).toEqual(FIELDS);
    expect(record).toMatchObject({
      file: '08PORTELLERY258.txt',
      id: '08PORTELLERY258',
      layout: 'transmission',
      date: '2008-02-14T16:59:00Z',
      classification: 'CONFIDENTIAL',
      from: 'AMEMBASSY PORT ELLERY',
      to: [{ routing: 'RUEHC', name: 'SECSTATE WASHDC', precedence: 'PRIORITY', serial: '1234' }],
      info: [
        { routing: 'RUEHXB', name: 'AMEMBASSY MARROW', precedence: 'PRIORITY', serial: '0017' },
        { routing: 'RUEHXC', name: 'AMCONSUL NEW SKERRY', precedence: null, serial: null },
      ],
      excluded: [],
      captions: ['SIPDIS'],
      declassifyOn: '2018-02-14',
      tags: ['PREL', 'EFIS', 'ETRD', 'XX'],
      subject: 'HERRING QUOTAS: MINISTER OSTERHOLM WILL NOT YIELD',
      references: [
        { label: 'A', id: '08MARROW14284', text: 'MARROW 14284' },
        { label: 'B', id: '07PORTELLERY2652', text: '07 PORT ELLERY 2652' },
      ],
      classifiedBy: { name: 'A. Person', title: 'Political Counselor', reasons: ['1.4(b)', '1.4(d)'] },
      summary: 'The minister told us that the quota stands. He will say so in public.',
      signer: 'PERSON',
      paragraphs: 3,
    });
  });

  test('of three cables is a list of three', async () => {
    const { out } = await parse('three.txt');
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual([
      '08PORTELLERY258',
      '08PORTELLERY259',
      '08PORTELLERY260',
    ]);
    expect(objects((await parse('--format', 'jsonl', 'three.txt')).out)).toEqual(JSON.parse(out));
  });

  test('from standard input is called -', async () => {
    const { out } = await command.run(['parse', '-'], CABLE);
    expect(JSON.parse(out)).toMatchObject({ file: '-', id: '08PORTELLERY258' });
  });

  test('in Latin-1 and in UTF-16', async () => {
    expect(JSON.parse((await parse('latin.txt')).out)).toMatchObject({
      subject: 'HERRING QUOTAS: MINISTER ÖSTERHOLM WILL NOT YIELD',
    });
    expect(JSON.parse((await parse('utf16.txt')).out)).toMatchObject({ id: '08PORTELLERY258', signer: 'PERSON' });
  });

  test('that is blank has no record, and that is told', async () => {
    expect(await parse('blank.txt')).toEqual({
      code: 1,
      out: '[]\n',
      complaint: 'cable: blank.txt is empty, or blank: there is nothing to parse.\n',
    });
    expect(await command.run(['parse', '--format', 'jsonl', '-'], '')).toEqual({
      code: 1,
      out: '',
      complaint: 'cable: Standard input is empty, or blank: there is nothing to parse.\n',
    });
  });
});

describe('a fragment is read as far as it goes', () => {
  const fragment = async (text: string) => JSON.parse((await command.run(['parse', '-'], text)).out) as unknown;

  test('tags and subject', async () => {
    expect(await fragment('TAGS: ECONEFIN, PGOV, XX\nSUBJECT: THE HERRING\nIS LATE\n')).toMatchObject({
      layout: 'unknown',
      id: null,
      date: null,
      tags: ['ECON', 'EFIN', 'PGOV', 'XX'],
      subject: 'THE HERRING IS LATE',
    });
  });

  test('references alone', async () => {
    expect(await fragment('REF: A. MARROW 14284\n     B. 07 PORT ELLERY 2652\n')).toMatchObject({
      layout: 'unknown',
      references: [
        { label: 'A', id: null, text: 'MARROW 14284' },
        { label: 'B', id: '07PORTELLERY2652', text: '07 PORT ELLERY 2652' },
      ],
    });
  });

  test('who classified', async () => {
    expect(await fragment('Classified By: Counselor A. Person for reasons 1.4 (b) and (d)')).toMatchObject({
      layout: 'unknown',
      classifiedBy: { name: 'A. Person', title: 'Counselor', reasons: ['1.4(b)', '1.4(d)'] },
    });
  });

  test('prose has nothing to say but is read', async () => {
    expect(await fragment('The ferry was late.\n')).toMatchObject({ layout: 'unknown', subject: null, tags: [] });
  });

  test('gets year, post and serial from the name of its file', async () => {
    await writeFile(join(folder, 'refs-08RIGA472.txt'), 'REF: A. VILNIUS 214\nB. RIGA 500\nC. 06 RIGA 12\n');
    const { out } = await parse('refs-08RIGA472.txt');
    expect(JSON.parse(out)).toMatchObject({
      id: '08RIGA472',
      references: [{ id: '08VILNIUS214' }, { id: '07RIGA500' }, { id: '06RIGA12' }],
    });
  });
});

describe('several files', () => {
  const filesOf = (out: string) => objects(out).map(({ file }) => file);

  test('are a line of JSON each, in the order of the arguments, each file once', async () => {
    const { out } = await parse('three.txt', 'latin.txt', './three.txt');
    expect(filesOf(out)).toEqual(['three.txt', 'three.txt', 'three.txt', 'latin.txt']);
  });

  test('of a folder are in natural order, without what is hidden', async () => {
    const { code, out, complaint } = await parse('folder');
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(filesOf(out)).toEqual(['folder/b9.TXT', 'folder/b10.txt', 'folder/sub/a.cable']);
  });

  test('by a pattern that the shell did not open', async () => {
    expect(filesOf((await parse('folder/**/*.{txt,cable}')).out)).toEqual(['folder/b10.txt', 'folder/sub/a.cable']);
    expect(await parse('*.nothing')).toEqual({ code: 2, out: '', complaint: 'cable: No file matches *.nothing.\n' });
  });

  test('as JSON are a list, also of none and of one', async () => {
    const all = await parse('--format', 'json', 'folder', 'three.txt');
    expect(JSON.parse(all.out)).toHaveLength(6);
    await mkdir(join(folder, 'empty'), { recursive: true });
    expect(await parse('--format', 'json', 'empty')).toEqual({ code: 0, out: '[\n]\n', complaint: '' });
    expect(JSON.parse((await parse('--format', 'json', 'folder/sub')).out)).toHaveLength(1);
  });

  test('are the same on one core and on two, and more than one reader takes at a time', async () => {
    // What is printed of them is more than a pipe holds.
    const FILES = 120;
    const many = join(folder, 'many');
    await mkdir(many);
    for (let i = 0; i < FILES; i++) await writeFile(join(many, `${i}.txt`), i % 7 === 0 ? OTHER : CABLE);
    const one = await parse('--jobs', '1', 'many');
    expect(objects(one.out).map(({ file }) => file)).toEqual(Array.from({ length: FILES }, (_, i) => `many/${i}.txt`));
    expect(await parse('--jobs', '2', 'many')).toEqual(one);
    expect(await parse('--jobs', '4', 'many')).toEqual(one);
    if (process.platform === 'win32') return; // has no such shell
    const first = await command.inShell('"$@" parse many | head -1');
    expect(first).toEqual({ code: 0, out: `${one.out.split('\n')[0] ?? ''}\n`, complaint: '' });
  });

  test('one that cannot be read costs only itself', async () => {
    const { code, out, complaint } = await parse('missing.txt', 'latin.txt', '');
    expect(code).toBe(2);
    expect(filesOf(out)).toEqual(['latin.txt']);
    expect(complaint).toBe(
      'cable: missing.txt cannot be read: there is no such file.\ncable: The name of a file is empty.\n',
    );
  });

  test.skipIf(process.platform === 'win32')('a ring of links and a link to nowhere', async () => {
    const ring = join(folder, 'ring');
    await mkdir(join(ring, 'in\nside'), { recursive: true });
    await writeFile(join(ring, 'in\nside', 'a.txt'), CABLE);
    await symlink('..', join(ring, 'in\nside', 'back'));
    await symlink('nowhere', join(ring, 'broken.txt'));
    await symlink('in\nside/a.txt', join(ring, 'link.txt'));
    const { code, out, complaint } = await parse('ring');
    expect(code).toBe(2);
    expect(filesOf(out)).toEqual(['ring/in\nside/a.txt', 'ring/link.txt']);
    expect(complaint).toBe('cable: ring/broken.txt cannot be read: there is no such file.\n');
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is told in one sentence', async () => {
    expect(await command.inShell('"$@" parse folder > /dev/full')).toEqual({
      code: 2,
      out: '',
      complaint: 'cable: The result cannot be written: no space is left.\n',
    });
  });
});

describe.skipIf(process.platform === 'win32')('Ctrl+C', () => {
  const interrupted = (line: string) => command.inShell(`${line} & sleep 1; kill -INT $!; wait $!; echo "$?"`);

  test('ends the wait for standard input', async () => {
    expect(await interrupted('sleep 5 | exec "$@" parse -')).toEqual({ code: 0, out: '130\n', complaint: '' });
  });
});

describe('csv', () => {
  test('has a header and a row a cable, with CRLF', async () => {
    const { out } = await parse('--format', 'csv', '08PORTELLERY258.txt');
    const [header, row, end] = out.split('\r\n');
    expect(header).toBe(
      'file,id,layout,date,classification,from,to,info,excluded,captions,declassifyOn,tags,subject,references,classifiedBy.name,classifiedBy.title,classifiedBy.reasons,summary,signer,paragraphs',
    );
    expect(row).toBe(
      '08PORTELLERY258.txt,08PORTELLERY258,transmission,2008-02-14T16:59:00Z,CONFIDENTIAL,AMEMBASSY PORT ELLERY,' +
        'RUEHC/SECSTATE WASHDC PRIORITY 1234,RUEHXB/AMEMBASSY MARROW PRIORITY 0017; RUEHXC/AMCONSUL NEW SKERRY,,SIPDIS,2018-02-14,' +
        'PREL; EFIS; ETRD; XX,HERRING QUOTAS: MINISTER OSTERHOLM WILL NOT YIELD,08MARROW14284; 07PORTELLERY2652,' +
        'A. Person,Political Counselor,1.4(b); 1.4(d),The minister told us that the quota stands. He will say so in public.,PERSON,3',
    );
    expect(end).toBe('');
  });

  test('is quoted where a comma, a quote or an end of line is', async () => {
    await writeFile(join(folder, 'a, "b".txt'), CABLE.replace('WILL NOT\nYIELD', 'WILL NOT "YIELD", HE SAYS'));
    const { out } = await parse('--format', 'csv', 'a, "b".txt');
    expect(out).toContain('\r\n"a, ""b"".txt",');
    expect(out).toContain(',"HERRING QUOTAS: MINISTER OSTERHOLM WILL NOT ""YIELD"", HE SAYS",');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1'])('a cell that begins as a formula is text: %s', async (formula) => {
    const { out } = await command.run(['parse', '--format', 'csv', '-'], `TAGS: PREL\nSUBJECT: ${formula}\n`);
    expect(out).toContain(`,'${formula},`);
  });

  test('begins with a byte order mark when asked to, and only csv does', async () => {
    expect((await parse('--format', 'csv', '--bom', 'three.txt')).out).toMatch(/^\ufefffile,/);
    expect((await parse('--bom', 'three.txt')).out).toMatch(/^\[/);
  });
});
