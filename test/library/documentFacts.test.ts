import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { factBytesOf, factBytesOfDocument } from '../../server/src/library/read';
import { cableText } from './library';

const TEXT = [1, 2, 3, 4].map((serial) => cableText({ number: `08 OSTHAVEN ${serial}` })).join('\n');

const edits = fc.array(
  fc.record({
    at: fc.nat(TEXT.length),
    removed: fc.nat(40),
    text: fc.constantFrom('x', '\n', '\n\n', 'REF: 07 VALDORO 98\n', 'see 07 VALDORO 98', ''),
  }),
  { minLength: 1, maxLength: 6 },
);

test('the facts of a document that is edited are those of its text', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      let text = TEXT;
      let file = parseCables(text);
      factBytesOfDocument(file, 'a.txt');
      for (const { at, removed, text: inserted } of changes) {
        text = text.slice(0, at) + inserted + text.slice(at + removed);
        file = parseCables(text, { previous: file });
        expect(factBytesOfDocument(file, 'a.txt')).toEqual(factBytesOf(text, 'a.txt'));
      }
    }),
  );
});

test('another name of the file is another hint', () => {
  const text = cableText({ number: '08 OSTHAVEN 1' }).replace(/^O 1.*$/m, '');
  const file = parseCables(text);
  factBytesOfDocument(file, 'a.txt');
  expect(factBytesOfDocument(file, '07OSTHAVEN1.txt')).toEqual(factBytesOf(text, '07OSTHAVEN1.txt'));
});
