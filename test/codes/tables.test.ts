import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { fits, type Schema, SCHEMAS, type TableName } from '../../server/src/codes/schemas';
import { table } from '../../server/src/codes/table';

const folder = new URL('../../server/src/codes/data/', import.meta.url);
const TABLES = Object.keys(SCHEMAS) as TableName[];

async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const [header = '', ...lines] = (await readFile(new URL(name, folder), 'utf8')).trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i], cell])));
}

test('every file of the folder is a table with a schema', async () => {
  expect((await readdir(folder)).sort()).toEqual(TABLES.map((name) => `${name}.tsv`).sort());
});

describe.each(TABLES)('%s', (table) => {
  const { columns, key, filled, cells: rules = {} }: Schema = SCHEMAS[table];
  const name = `${table}.tsv`;

  test('header, cells, keys and sources', async () => {
    const text = await readFile(new URL(name, folder), 'utf8');
    const lines = text.split('\n');
    expect(lines.pop(), 'the file ends with one end of line').toBe('');
    expect(lines[0]).toBe(columns.join('\t'));
    const keys = new Set<string>();
    for (const line of lines.slice(1)) {
      const cells = line.split('\t');
      expect(cells, line).toHaveLength(columns.length);
      expect(cells, 'blanks around a cell').toEqual(cells.map((cell) => cell.trim()));
      const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
      const itsKey = key.map(cell).join('\t');
      expect(keys.has(itsKey), `${itsKey} stands twice`).toBe(false);
      keys.add(itsKey);
      for (const column of [...key, ...filled, 'source']) expect(cell(column), `${column} of ${line}`).not.toBe('');
      if (columns.includes('certainty')) expect(['sure', 'likely', 'unsure'], line).toContain(cell('certainty'));
      for (const [column, rule] of Object.entries(rules)) {
        expect(columns).toContain(column);
        expect(cell(column) === '' || fits(cell(column), rule), `${column} of ${line}`).toBe(true);
      }
    }
  });

  test('nothing in it speaks of how the table was made', async () => {
    const text = await readFile(new URL(name, folder), 'utf8');
    for (const word of ['sample', 'seed', 'shared/', 'own knowledge', 'count_in']) expect(text).not.toContain(word);
  });

  test('the rows are sorted', async () => {
    const rows = await rowsOf(name);
    if (name === 'precedences.tsv') {
      expect(rows.map((row) => Number(row['rank']))).toEqual([7, 6, 5, 4, 3, 2, 1]);
      return;
    }
    const order = { 'reasons.tsv': ['from', 'letter'], 'classifications.tsv': ['type', 'form'] }[name] ?? key;
    const fold = name === 'glossary.tsv' ? (cell: string) => cell.toUpperCase() : (cell: string) => cell;
    const sortKeys = rows.map((row) => order.map((column) => fold(row[column] ?? '')).join('\u0000'));
    expect(sortKeys).toEqual([...sortKeys].sort());
  });
});

describe('posts', () => {
  test('zones are known to Intl, coordinates lie on the globe, countries have a name', async () => {
    const country = new Intl.DisplayNames('en', { type: 'region' });
    for (const row of await rowsOf('posts.tsv')) {
      if (row['kind'] === 'PARTY') continue;
      expect(row['timezone'], row['name']).not.toBe('');
      expect(Math.abs(Number(row['lat'] || NaN)), row['name']).toBeLessThanOrEqual(90);
      expect(Math.abs(Number(row['lon'] || NaN)), row['name']).toBeLessThanOrEqual(180);
      expect(country.of(row['iso2'] ?? ''), row['name']).not.toBe(row['iso2']);
      expect(row['city'], row['name']).not.toBe('');
    }
  });

  test('indicators are in their table', async () => {
    const indicators = new Set((await rowsOf('routing-indicators.tsv')).map((row) => row['indicator']));
    for (const row of await rowsOf('posts.tsv')) {
      if (row['routing_indicator']) expect(indicators, row['name']).toContain(row['routing_indicator']);
    }
  });
});

describe('routing indicators', () => {
  test('have a country that has a name', async () => {
    const country = new Intl.DisplayNames('en', { type: 'region' });
    for (const row of await rowsOf('routing-indicators.tsv')) {
      if (row['country']) expect(country.of(row['country']), row['indicator']).not.toBe(row['country']);
    }
  });
});

describe('tags', () => {
  test('a slip names a code of the table, and never itself', async () => {
    const rows = await rowsOf('tags.tsv');
    const codes = new Set(rows.map((row) => row['code']));
    for (const row of rows) {
      // Completion offers no slips, which it knows by that column.
      const isSlip = /^(?:common |probably )?slip for /.test(row['meaning'] ?? '');
      if (isSlip) expect(row['slip_for'], row['code']).not.toBe('');
      if (!row['slip_for']) continue;
      expect(codes, row['code']).toContain(row['slip_for']);
      expect(row['slip_for']).not.toBe(row['code']);
    }
  });
});

describe('orders and reasons', () => {
  test('days are days, and the orders follow one another without a gap', async () => {
    const orders = (await rowsOf('executive-orders.tsv')).filter((row) => row['amends'] === '');
    for (const [i, order] of orders.entries()) {
      const next = orders[i + 1];
      expect(order['until'] ?? '').toBe(next ? dayBefore(next['from'] ?? '') : '');
    }
    const numbers = new Set((await rowsOf('executive-orders.tsv')).map((row) => row['number']));
    for (const row of await rowsOf('reasons.tsv')) expect(numbers).toContain(row['order']);
  });
});

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

describe('the reader', () => {
  const read = (text: string) => table('colours', text, ['code', 'meaning']);

  test('reads LF and CRLF alike, and a file without a last end of line', () => {
    for (const text of ['code\tmeaning\nA\tamber\nB\tblue\n', 'code\tmeaning\r\nA\tamber\r\nB\tblue']) {
      expect(read(text).rows()).toEqual([
        { code: 'A', meaning: 'amber' },
        { code: 'B', meaning: 'blue' },
      ]);
    }
  });

  test('an unknown key finds nothing, and a cell that is not there is empty', () => {
    const colours = read('code\tmeaning\nA\n');
    expect(colours.get('Z')).toBeUndefined();
    expect(colours.all('Z')).toEqual([]);
    expect(colours.get('A')).toEqual({ code: 'A', meaning: '' });
    for (const key of ['__proto__', 'constructor', '', '\t', 'code']) expect(colours.get(key)).toBeUndefined();
  });

  test('nothing is read before the first look-up, which says when the header is another one', () => {
    const colours = read('code\tsense\nA\tamber\n');
    expect(() => colours.get('A')).toThrow('The table colours has the columns');
  });

  test('rows with one key are all found, in the order of the file', () => {
    const colours = read('code\tmeaning\nA\tamber\nB\tblue\nA\tazure\n');
    expect(colours.all('A').map((row) => row.meaning)).toEqual(['amber', 'azure']);
    expect(colours.get('A')?.meaning).toBe('amber');
  });
});
