import { expect, test } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { highlightsAt } from '../../server/src/features/highlights';
import { rangeOf } from '../../server/src/features/positions';
import { parsed, PORT_ELLERY } from './sample';

const KINDS = {
  [DocumentHighlightKind.Text]: 'text',
  [DocumentHighlightKind.Read]: 'read',
  [DocumentHighlightKind.Write]: 'write',
};

/** Holds that what `⟦` and `⟧` enclose is highlighted, wherever in it the cursor stands, and nothing else. */
function expectHighlights(marked: string, kinds: readonly string[]): void {
  const { file, ranges } = parsed(marked);
  const expected = ranges.map((range) => rangeOf(file, range));
  for (const { start, end } of ranges) {
    for (const offset of [start, end]) {
      const found = [...highlightsAt(file, offset)].sort(
        (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
      );
      expect(found.map(({ range }) => range)).toEqual(expected);
      expect(found.map(({ kind }) => kind && KINDS[kind])).toEqual(kinds);
    }
  }
}

function whole(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The sample has no “${from}”.`);
    return text.replace(from, to);
  }, PORT_ELLERY);
}

test('an indicator: on lines 2 and 3 it is used, on an address line it is named', () => {
  expectHighlights(whole(['PP RUEHXA RUEHXB', 'PP RUEHXA ⟦RUEHXB⟧'], ['INFO RUEHXB/', 'INFO ⟦RUEHXB⟧/']), [
    'read',
    'write',
  ]);
  expectHighlights(whole(['PP RUEHXA', 'PP ⟦RUEHXA⟧'], ['DE RUEHXA', 'DE ⟦RUEHXA⟧']), ['read', 'read']);
});

test('a tag, in all cables of a file', () => {
  const tags = whole(['TAGS: PREL', 'TAGS: ⟦PREL⟧']);
  expectHighlights(`${tags}\n${tags}`, ['text', 'text']);
});

test('a reference by its letter, in REF and where the text speaks of it', () => {
  expectHighlights(
    whole(
      ['REF: A.', 'REF: ⟦A⟧.'],
      ['Nothing moves', 'As in ref ⟦A⟧ and reftel B, nothing moves'],
      ['Nor after it.', 'Nor after it (refs ⟦A⟧ and B, Ref ⟦A⟧ para 3).'],
    ),
    ['write', 'read', 'read', 'read'],
  );
});

test('the one reference that there is, by reftel alone; among several it names none', () => {
  const one = whole(
    ['REF: A. MARROW 14284\n       B. 07 PORT ELLERY 2652', 'REF: ⟦MARROW 14284⟧'],
    ['Nor after it.', 'Nor after it, ⟦reftel⟧.'],
  );
  expectHighlights(one, ['write', 'read']);
  const { file, cursors } = parsed(whole(['Nor after it.', 'Nor after it, ref‸tel.']));
  expect(highlightsAt(file, cursors[0] ?? 0)).toEqual([]);
});

test('a number in the text with the item of REF that it is, and with itself where REF has none', () => {
  expectHighlights(
    whole(
      ['B. 07', '⟦B⟧. 07'],
      ['Nothing moves', 'As in ⟦07 PORT ELLERY 2652⟧, nothing moves'],
      ['Nor after it.', 'Nor after it (Ref ⟦B⟧ and 07 RIGA 44).'],
    ),
    ['write', 'read', 'read'],
  );
  expectHighlights(
    whole(
      ['Nothing moves', 'As in ⟦07 RIGA 44⟧, nothing moves'],
      ['Nor after it.', 'Nor after ⟦07 RIGA 44⟧, 07 RIGA 45.'],
    ),
    ['read', 'read'],
  );
});

test('behind its letter, an item of REF is marked whole', () => {
  const { file, cursors, ranges } = parsed(
    whole(['B. 07 PORT ELLERY 2652', '⟦B. 07 PORT‸ ELLERY 2652⟧'], ['Nor after it.', 'Nor after ref ⟦B⟧.']),
  );
  expect(highlightsAt(file, cursors[0] ?? 0).map(({ range }) => range)).toEqual(
    ranges.map((range) => rangeOf(file, range)),
  );
});

test('a letter that REF does not have, a word, and a text without cables have none', () => {
  for (const text of [whole(['Nor after it.', 'Nor after ref C‸.']), whole(['Nor after', 'Nor af‸ter']), 'PR‸EL']) {
    const { file, cursors } = parsed(text);
    expect(highlightsAt(file, cursors[0] ?? 0)).toEqual([]);
  }
});

test('the references of another cable of the file are others', () => {
  const own = whole(['REF: A.', 'REF: ⟦A⟧.']);
  expectHighlights(`${own}\n${PORT_ELLERY}`, ['write']);
});
