import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { ByteReader, ByteWriter, hashOf, SpoiltBytes } from '../../server/src/library/bytes';
import { bytesOfFacts, readFacts, readPlaces } from '../../server/src/library/factBytes';
import { factsOf } from '../../server/src/library/facts';
import { NO_STAMP } from '../../server/src/library/files';
import { LibraryIndex } from '../../server/src/library/libraryIndex';
import { factBytesOf } from '../../server/src/library/read';
import { findCables } from '../../server/src/library/search';
import { cableText, libraryOf, namesOf, put } from './library';

const TEXT = cableText({
  number: '08 PORT ELLERY 258',
  tags: 'PREL OVIP (DOE, JANE)',
  subject: 'HERRING TALKS, Á LA CARTE',
  refs: 'A. 07 VALDORO 98 B. MARROW 12',
  text: 'Summary of Quotas\n-----------------\n\n1. (C) Cod, as 07 VALDORO 98 and (08STATE4711) told.\n\nNext Steps\n----------\n\n2. (C) None.',
});

describe('the facts of a cable', () => {
  const [facts] = factsOf(parseCables(TEXT), 'a.txt');
  const lines = TEXT.split('\n');
  const written = (range: { start: { line: number; character: number }; end: { character: number } }) =>
    lines[range.start.line]?.slice(range.start.character, range.end.character);

  test('are what it says of itself, each with its place', () => {
    expect(facts).toMatchObject({
      number: { year: 8, post: 'PORTELLERY', serial: 258 },
      level: 'CONFIDENTIAL',
      subject: 'HERRING TALKS, Á LA CARTE',
      signer: 'OSTERHOLM',
    });
    expect(new Date((facts?.date ?? 0) * 60_000).toISOString()).toBe('2008-06-14T16:59:00.000Z');
    expect(facts?.references.map(({ number, range }) => [number, written(range)])).toEqual([
      [{ post: 'VALDORO', serial: 98, year: 7 }, 'A. 07 VALDORO 98'],
      [{ post: 'MARROW', serial: 12 }, 'B. MARROW 12'],
      [{ post: 'VALDORO', serial: 98, year: 7 }, '07 VALDORO 98'],
      [{ post: 'STATE', serial: 4711, year: 8 }, '08STATE4711'],
    ]);
    expect(facts?.headings.map(({ name, range }) => [name, written(range)])).toEqual([
      ['Summary of Quotas', 'Summary of Quotas'],
      ['Next Steps', 'Next Steps'],
    ]);
    expect(facts?.names.map(({ kind, name, range }) => `${kind} ${name}: ${written(range)}`)).toEqual([
      'tag PREL: PREL',
      'tag OVIP: OVIP',
      'person DOE, JANE: DOE, JANE',
      'indicator RUEHXA: RUEHXA',
      'post PORTELLERY: AMEMBASSY PORT ELLERY',
      'post PORTELLERY: PORT ELLERY',
      'indicator RUEHC: RUEHC',
      'post STATE: SECSTATE WASHDC',
      'indicator RUEHXB: RUEHXB',
      'post NEWSKERRY: AMEMBASSY NEW SKERRY',
      'person A. PERSON: A. Person',
      'person OSTERHOLM: OSTERHOLM',
    ]);
  });

  test('are the same as bytes', () => {
    if (!facts) throw new Error('There is no cable.');
    const reader = new ByteReader(bytesOfFacts([facts]));
    expect(reader.number()).toBe(1);
    reader.number();
    const { at } = reader;
    expect(readFacts(reader)).toEqual(facts);
    reader.at = at;
    expect(readPlaces(reader)).toEqual({ range: facts.range, headings: facts.headings.map(({ range }) => range) });
  });
});

test('numbers and texts come back as they were written', () => {
  const writer = new ByteWriter();
  const numbers = [0, 1, 127, 128, 300, 2 ** 32, 2 ** 52 + 1];
  const texts = ['', 'plain', 'Á', 'x'.repeat(5000), '\u{1f41f}'];
  numbers.forEach((number) => writer.number(number));
  texts.forEach((text) => writer.text(text));
  const reader = new ByteReader(writer.take());
  expect(numbers.map(() => reader.number())).toEqual(numbers);
  expect(texts.map(() => reader.text())).toEqual(texts);
  expect(() => reader.number()).toThrow(SpoiltBytes);
});

test('a hash tells one changed byte, wherever the bytes lie', () => {
  const bytes = Uint8Array.from({ length: 41 }, (_, i) => i * 7);
  const shifted = new Uint8Array(50);
  shifted.set(bytes, 3);
  expect(hashOf(shifted.subarray(3, 44))).toBe(hashOf(bytes));
  for (let i = 0; i < bytes.length; i++) {
    const other = bytes.slice();
    other[i] = (other[i] ?? 0) ^ 1;
    expect(hashOf(other)).not.toBe(hashOf(bytes));
  }
});

describe('the index', () => {
  test('takes a file in place of what it was', () => {
    const index = libraryOf({ 'a.txt': [{ number: '08 VALDORO 1' }, { number: '08 VALDORO 2' }] });
    expect(index.cableCount).toBe(2);
    put(index, 'a.txt', [{ number: '08 VALDORO 3' }]);
    expect(index.cableCount).toBe(1);
    expect(index.cablesWith('VALDORO', 1)).toEqual([]);
    expect(namesOf(index, index.cablesWith('VALDORO', 3))).toEqual(['a.txt']);
  });

  test('keeps a file without cables, so that it is not read again, and counts none', () => {
    const index = libraryOf({ 'notes.txt': 'Buy herring.\n' });
    expect(index.cableCount).toBe(0);
    expect([...index.files.all()]).toHaveLength(1);
  });

  test('takes nothing of bytes that are spoilt', () => {
    const index = libraryOf({ 'a.txt': [{ number: '08 VALDORO 1' }] });
    const bytes = factBytesOf(TEXT, 'b.txt');
    expect(() => index.put('folder/b.txt', NO_STAMP, bytes.subarray(0, 40), 0)).toThrow(SpoiltBytes);
    expect(index.cableCount).toBe(1);
    expect(index.files.find('folder/b.txt')).toBeUndefined();
  });

  test('is the same after its tables were made anew, with what is gone left out', () => {
    const index = libraryOf({ 'kept.txt': TEXT, 'cited.txt': [{ number: '07 VALDORO 98' }] });
    const many = Array.from({ length: 100 }, (_, i) => ({ number: `08 OSTHAVEN ${i + 1}` }));
    const facts = factBytesOf(many.map(cableText).join('\n'), 'many.txt');
    const before = index.facts(index.cablesOf('folder/kept.txt')[0] ?? -1);
    for (let i = 0; i < 60; i++) index.put('folder/many.txt', NO_STAMP, facts, 0);
    expect(index.cableCount).toBe(102);
    // Sixty times a hundred cables came and fifty-nine times they went.
    expect(Math.max(...index.cables())).toBeLessThan(2000);
    expect(index.facts(index.cablesOf('folder/kept.txt')[0] ?? -1)).toEqual(before);
    expect(namesOf(index, index.cablesWith('VALDORO', 98))).toEqual(['cited.txt']);
    expect(index.referencesTo('VALDORO', 98).map(({ cable }) => index.uri(cable))).toEqual([
      'folder/kept.txt',
      'folder/kept.txt',
    ]);
  });

  test('forgets a folder with all in it, and no folder whose name only begins so', () => {
    const index = new LibraryIndex();
    const facts = factBytesOf(TEXT, 'x.txt');
    for (const uri of ['a/x.txt', 'a/b/x.txt', 'ab/x.txt']) index.put(uri, NO_STAMP, facts, 0);
    index.removeFolder('a');
    expect([...index.files.all()].map((file) => index.files.uri(file))).toEqual(['ab/x.txt']);
  });
});

describe('a search', () => {
  const index = libraryOf({
    'a.txt': [
      { number: '08 PORT ELLERY 258', subject: 'HERRING TALKS RESUME', text: 'Cod Quotas\n----------\n\n1. (C) Cod.' },
    ],
    'b.txt': [{ number: '07 PORT ELLERY 25', subject: 'Herring and cod quotas' }],
    'c.txt': [{ number: '08 MARROW 2581', subject: 'FERRIES' }],
    'copy.txt': [{ number: '08 PORT ELLERY 258', subject: 'HERRING TALKS RESUME' }],
  });
  const find = (query: string, withHeadings = false) =>
    findCables(index, query, 10, withHeadings).map(({ cable, line }) =>
      line === undefined ? index.uri(cable).slice(7) : `${index.uri(cable).slice(7)}:${line}`,
    );

  test.each([
    ['08PORTELLERY258', ['a.txt']],
    ['08 Port Ellery 258', ['a.txt']],
    ['2008 PORT ELLERY 000258', ['a.txt']],
    ['PORTELLERY25', ['b.txt', 'a.txt']],
    ['ELLERY 25', ['b.txt', 'a.txt']],
    ['258', ['a.txt', 'c.txt']],
    ['07PORTELLERY', ['b.txt']],
    ['MARROW', ['c.txt']],
    ['herring', ['a.txt:0', 'b.txt:0']],
    ['cod herring', ['b.txt:0']],
    ['ERRIES', ['c.txt:0']],
    ['lobster', []],
    ['', []],
    ['()', []],
  ])('for %j', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  test('finds headings where they are asked for', () => {
    expect(find('quotas', true)).toEqual(['a.txt:1', 'b.txt:0']);
    expect(find('quotas')).toEqual(['b.txt:0']);
  });

  test('finds what any search finds that looks at all cables, also those that came since the last one', () => {
    const words = ['HERRING', 'COD', 'É CLAIR', 'QUOTAS', 'FERRY', 'TALKS', 'X', '7'];
    const subject = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
    const query = fc.oneof(fc.constantFrom(...words), subject, fc.constantFrom('err', 'od q', 'ALK', 'lobster', 'é'));
    fc.assert(
      fc.property(
        fc.array(subject, { maxLength: 6 }),
        fc.array(subject, { maxLength: 6 }),
        query,
        (some, more, asked) => {
          const grown = new LibraryIndex();
          const subjects: string[] = [];
          for (const part of [some, more]) {
            for (const each of part) {
              put(grown, `${String(subjects.length)}.txt`, [
                { number: `08 VALDORO ${String(subjects.push(each))}`, subject: each },
              ]);
            }
            // Only capitals of ASCII have a small letter here.
            const small = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
            const expected = subjects.flatMap((each, i) =>
              asked.split(' ').every((word) => small(each).includes(small(word))) ? [`${String(i)}.txt`] : [],
            );
            const found = findCables(grown, asked, 100, false).map(({ cable }) => cable);
            // A number asks for cables by their number as well.
            if (asked !== '7') expect(namesOf(grown, found)).toEqual(expected.sort());
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('stops at its limit', () => {
    expect(findCables(index, 'herring', 1, false)).toHaveLength(1);
  });
});
