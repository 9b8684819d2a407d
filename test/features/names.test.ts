import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine } from '../../server/src/features/names';

test.each([
  ['SUMMARY: The minister\r\n  spoke.', 'SUMMARY: The minister spoke.'],
  ['a\u0000\u001b[31mb', 'a [31mb'],
  ['a\u202eb\u2066c\u200fd\ufeffe\u00adf', 'abcdef'],
  ['one\u2028two\u2029three\u0085four', 'one two three four'],
  ['a\ud800b\ue000c', 'abc'],
  ['Chişinău, Тбилиси, 北京, 😀', 'Chişinău, Тбилиси, 北京, 😀'],
  ['', ''],
  [' \n\t', ''],
])('%j becomes one line', (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});

test('a long text is cut after a word', () => {
  expect(oneLine('Nothing moves before the spring, and the lawyers agree on it', 40)).toBe(
    'Nothing moves before the spring, and the…',
  );
});

test('a long word is cut, but not inside a character', () => {
  expect(oneLine('\u{1f4dc}'.repeat(20), 5)).toBe('\u{1f4dc}\u{1f4dc}…');
});

test('a text that goes on after much white space says so', () => {
  expect(oneLine(`Start${' '.repeat(300)}end`)).toBe('Start…');
});

test('a name is never long and never has an end of line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 260 }), (text) => {
      const name = oneLine(text);
      expect(name.length).toBeLessThanOrEqual(61);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});
