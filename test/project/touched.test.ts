/** When project files are read again. */
import { expect, test } from 'vitest';
import { areTouched } from '../../server/src/project/touched';

const READ = ['file:///c%3A/cables/1979/', 'file:///c%3A/cables/our%20codes.tsv'];

test.each([
  'file:///elsewhere/.cable.json',
  'file:///C:/cables/our%20codes.tsv',
  'file:///c:/cables/our codes.tsv',
  'file:///c%3A/cables/1979',
  'file:///c%3A/cables/1979/',
  'file:///c%3A/cables',
])('%s concerns what was read', (changed) => {
  expect(areTouched(['file:///c%3A/cables/1979/79LAPAZ2458.txt', changed], READ)).toBe(true);
});

test.each([
  'file:///c%3A/cables/1979/79LAPAZ2458.txt',
  'file:///c%3A/cables/19',
  'file:///c%3A/cables/our%20codes',
  'file:///c%3A/cables/x.cable.json',
  'file:///%',
  '',
])('%s does not', (changed) => {
  expect(areTouched([changed], READ)).toBe(false);
});
