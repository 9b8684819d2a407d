import { expect, test } from 'vitest';
import { encodeTokens, TOKEN_TYPES, tokensIn } from '../../server/src/features/semanticTokens';
import { parsed, PORT_ELLERY, type Sample, sample } from './sample';

function tokens(marked: string, within?: Sample['ranges'][number]): string[] {
  const { file, text } = parsed(marked);
  return tokensIn(file, within).map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`);
}

test('what a line does not tell by itself', () => {
  expect(tokens(PORT_ELLERY)).toEqual([
    'class: AMCONSUL NEW SKERRY',
    'type: ETRD',
    'enumMember: XX',
    'string: YIELD',
    'class: PORT ELLERY',
    'number: 2652',
    'number: 11',
    'cableHeading: THE QUOTA',
    'number: 12',
    'comment: PORT ELLER 00000258  002 OF 002',
    'cableHeading: NEXT STEPS',
    'cableSignature: PERSON',
  ]);
});

test('a subject below its label, across a blank line', () => {
  const marked = PORT_ELLERY.replace('WILL NOT\n  YIELD', 'WILL NOT\n\n  YIELD');
  expect(tokens(marked)).toContain('string: YIELD');
});

test('reasons below the Classified By line', () => {
  const marked = PORT_ELLERY.replace(
    /Classified By: .*/,
    'Classified By: DCM A. Person for reasons\n  1.4 (b) and (d)',
  );
  expect(tokens(marked).filter((token) => /1\.4|: [bd]$/.test(token))).toEqual([
    'number: 1.4',
    'enumMember: b',
    'enumMember: d',
  ]);
});

test('in a range, only the tokens there', () => {
  const { text, ranges } = sample(PORT_ELLERY.replace('THE QUOTA', '⟦THE QUOTA⟧'));
  expect(tokens(text, ranges[0])).toEqual(['cableHeading: THE QUOTA']);
});

test('encoded relative to the token before', () => {
  const { file } = parsed(PORT_ELLERY);
  const all = tokensIn(file).filter(({ type }) => type === 'type' || type === 'enumMember' || type === 'string');
  expect(encodeTokens(file, all)).toEqual([
    ...[16, 0, 4, TOKEN_TYPES.indexOf('type'), 0],
    ...[0, 5, 2, TOKEN_TYPES.indexOf('enumMember'), 0],
    ...[2, 0, 5, TOKEN_TYPES.indexOf('string'), 0],
  ]);
});

test('a reference to a cable that the folder has, in REF and in the text', () => {
  const { file, text } = parsed(PORT_ELLERY.replace('Nor after it.', 'Nor after MARROW 014284 and 07 RIGA 44.'));
  const all = tokensIn(file, file, (_, { id }) => id === '08MARROW14284');
  const hinted = all.filter(({ modifier }) => modifier === 'inFolder');
  expect(hinted.map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`)).toEqual([
    'class: MARROW',
    'number: 14284',
    'class: MARROW',
    'number: 014284',
  ]);
  expect(encodeTokens(file, hinted).filter((_, i) => i % 5 === 4)).toEqual([1, 1, 1, 1]);
});
