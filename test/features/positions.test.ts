import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetAt, positionAt, spanOf } from '../../server/src/features/positions';
import { fileWithoutCables } from './sample';

const anyText = fc.string({
  unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'é', '\u{1f4dc}', '\ud800', '\u2028', ' '),
});

test('a position is that of the editor, for every offset of any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const document = TextDocument.create('file:///a', 'cable', 1, text);
      const file = fileWithoutCables(text);
      for (let offset = -1; offset <= text.length + 1; offset++) {
        expect(positionAt(file, offset)).toEqual(document.positionAt(offset));
      }
    }),
  );
});

test('an offset is that of the editor, for positions inside and outside of any text', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: -2, max: 12 }),
      fc.integer({ min: -2, max: 12 }),
      (text, line, character) => {
        const document = TextDocument.create('file:///a', 'cable', 1, text);
        expect(offsetAt(fileWithoutCables(text), { line, character })).toBe(document.offsetAt({ line, character }));
      },
    ),
  );
});

test('numbers that are none mean the start', () => {
  expect(offsetAt(fileWithoutCables('one\ntwo'), { line: NaN, character: NaN })).toBe(0);
});

test('a range that ends before it starts is empty', () => {
  const range = { start: { line: 1, character: 0 }, end: { line: 0, character: 0 } };
  expect(spanOf(fileWithoutCables('one\ntwo'), range)).toEqual({ start: 4, end: 4 });
});
