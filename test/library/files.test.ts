import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileTable, NO_STAMP } from '../../server/src/library/files';

const named = (base: string, name: string) => {
  const bytes = new TextEncoder().encode(`xx${name}yy`);
  return { base, bytes, start: 2, end: bytes.length - 2 };
};

describe('the files of an index', () => {
  test('are found by their address, as a text and in two parts', () => {
    const files = new FileTable();
    const first = files.add('file:///lib/a.txt', NO_STAMP);
    const second = files.add(named('file:///lib/', 'b.txt'), NO_STAMP);
    expect([files.find(named('file:///lib/', 'a.txt')), files.find('file:///lib/b.txt')]).toEqual([first, second]);
    expect([files.uri(first), files.uri(second)]).toEqual(['file:///lib/a.txt', 'file:///lib/b.txt']);
    expect([files.find('file:///lib/c.txt'), files.find('file:///a.txt'), files.find('a.txt')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('in a folder and below it come in the order in which they came, without those that are gone', () => {
    const files = new FileTable();
    for (const uri of ['l/a', 'l/sub/b', 'l/c', 'l2/d', 'l/e', 'l/a']) {
      const known = files.find(uri);
      if (known !== undefined) files.remove(known);
      files.add(uri, NO_STAMP);
    }
    files.remove(files.find('l/c') ?? -1);
    expect([...files.below('l/')].map((file) => files.uri(file))).toEqual(['l/e', 'l/a', 'l/sub/b']);
    expect(files.live).toBe(4);
  });

  test('are those that came and did not go, whatever their names', () => {
    const name = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('a.txt', 'ä.txt', '%C3%A4.txt', ''));
    const base = fc.constantFrom('', 'l/', 'l/a/', 'file:///é/');
    const event = fc.record({ base, name: name.filter((each) => !each.includes('/')), goes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const files = new FileTable();
        const expected = new Map<string, number>();
        for (const each of events) {
          const uri = each.base + each.name;
          const known = files.find(uri);
          expect(known).toBe(expected.get(uri));
          if (known !== undefined) files.remove(known);
          expected.delete(uri);
          if (!each.goes) expected.set(uri, files.add(uri, NO_STAMP));
        }
        expect([...files.all()].map((file) => files.uri(file)).sort()).toEqual([...expected.keys()].sort());
        expect(files.live).toBe(expected.size);
      }),
    );
  });

  test('are thousands in one folder, of which each is found', () => {
    const files = new FileTable();
    for (let i = 0; i < 5000; i++) files.add(`l/${String(i)}.txt`, { ...NO_STAMP, size: i });
    for (let i = 0; i < 5000; i += 7) expect(files.stamp(files.find(`l/${String(i)}.txt`) ?? -1).size).toBe(i);
    expect(files.find('l/5000.txt')).toBeUndefined();
  });
});
