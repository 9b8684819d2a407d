import { expect, test } from 'vitest';
import { originOfName } from '../../server/src/record';

test.each([
  ['08RIGA472.txt', { year: 2008, post: 'RIGA', serial: 472 }],
  ['cables/2008/08RIGA472.txt', { year: 2008, post: 'RIGA', serial: 472 }],
  ['C:\\cables\\08RIGA472.txt', { year: 2008, post: 'RIGA', serial: 472 }],
  ['reader_references-08RIGA472.txt', { year: 2008, post: 'RIGA', serial: 472 }],
  ['1974LAPAZ00321.txt', { year: 1974, post: 'LAPAZ', serial: 321 }],
  ['06NEWDELHI5135.txt', { year: 2006, post: 'NEWDELHI', serial: 5135 }],
  ['06 New Delhi 5135.txt', { year: 2006, post: 'NEWDELHI', serial: 5135 }],
  ['06_NEW_DELHI_5135_a.txt', { year: 2006, post: 'NEWDELHI', serial: 5135 }],
  ['73STATE1', { year: 1973, post: 'STATE', serial: 1 }],
  ['06TIRANA8101-8102.txt', { year: 2006, post: 'TIRANA', serial: 8101 }],
  ['09XANADU12.txt', { year: 2009, post: 'XANADU', serial: 12 }],
])('%s', (name, expected) => {
  expect(originOfName(name)).toEqual(expected);
});

test.each([
  'memo.txt',
  '2008-02-12 memo 3.txt',
  '12 angry men 4.txt',
  '-',
  '',
  '08.txt',
  'C05789138.txt',
  '20081231.txt',
])('%j tells nothing', (name) => {
  expect(originOfName(name)).toEqual({});
});

test('a name of any length costs little', () => {
  expect(originOfName('08A '.repeat(100_000))).toEqual({});
});
