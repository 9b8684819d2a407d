import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../server/src/features/hover/escape';
import { plainText } from '../../../server/src/features/plainText';

describe('Markdown', () => {
  test.each([
    ['AMEMBASSY PARIS', 'AMEMBASSY PARIS'],
    ['1.4 (b) and (d)', '1.4 (b) and (d)'],
    ['2008-02-13T16:59Z', '2008-02-13T16:59Z'],
    ['**bold** _it_ `code` ~~gone~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~'],
    ['[x](command:evil)', '\\[x\\](command:evil)'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['back\\slash', 'back\\\\slash'],
    ['<b onclick=x>&nbsp;', '&lt;b onclick=x&gt;&amp;nbsp;'],
    ['http://example.org www.example.org a@example.org', 'http\\://example.org www\\.example.org a\\@example.org'],
    ['$(zap) $x$', '\\$(zap) \\$x\\$'],
    ['# heading', '\\# heading'],
    ['- list', '\\- list'],
    ['12. list', '12\\. list'],
    ['a | b', 'a \\| b'],
    ['one\ntwo\r\n\tthree', 'one two three'],
  ])('%j', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});

test('characters that turn the line, join letters, cannot be seen or are half of one show as their numbers', () => {
  expect(plainText('a\u202Eb\u2066c\u200Fd\u200De\u0000f')).toBe('a[U+202E]b[U+2066]c[U+200F]d[U+200D]e[U+0000]f');
  expect(plainText('a\uD800b')).toBe('a[U+D800]b');
  expect(plainText('Chişinău, Тбилиси, 北京, 😀')).toBe('Chişinău, Тбилиси, 北京, 😀');
});

test('long pieces are cut, between characters', () => {
  expect(escapeMarkdown('A'.repeat(10_000))).toBe(`${'A'.repeat(199)}…`);
  expect(plainText('A'.repeat(200))).toBe('A'.repeat(200));
  expect(plainText('😀'.repeat(10), 6)).toBe('😀😀…');
});

test('no text makes a tag, an entity, a link, code or a second line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const escaped = escapeMarkdown(text);
      expect(escaped).not.toMatch(/[<>\n\r\u2028\u2029\u202A-\u202E]/);
      // Every mark with a meaning stands behind an odd number of backslashes.
      for (const match of escaped.matchAll(/(\\{0,600})[`*_[\]{}|~$@!]/g)) expect((match[1] ?? '').length % 2).toBe(1);
      expect(escaped.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
    }),
  );
});
