import { expect, test } from 'vitest';
import { decide } from '../../client/src/detection/decide';
import type { OpenedDocument } from '../../client/src/detection/decide';
import { CABLE, LETTER, MEMO } from './samples';

const plainText: OpenedDocument = {
  languageId: 'plaintext',
  name: 'notes.txt',
  head: CABLE,
  mode: 'auto',
  choice: undefined,
  associated: () => false,
};
const named: OpenedDocument = { ...plainText, languageId: 'cable', name: '07PARIS4514.txt', head: LETTER };

const verdictOn = (document: OpenedDocument, difference: Partial<OpenedDocument>) =>
  decide({ ...document, ...difference });

test('plain text with the marks of a cable, by the setting', () => {
  expect(verdictOn(plainText, {})).toBe('cable');
  expect(verdictOn(plainText, { mode: 'ask' })).toBe('ask');
  expect(verdictOn(plainText, { mode: 'off' })).toBe('leave');
});

test('plain text behind blank lines and a page of metadata', () => {
  expect(verdictOn(plainText, { head: `\n\n\n${CABLE}` })).toBe('cable');
  expect(verdictOn(plainText, { head: `Source: an archive\nBox: 12\n\n---\n\n${CABLE}` })).toBe('cable');
});

test.each([
  ['a letter', LETTER],
  ['a memorandum with a subject', MEMO],
  ['nothing', ''],
])('%s is no cable', (_, head) => {
  expect(verdictOn(plainText, { head })).toBe('leave');
});

test("the user's choice goes before the text and before the setting", () => {
  for (const mode of ['auto', 'ask', 'off'] as const) {
    expect(verdictOn(plainText, { mode, choice: 'notCable' })).toBe('leave');
    expect(verdictOn(plainText, { mode, choice: 'cable', head: LETTER })).toBe('cable');
    expect(verdictOn(named, { mode, choice: 'cable' })).toBe('leave');
    expect(verdictOn(named, { mode, choice: 'notCable', head: CABLE })).toBe('plaintext');
  }
});

test('a file that only its name makes a cable goes back to plain text', () => {
  expect(verdictOn(named, {})).toBe('plaintext');
  expect(verdictOn(named, { name: '1974LAPAZ00039.TXT' })).toBe('plaintext');
  expect(verdictOn(named, { mode: 'ask' })).toBe('plaintext');
  expect(verdictOn(named, { mode: 'off' })).toBe('plaintext');
});

test.each<[string, Partial<OpenedDocument>]>([
  ['it is empty', { head: '' }],
  ['it is blank', { head: '\n  \n' }],
  ['it has a single mark', { head: 'SUBJECT: Parking\n' }],
  ['it is associated by the settings', { associated: () => true }],
  ['its suffix says so', { name: 'letter.cable' }],
  ['it is called so by hand', { name: 'letter.txt' }],
  ['detection is off and it has a mark', { mode: 'off', head: 'SUBJECT: Parking\n' }],
])('a file named like a cable stays one when %s', (_, difference) => {
  expect(verdictOn(named, difference)).toBe('leave');
});

test('other languages are none of our business', () => {
  expect(verdictOn(plainText, { languageId: 'markdown' })).toBe('leave');
});
