import { expect, test } from 'vitest';
import { referenceMentions } from '../../server/src/cable/referenceMentions';
import { sampleCable, sampleText } from './sample';

/** The mentions in a text: what stands there, and the letter if it has one. */
function mentions(text: string): string[] {
  const whole = sampleText(text);
  return referenceMentions(whole, sampleCable(text)).map(
    ({ start, end, letter }) =>
      `${whole.slice(start, end)}${letter === undefined ? '' : ` at ${whole.slice(start - 5, start)}`}`,
  );
}

test.each([
  ['1. (C) See ref A.', ['A at  ref ']],
  ['1. (C) As in REF B PARA 3, and Reftel C.', ['B at  REF ', 'C at ftel ']],
  ['1. (C) As reported (ref (A)), it holds.', ['A at ref (']],
  ['1. (C) See refs A, B and C.', ['A at refs ', 'B at s A, ', 'C at  and ']],
  ['1. (C) See reftels A and B and C; D', ['A at tels ', 'B at  and ', 'C at  and ', 'D at d C; ']],
  ['1. (C) Per reftel, and per septel.', ['reftel']],
  ['1. (C) We ref a minister, refA, and Reference to nothing; the brief A and preref B.', []],
  ['1. (C) See ref AB.', []],
])('%j', (text, found) => {
  expect(mentions(text)).toEqual(found);
});

test('a letter on the next line belongs to it', () => {
  expect(mentions('1. (C) As told in ref\nA to us.')).toEqual(['A at  ref\n']);
});

test('the header has none', () => {
  expect(mentions('1. (C) Nothing.')).toEqual([]);
});
