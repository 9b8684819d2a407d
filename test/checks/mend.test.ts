import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import { applyFix, certainFix } from '../../server/src/checks/fix';
import { editsBetween, mendAll } from '../../server/src/checks/mend';
import { findingsIn } from '../../server/src/checks/run';
import { goodCable } from './goodCable';

const findingsOf = (file: ReturnType<typeof parseCables>) => findingsIn(file, checks);
const mended = (text: string) => applyFix(text, mendAll(parseCables(text), findingsOf));

test('mends what another fix uncovers, line by line', () => {
  // The DE line must be read before its number can contradict the page marks.
  const text = goodCable(['DE RUEHFR #9258/01 2881507', 'ED RUEHFR #9285/01 2881507'], ['reasons 1.4', 'reaso ns 1.4']);
  const { edits } = mendAll(parseCables(text), findingsOf);
  expect(applyFix(text, { title: '', edits })).toBe(goodCable());
  expect(edits.length).toBeGreaterThan(1);
});

test('leaves choices and offers alone', () => {
  const text = goodCable(['C O N F I D E N T I A L', 'S E C R E T']);
  expect(mended(text)).toBe(text);
});

const root = new URL('../../fixtures/', import.meta.url);
const fixtures = [
  ...['sample', 'layouts'].flatMap((folder) => readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}`)),
  ...checks.map(({ code }) => `checks/${code}/bad.txt`),
];

test.each(fixtures)('%s has nothing to mend once it is mended', (path) => {
  const once = mended(new TextDecoder().decode(readFileSync(new URL(path, root))));
  const file = parseCables(once);
  expect(findingsOf(file).filter((finding) => certainFix(finding))).toEqual([]);
  expect(mended(once)).toBe(once);
});

test('edits between two texts give the one for the other', () => {
  for (const [before, after] of [
    ['a\nb\nc', 'a\nB\nc'],
    ['a\nb\nc', 'a\nc'],
    ['ab\ncd', 'ab\nxx\ncd'],
    ['same', 'same'],
    ['aa\n\naa', 'aaa\n\na'],
  ] as const) {
    expect(applyFix(before, { title: '', edits: editsBetween(before, after) })).toBe(after);
  }
});
