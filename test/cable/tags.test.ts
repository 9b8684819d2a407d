import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { sampleText } from './sample';

test.each([
  ['PREL PE', ['PREL', 'PE']],
  ['PREL, HUMAN RIGHTS, PE', ['PREL', 'HUMAN RIGHTS', 'PE']],
  ['PREL\nEUN, KPAO, COUNTER TERRORISM', ['PREL', 'EUN', 'KPAO', 'COUNTER TERRORISM']],
  ['PREL,\nOVIP (DOE,\nJANE), PE', ['PREL', 'OVIP[DOE,\nJANE]', 'PE']],
  ['OVIP DOEBER JANET, PREL', ['OVIP[DOEBER JANET]', 'PREL']],
  ['PREL OVIP DOEBER PE', ['PREL', 'OVIP[DOEBER]', 'PE']],
  ['PREL;PE', ['PREL', 'PE']],
  ["<a href='/tag/PREL_0.html'>PREL</a> <a href='/tag/PE_0.html'>PE</a>", ['PREL', 'PE']],
])('%s', (written, expected) => {
  const text = sampleText('1. (C) Text.').replace('TAGS: PREL PE', `TAGS: ${written}`);
  const { items = [] } = parseCables(text).cables[0]?.header.tags ?? {};
  expect(items.map(({ value, person }) => value + (person ? `[${text.slice(person.start, person.end)}]` : ''))).toEqual(
    expected,
  );
});
