/** The overview: what its figures show, and what its two sides believe of each other. */
import { describe, expect, test, vi } from 'vitest';
import { Uri } from './fakeVscode';
import { messageFromPage, messageToPage } from '../../client/page/overview/messages';
import { frameOf } from '../../client/src/pages/frame';
import { csvOf } from '../../client/page/overview/csv';
import { OTHER, periodInWords, periodsOf, postsOf, tagYearsOf, UNKNOWN } from '../../client/page/overview/figures';
import { layersOf, placed } from '../../client/page/overview/layers';

/** What is in the extension's folder. */
const files: Record<string, string> = { 'overview.js': 'say("</script>")', 'overview.css': 'main { color: red }' };

vi.mock('vscode', async () => {
  const readFile = ({ path }: Uri) => Promise.resolve(new TextEncoder().encode(files[path.split('/').at(-1) ?? '']));
  return { ...(await import('./fakeVscode')), workspace: { fs: { readFile } } };
});

const months = [
  { month: '2008-02', post: 'PARIS', count: 3 },
  { month: '2007-11', post: 'LIMA', count: 1 },
  { month: '2008-02', post: 'LIMA', count: 1 },
  { month: '2008-02', post: '', count: 5 },
];

describe('cables by date', () => {
  test('of months without a gap, posts with the most first', () => {
    const data = periodsOf(months, 'month');
    expect(data.periods).toEqual(['2007-11', '2007-12', '2008-01', '2008-02']);
    expect(data.series).toEqual([UNKNOWN, 'PARIS', 'LIMA']);
    expect(data.count('2008-02', 'PARIS')).toBe(3);
    expect(data.total('2008-02')).toBe(9);
    expect(data.total('2008-01')).toBe(0);
  });

  test('of years, and of one post', () => {
    const data = periodsOf(months, 'year', 'LIMA');
    expect(data.periods).toEqual(['2007', '2008']);
    expect(data.series).toEqual(['LIMA']);
    expect(data.periods.map((period) => data.count(period, 'LIMA'))).toEqual([1, 1]);
  });

  test('posts beyond the colours stand together, and none is lost', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ month: '2008-02', post: `POST${at}`, count: at + 1 }));
    const data = periodsOf(many, 'month');
    expect(data.series).toHaveLength(8);
    expect(data.series.at(-1)).toBe(OTHER);
    expect(data.series.reduce((sum, series) => sum + data.count('2008-02', series), 0)).toBe(210);
    expect(postsOf(many)[0]).toBe('POST19');
    expect(periodsOf(many.slice(0, 8), 'month').series).not.toContain(OTHER);
  });

  test.each([
    [[]],
    [[{ month: '0000-99', post: 'A', count: 1 }]],
    [[...months, { month: '9999-12', post: 'A', count: 1 }]],
  ])('comes to an end for %o', (given) => {
    expect(periodsOf(given, 'month').periods.length).toBeLessThanOrEqual(3600);
  });

  test('in words', () => {
    expect(['2008-02', '2008'].map(periodInWords)).toEqual(['February 2008', '2008']);
  });
});

test('TAGS with the most cables stand first', () => {
  const tags = [
    { year: 2008, tag: 'PREL', count: 2 },
    { year: 2006, tag: 'PREL', count: 1 },
    { year: 2008, tag: 'FR', count: 9 },
  ];
  const data = tagYearsOf(tags);
  expect(data.tags).toEqual(['FR', 'PREL']);
  expect(data.years).toEqual([2006, 2008]);
  expect(data.count('PREL', 2006)).toBe(1);
  expect(data.count('FR', 2006)).toBe(0);
});

describe('the citation graph', () => {
  const node = (id: string) => ({ id, isHere: true, cites: 0, citedBy: 0 });
  const edges = [
    { from: 'B', to: 'A' },
    { from: 'C', to: 'B' },
    { from: 'B', to: 'D' },
    { from: 'E', to: 'D' },
    { from: 'X', to: 'Y' },
  ];

  test('has what is cited to the left, what cites to the right, and nothing that is not joined', () => {
    expect(layersOf('B', edges)).toEqual(
      new Map([
        ['B', 0],
        ['A', -1],
        ['C', 1],
        ['D', -1],
        ['E', 0],
      ]),
    );
    expect(placed('B', ['A', 'B', 'C', 'D', 'E', 'X'].map(node), edges).map((each) => each.node.id)).not.toContain('X');
  });

  test('puts no cable upon another, and each time the same', () => {
    const names = Array.from({ length: 60 }, (_, at) => `N${at}`);
    const many = names.slice(1).map((id, at) => (at % 2 === 0 ? { from: id, to: 'N0' } : { from: 'N0', to: id }));
    const all = placed('N0', names.map(node), many);
    for (const layer of [-1, 1]) {
      const heights = all.filter((each) => each.layer === layer).map(({ y }) => y);
      heights.sort((one, other) => one - other);
      expect(heights).toHaveLength(layer === 1 ? 30 : 29);
      for (const [at, y] of heights.slice(1).entries()) expect(y - (heights[at] ?? 0)).toBeGreaterThan(25.9);
    }
    expect(placed('N0', names.map(node), many)).toEqual(all);
  });

  test('bears a cable that cites itself', () => {
    expect(placed('A', [node('A')], [{ from: 'A', to: 'A' }])).toHaveLength(1);
  });
});

test('CSV keeps every cell one cell', () => {
  expect(
    csvOf([
      ['a', 1],
      ['b,"c"', 'd\r\ne'],
    ]),
  ).toBe('a,1\r\n"b,""c""","d\r\ne"\r\n');
});

describe('messages', () => {
  test.each([
    { kind: 'ready' },
    { kind: 'showDate', date: '2008-02', post: 'PARIS' },
    { kind: 'showDate', date: '2008' },
    { kind: 'showTag', tag: 'PREL' },
    { kind: 'openCable', id: '08PARIS258' },
    { kind: 'save', format: 'svg', figure: 'citations', content: '<svg/>' },
  ])('the page may say %o', (message) => {
    expect(messageFromPage(message)).toEqual(message);
  });

  test.each([
    undefined,
    'ready',
    { kind: 'quit' },
    { kind: 'showDate', date: '2008-02-14' },
    { kind: 'openCable', id: '../../etc/passwd' },
    { kind: 'save', format: 'exe', figure: 'citations', content: '' },
    { kind: 'save', format: 'svg', figure: '../x', content: '' },
    { kind: 'save', format: 'svg', figure: 'citations', content: { length: 1 } },
  ])('the page is not believed with %o', (message) => {
    expect(messageFromPage(message)).toBeUndefined();
  });

  test('the page believes figures and graphs alone', () => {
    const overview = { kind: 'overview', summary: '', months, tags: [] };
    expect(messageToPage(overview)).toEqual(overview);
    expect(messageToPage({ kind: 'graph', nodes: [], edges: [] })).toBeDefined();
    expect(messageToPage({ ...overview, months: [{ month: 1 }] })).toBeUndefined();
    expect(messageToPage({ kind: 'reload' })).toBeUndefined();
  });
});

test('the page runs its own script and loads nothing from elsewhere', async () => {
  const page = { name: 'overview', title: 'Overview "of" <cables>', language: 'en' } as const;
  const html = await frameOf(new Uri('file', 'extension') as never, page);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toContain('unsafe');
  expect(html.match(/<script nonce="\w{32}">/g)).toHaveLength(1);
  expect(html.match(/<\/script/g)).toHaveLength(1);
  expect(html).toContain('<title>Overview &quot;of&quot; &lt;cables&gt;</title>');
  expect(html).toContain('main { color: red }');
  expect(html).not.toMatch(/\s(?:src|href|style|on\w+)=/);
});
