import { beforeEach, expect, test, vi } from 'vitest';
import { captions, nearestCaptions } from '../../server/src/codes/captions';
import * as nearestModule from '../../server/src/spelling/nearest';

const compared = vi.hoisted(() => ({ words: 0, candidates: 0 }));

vi.mock(import('../../server/src/spelling/nearest'), async (original) => {
  const module = await original();
  return {
    ...module,
    nearest(word, candidates, limit) {
      const list = [...candidates];
      compared.words++;
      compared.candidates += list.length;
      return module.nearest(word, list, limit);
    },
  };
});

beforeEach(() => {
  compared.words = 0;
  compared.candidates = 0;
});

test('a word that comes again is looked up once', () => {
  for (let i = 0; i < 1000; i++) expect(nearestCaptions('SIPDSI')[0]?.caption).toBe('SIPDIS');
  expect(compared.words).toBe(1);
});

test('of many words that come once, few are compared with any caption', () => {
  const count = 2000;
  for (let i = 0; i < count; i++) nearestCaptions(`HALIBUT ${i.toString(26).toUpperCase()}`);
  expect(compared.words).toBe(count);
  expect(compared.candidates).toBeLessThan(count);
});

test('the words that are not compared have no caption near them', () => {
  const { editDistance } = nearestModule;
  const words = captions()
    .map((each) => each.caption)
    .filter((each) => each.length >= 6)
    .flatMap((each) => [each.slice(1), `Q${each}`, `${each.slice(0, 2)}X${each.slice(3)}`, each.slice(2)])
    .map((word) => word.trim());
  for (const word of words) {
    const limit = word.trim().length < 6 ? 1 : 2;
    const near = captions()
      .filter((each) => !each.caption.includes('…') && each.certainty !== 'unsure' && each.group !== 'content')
      .filter((each) => editDistance(word, each.caption, limit) <= limit);
    expect(
      nearestCaptions(word)
        .map((each) => each.caption)
        .sort(),
      word,
    ).toEqual(near.map((each) => each.caption).sort());
  }
});
