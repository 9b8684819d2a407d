import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import type { CableFile } from '../../server/src/cable/model';
import { positionAt, spanOf } from '../../server/src/features/positions';
import { selectionRangesAt } from '../../server/src/features/selectionRanges';
import { parsed, PORT_ELLERY } from './sample';

/** The texts that are selected from the cursor on; of a long one its first and last word. */
function steps(marked: string): string[] {
  const { file, cursors } = parsed(marked);
  const [selection] = selectionRangesAt(
    file,
    cursors.map((cursor) => positionAt(file, cursor)),
  );
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = selection; at; at = at.parent) {
    const { start, end } = spanOf(file, at.range);
    const text = file.text.slice(start, end);
    const words = text.split(/\s+/).filter(Boolean);
    texts.push(text.length > 45 ? `${words[0] ?? ''} … ${words.at(-1) ?? ''}` : text);
  }
  return texts;
}

test('from the routing indicator to the file', () => {
  expect(steps(PORT_ELLERY.replace('RUEHXC/', 'RUE‸HXC/'))).toEqual([
    'RUEHXC',
    'RUEHXC/AMCONSUL NEW SKERRY',
    'VZCZCXRO0042 … SKERRY',
    'VZCZCXRO0042 … PERSON',
    'VZCZCXRO0042 … PERSON',
  ]);
});

test('from a letter of the reasons to the header', () => {
  expect(steps(PORT_ELLERY.replace('(b)', '(‸b)')).slice(0, 4)).toEqual([
    'b',
    '1.4 (b) and (d)',
    'Classified … (d).',
    'C … (d).',
  ]);
});

test('from a line of a paragraph to its section, the text and the cable', () => {
  expect(steps(PORT_ELLERY.replace('Nor after', 'Nor ‸after'))).toEqual([
    'Nor after it.',
    '12. … it.',
    'THE … it.',
    '11. … again.',
    'VZCZCXRO0042 … PERSON',
    'VZCZCXRO0042 … PERSON',
  ]);
});

test('a paragraph on a long line', () => {
  expect(steps(PORT_ELLERY.replace('We will ask', 'We w‸ill ask')).slice(0, 3)).toEqual([
    'We will ask again.',
    '¶3. (U) We will ask again.',
    'NEXT … again.',
  ]);
});

test('a place for each cursor, also in blank lines and beyond the text', () => {
  const { file } = parsed(PORT_ELLERY);
  const places = selectionRangesAt(file, [
    { line: 9, character: 0 },
    { line: 9999, character: 9999 },
  ]);
  expect(places).toHaveLength(2);
  expect(places[1]?.range.end).toEqual(positionAt(file, file.text.length));
});

test('an empty file', () => {
  expect(selectionRangesAt(parsed('').file, [{ line: 0, character: 0 }])).toEqual([
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
  ]);
});

/** The file with arrays that count how often one of their items is read. */
function counted(file: CableFile): { readonly file: CableFile; readonly reads: () => number } {
  let reads = 0;
  const count = <T>(items: readonly T[]) =>
    new Proxy(items, {
      get: (target, name, receiver) => {
        if (typeof name === 'string' && /^\d+$/.test(name)) reads++;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  const cables = file.cables.map((cable) => ({ ...cable, body: { ...cable.body, items: count(cable.body.items) } }));
  return { file: { ...file, cables: count(cables) }, reads: () => reads };
}

test('a thousand cursors cost no more looks at the items of the text than a few', () => {
  const many = Array.from({ length: 900 }, (_, i) => `¶${i + 4}. (U) Herring.\n\n`).join('');
  const { file } = parsed(PORT_ELLERY.replace('PERSON', `${many}PERSON`).replaceAll(/^ {2}/gm, ''));
  const readsFor = (cursors: number) => {
    const { file: watched, reads } = counted(file);
    const places = Array.from({ length: cursors }, (_, i) => ({ line: 40 + (i % 900) * 2, character: 3 }));
    const selections = selectionRangesAt(watched, places);
    expect(selections).toHaveLength(cursors);
    return reads();
  };
  expect(file.cables[0]?.body.items.length).toBeGreaterThan(900);
  expect(readsFor(1000)).toBeLessThan(readsFor(2) + 1000);
});

test('a thousand cables and a thousand cursors', () => {
  const { file } = parsed(`${PORT_ELLERY.replaceAll(/^ {2}/gm, '')}\n`.repeat(1000));
  expect(file.cables).toHaveLength(1000);
  const { file: watched, reads } = counted(file);
  const places = file.cables.map((cable) => positionAt(file, cable.body.start + 5));
  expect(new Set(selectionRangesAt(watched, places).map((selection) => selection.range.start.line)).size).toBe(1000);
  expect(reads()).toBeLessThan(100 * file.cables.length);
});

test('a page mark inside a paragraph belongs to the paragraph too', () => {
  expect(steps(PORT_ELLERY.replace('00000258  002', '00000258 ‸ 002')).slice(0, 3)).toEqual([
    'PORT ELLER 00000258  002 OF 002',
    '12. … it.',
    'THE … it.',
  ]);
});
