import { expect, test } from 'vitest';
import { citingSentence } from '../../server/src/features/citingSentence';
import { parsed } from './sample';
import { cableText } from '../library/library';

/** The sentence for the reference that is written so, with brackets around the place. */
function sentenceFor(refs: string, text: string, reference: string): string | undefined {
  const { file } = parsed(cableText({ number: '08 MARROW 500', refs, text }));
  const [cable] = file.cables;
  if (!cable) throw new Error('There is no cable.');
  const start = file.text.indexOf(reference);
  const found = citingSentence(file, cable, { start, end: start + reference.length });
  return found && `${found.before}[${found.named}]${found.after}`.trim();
}

const TWO = 'A. 07 VALDORO 98 B. VALDORO 900';

test.each([
  ['1. (C) He left. The U.S. Embassy\nmet him (ref A). Then it rained.', 'The U.S. Embassy met him ([ref A]).'],
  ['1. (C) As refs B and A say, fewer cod. More.', 'As refs B and [A] say, fewer cod.'],
  ['1. (C) None.\n\n2. (C) Cod is dear: REFTEL A. Herring is not.', 'Cod is dear: [REFTEL A].'],
])('in %j it is %j', (text, expected) => {
  expect(sentenceFor(TWO, text, 'A. 07 VALDORO 98')).toBe(expected);
});

test('reftel means a reference that is alone, and none of several', () => {
  const text = '1. (C) Reftel told of cod.';
  expect(sentenceFor('07 VALDORO 98', text, '07 VALDORO 98')).toBe('[Reftel] told of cod.');
  expect(sentenceFor(TWO, text, 'A. 07 VALDORO 98')).toBeUndefined();
});

test('a number in the text has the sentence that it stands in', () => {
  const text = '1. (C) None. It fell after 07 OSTHAVEN 44, he said. So it was.';
  expect(sentenceFor(TWO, text, '07 OSTHAVEN 44')).toBe('It fell after [07 OSTHAVEN 44], he said.');
});
