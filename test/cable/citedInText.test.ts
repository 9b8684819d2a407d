import { expect, test } from 'vitest';
import { citedInText } from '../../server/src/cable/citedInText';
import { sampleCable, sampleText } from './sample';

const POSTS = new Set(['PARIS', 'STATE', 'NEWDELHI', 'STPETERSBURG', 'PORTAUPRINCE', 'NICE']);
const ORIGIN = { year: 2008, post: 'LIMA', serial: 258 };

const REF = 'REF: NEW SKERRY 1';

/** The cables that a text names, as written and by their ids. */
function named(text: string): string[] {
  const whole = sampleText(text, REF);
  return citedInText(whole, sampleCable(text, REF), ORIGIN, (name) => POSTS.has(name)).map(
    ({ start, end, id }) => `${whole.slice(start, end).replace(/\s+/g, ' ')} is ${id ?? ''}`,
  );
}

test.each<[text: string, named: string[]]>([
  ['1. (C) As told in 07 PARIS 2652, it holds.', ['07 PARIS 2652 is 07PARIS2652']],
  ['1. (C) As told in (07) PARIS 2652, it holds.', ['(07) PARIS 2652 is 07PARIS2652']],
  ['1. (C) As told in 07STATE12345 and 08PARIS258.', ['07STATE12345 is 07STATE12345', '08PARIS258 is 08PARIS258']],
  ['1. (C) As Post reported in PARIS 2652, it holds.', ['PARIS 2652 is 08PARIS2652']],
  ['1. (C) As told by AMEMBASSY NEW DELHI 312 to us.', ['AMEMBASSY NEW DELHI 312 is 08NEWDELHI312']],
  ['1. (C) As told in ST. PETERSBURG 77 (see ST. PETERSBURG 71).', ['ST. PETERSBURG 71 is 08STPETERSBURG71']],
  ['1. (C) As told by 06 PORT-AU-PRINCE 123.', ['06 PORT-AU-PRINCE 123 is 06PORTAUPRINCE123']],
  ['1. (C) See SECSTATE #45231.', ['SECSTATE #45231 is 08STATE45231']],
  ['1. (C) As told in NEW\nDELHI 312 to us.', ['NEW DELHI 312 is 08NEWDELHI312']],
  // A post that the cable itself names, in its REF line.
  ['1. (C) As in 08 NEW SKERRY 12.', ['08 NEW SKERRY 12 is 08NEWSKERRY12']],
  // In capitals throughout it takes more to be a cable.
  ['1. (C) HE SAW IN PARIS 300 STUDENTS, AND IN NICE 2652 OF THEM.', []],
  [
    '1. (C) AS REPORTED (PARIS 2652), HE SAW (SEE PARIS 31 FOR MORE).',
    ['PARIS 2652 is 08PARIS2652', 'PARIS 31 is 08PARIS31'],
  ],
  ['1. (C) AS STATE 123456 SAYS, AND PARIS 00212.', ['STATE 123456 is 08STATE123456', 'PARIS 00212 is 08PARIS212']],
])('%j', (text, found) => {
  expect(named(text)).toEqual(found);
});

test.each([
  // Years, sums, parts of numbers, days, page marks, posts that nobody knows, and words in small letters.
  'The talks in PARIS 2007 and (PARIS 1998) were long.',
  'In PARIS 2,000 people came, in PARIS 30.5, in PARIS 40% and PARIS 450-odd.',
  'On DECEMBER 07 PARIS 26 rose, and on 12/07 PARIS 26 fell.',
  'In Paris 2652 people came to the state 30000 miles off.',
  'The paper of ATLANTIS 2652 and of 07 ATLANTIS 2652.',
  'It came on PAGE 02 PARIS 04058 01 OF 08 and SECTION 02 OF 02 PARIS 08226.',
  'He left PARIS\n\n2652 came later.',
  'The room COMPARIS 2652 and X07PARIS2652 and PARIS2652x.',
  'Its successor of 09 PARIS 2652 is not yet written.',
  'Its own number is LIMA 258, or 08 LIMA 000258.',
])('names no cable: %j', (sentence) => {
  expect(named(`1. (C) ${sentence}`)).toEqual([]);
});

test('passes over a page mark, and reads on behind it', () => {
  const text = '1. (C) As told by the envoy in\n\nLIMA 00000258  002 OF 002\n\n07 PARIS 2652, it holds.';
  expect(named(text)).toEqual(['07 PARIS 2652 is 07PARIS2652']);
});

test('takes time in proportion to the text', () => {
  const time = (count: number) => {
    const text = `1. (C) ${'PARIS 30 PARIS PARIS 31 07 PARIS '.repeat(count)}`;
    const from = performance.now();
    named(text);
    return performance.now() - from;
  };
  time(1000);
  expect(time(16_000)).toBeLessThan(16 * 4 * Math.max(time(1000), 5));
});
