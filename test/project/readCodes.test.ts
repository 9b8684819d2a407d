import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesFileIn } from '../../server/src/project/codesFile';
import { readCodes } from '../../server/src/project/readCodes';

const TAGS = 'code\tkind\tmeaning\tiso2\tslip_for\tcertainty\tsource';
const INDICATORS = 'indicator\tname\tkind\tcity\tcountry\tother_names\tnote\tcertainty\tsource';
const POSTS = 'name\tkind\tcity\tcountry\tiso2\tlat\tlon\ttimezone\trouting_indicator\tother_names\tnote\tsource';

const folder = new URL('../../server/src/codes/data/', import.meta.url);

test.each(await readdir(folder))('the project’s own %s has the form that is asked of a user’s', async (name) => {
  const text = await readFile(new URL(name, folder), 'utf8');
  const { codes, problems } = readCodes(text, name);
  expect(problems).toEqual([]);
  expect(codes.rows).toHaveLength(text.trimEnd().split('\n').length - 1);
});

test('several tables in a file, with comments, empty lines, CRLF and blanks around cells', () => {
  const text = `# Ours\r\n\r\n${TAGS}\r\n KELF \tprogram\tThe elf desk  \r\n${INDICATORS}\t\r\nRUEHQQX\tATLANTIS\tpost`;
  const { codes, problems } = readCodes(text, 'x.tsv');
  expect(problems).toEqual([]);
  expect(codes.rows.map(({ table, cells }) => [table, cells.slice(0, 3)])).toEqual([
    ['tags', ['KELF', 'program', 'The elf desk']],
    ['routing-indicators', ['RUEHQQX', 'ATLANTIS', 'post']],
  ]);
});

describe('what is wrong is said in a sentence, and costs its row alone', () => {
  test.each([
    [['KELF\tprogram\tElves'], 1, 'No header of a table stands above this line: put one there, such as that of tags'],
    [['code\tmeaning', 'EUR\tEurope'], 1, 'No header of a table stands above'],
    [[TAGS, 'KELF\tprogram'], 2, 'The column meaning is empty: fill it in.'],
    [[TAGS, '\tprogram\tElves'], 2, 'The column code is empty: fill it in.'],
    [[TAGS, 'KELF\telves\tElves'], 2, 'The column kind has "elves": write one of subject, program, geo, organization.'],
    [[TAGS, 'KELF\tgeo\tElves\tELF'], 2, 'The column iso2 has "ELF": write a country by its two letters'],
    [[TAGS, 'KELF\tgeo\tElves\t\t\tvery'], 2, 'The column certainty has "very": write one of sure, likely, unsure.'],
    [[TAGS, 'KELF\tgeo\tElves\t\t\t\tme\tand you'], 2, 'There are 8 cells, and the table tags has 7 columns'],
    [[TAGS, 'KELF\tgeo\tElves', 'KELF\tgeo\tGnomes'], 3, 'Line 2 has the same code already: take one of them out.'],
    [[INDICATORS, 'ruehqqx\tATLANTIS\tpost'], 2, 'The column indicator has "ruehqqx": write a routing indicator'],
    [[POSTS, 'ATLANTIS\tAMEMBASSY\t\t\t\tnorth'], 2, 'The column lat has "north": write degrees'],
    [
      [POSTS, 'ATLANTIS\tAMEMBASSY\t\t\t\t\t\tSea/Bottom'],
      2,
      'The column timezone has "Sea/Bottom": write a time zone',
    ],
    [
      ['number\ttitle\tamends\tsigned\tfrom\tuntil\tcertainty\tsource', '99999\tAn Order\t\t\t2008-02-30'],
      2,
      'The column from has "2008-02-30": write a day of the calendar, such as 2008-02-13.',
    ],
  ])('%j', (lines, line, message) => {
    const text = [...lines, TAGS, 'KGNO\tprogram\tGnomes', ''].join('\n');
    const { codes, problems } = readCodes(text, 'x.tsv');
    expect(problems[0]).toMatchObject({ line, message: expect.stringContaining(message) as string });
    const { start, end } = problems[0] ?? { start: -1, end: -1 };
    expect(text.slice(start, end)).toBe(lines[line - 1]);
    expect(codes.rows.at(-1)?.cells[0]).toBe('KGNO');
  });

  test('a file that is no table is not told line by line for ever', () => {
    const { codes, problems } = readCodes('{ "a": 1 }\n'.repeat(5000), 'x.json');
    expect(codes.rows).toEqual([]);
    expect(problems).toHaveLength(100);
  });
});

test('any text is read, and what is read has a cell for each column', () => {
  const line = fc.oneof(
    fc.constantFrom(TAGS, INDICATORS, POSTS, '#', 'KELF\tprogram\tElves'),
    fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 9 }).map((cells) => cells.join('\t')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      for (const { cells } of readCodes(lines.join('\n'), 'x').codes.rows) expect(cells.length).toBeGreaterThan(3);
    }),
  );
});

test.each([
  ['{ "codes": "codes.tsv" }', 'codes.tsv'],
  ['{\n  // ours\n  "codes": "in/codes.tsv",\n}', 'in/codes.tsv'],
  ['{ "checks": 1, "codes": "codes.tsv"', 'codes.tsv'],
  ['{ "codes": "../codes.tsv" }', undefined],
  ['{ "codes": "in\\\\..\\\\..\\\\codes.tsv" }', undefined],
  ['{ "codes": "/etc/passwd" }', undefined],
  ['{ "codes": "C:\\\\codes.tsv" }', undefined],
  ['{ "codes": "" }', undefined],
  ['{ "codes": 1 }', undefined],
  ['[]', undefined],
  ['', undefined],
])('the file that %s names', (text, path) => {
  expect(codesFileIn(text)?.path).toBe(path);
});
