/** docs/codes.md says again what the schemas say, and shows a file of own codes. Here they are held together. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Schema, SCHEMAS } from '../../server/src/codes/schemas';
import { readCodes } from '../../server/src/project/readCodes';

const page = readFileSync(new URL('../../docs/codes.md', import.meta.url), 'utf8');

test('the page has every table, with its columns, what names a row, and what may not be empty', () => {
  const lines = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const rows = lines.flatMap(([, name, , columns, filled]) => (name?.startsWith('`') ? [[name, columns, filled]] : []));
  const expected = Object.entries<Schema>(SCHEMAS).map(([name, { columns, key, filled }]) => [
    `\`${name}\``,
    columns.map((column) => (key.includes(column) ? `**${column}**` : column)).join(', '),
    filled.join(', '),
  ]);
  expect(rows).toEqual(expected);
});

test('the file of own codes that the page shows is right', () => {
  const [, sample = ''] = /```tsv\n([^`]*)```/.exec(page) ?? [];
  const { codes, problems } = readCodes(sample, 'codes.tsv');
  expect(problems).toEqual([]);
  expect(codes.rows.map(({ table, cells }) => `${table} ${cells[0] ?? ''}`)).toEqual([
    'tags KELF',
    'routing-indicators RUEHQQX',
  ]);
});
