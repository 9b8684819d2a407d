import { expect, test } from 'vitest';
import { headOf } from '../../client/src/detection/head';

function documentOf(lines: readonly string[]) {
  let read = 0;
  const document = {
    lineCount: lines.length,
    lineAt: (line: number) => {
      read++;
      return { text: lines[line] ?? '' };
    },
  };
  return { document, linesRead: () => read };
}

test('sixty lines of a long document', () => {
  const { document, linesRead } = documentOf(Array.from({ length: 100_000 }, (_, line) => `line ${line}`));
  expect(headOf(document).split('\n').slice(-2)).toEqual(['line 59', '']);
  expect(linesRead()).toBe(60);
});

test('sixteen thousand characters of one endless line', () => {
  const { document, linesRead } = documentOf(['x'.repeat(10_000_000), 'SUBJECT: never read']);
  expect(headOf(document)).toBe('x'.repeat(16_384));
  expect(linesRead()).toBe(1);
});

test('an empty document', () => {
  expect(headOf(documentOf(['']).document).trim()).toBe('');
});
