import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { parseCables } from '../../server/src/cable';
import { foldingOf } from '../../server/src/features/folding';
import { hoverAt } from '../../server/src/features/hover';
import { outlineOf } from '../../server/src/features/outline';
import { tokensIn } from '../../server/src/features/semanticTokens';

const read = (name: string) => parseCables(readFileSync(`fixtures/layouts/${name}.txt`, 'utf8'));

const names = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
  symbols.flatMap(({ name, children }) => [indent + name, ...names(children ?? [], `${indent}  `)]);

const folds = (name: string): string[] => {
  const file = read(name);
  return foldingOf(file).map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`);
};

const tokens = (name: string): string[] => {
  const file = read(name);
  return tokensIn(file).map(({ type, start, end }) => `${type}: ${file.text.slice(start, end)}`);
};

/** What a hover says in the middle of the words, where they first stand. */
const said = (name: string, words: string): string | undefined => {
  const file = read(name);
  return hoverAt(file, file.text.indexOf(words) + words.length - 1)?.plain.split('\n')[0];
};

describe('a SMART cable', () => {
  test('has an outline with what stands below its text', () => {
    expect(names(outlineOf(read('smart-labels-below')))).toEqual([
      '12 LIMA 77',
      '  Address',
      ...['Classification', 'MRN', 'Date-time group', 'From', 'To', 'Info'].map((name) => `    ${name}`),
      '  Header',
      ...['E.O. 13526', 'TAGS', 'Captions', 'REF', 'SUBJECT'].map((name) => `    ${name}`),
      '  Text',
      '    1. (U) The price was set on Monday.',
      ...['Signature', 'Drafted By', 'Cleared By', 'Approved By', 'Released By', 'Info', 'Except', 'Attributes'].map(
        (name) => `  ${name}`,
      ),
      '    Attachments',
      '    Dissemination Rule',
    ]);
  });

  test('folds its address, its header, its paragraphs and its close', () => {
    expect(folds('smart-release-stamps')).toEqual(['13-19', '20-22', '24-28', '33-44']);
  });

  test('has its addressees below the text and the edges of its pages coloured', () => {
    const found = tokens('smart-release-stamps');
    expect(found).toContain('comment: B5');
    expect(found).toContain('class: STOCKHOLM, AMEMBASSY');
    expect(found.filter((token) => token.startsWith('comment: UNCLASSIFIED U.S.'))).toHaveLength(4);
  });

  test.each([
    ['smart-plain', 'MRN', 'MRN: 11WELLINGTON214'],
    ['smart-plain', 'UNCLASS', 'UNCLASSIFIED: level of the cable'],
    ['smart-plain', 'WELLINGTON:Larch', 'WELLINGTON:Larch, Felix: wrote the cable'],
    ['smart-labels-below', 'POL:Aspen', 'POL:Aspen, Vera (Lima): cleared the cable'],
    ['smart-telegram', 'Page 1 of', 'Stamp: edge of a page'],
  ])('%s says at %j', (name, words, expected) => {
    expect(said(name, words)).toBe(expected);
  });
});

describe('a military message', () => {
  test('has an outline of its sets', () => {
    expect(names(outlineOf(read('genadmin-references')))).toEqual([
      'NAVADMIN 903/12',
      '  Address',
      ...['Date-time group', 'From', 'To'].map((name) => `    ${name}`),
      '  Header',
      ...['Classification', 'Number', 'MSGID', 'SUBJECT', 'REF A', 'REF B', 'REF C', 'REF D', 'AMPN', 'NARR'].map(
        (name) => `    ${name}`,
      ),
      '  Text',
      '    1. READERS ARE CHOSEN BY LOT, PER REF A.',
      '    2. RELEASED BY RADM C. D. ASPEN.',
    ]);
  });

  test('folds its first paragraph, which opens on the last line of its header', () => {
    expect(folds('genadmin-classic')).toEqual(['1-8', '9-15', '16-18', '20-23']);
  });

  test('has the number behind RMKS/ and the lines that continue the subject coloured', () => {
    expect(tokens('genadmin-classic')).toEqual([
      'class: COMNAVFACENGCOM WASHINGTON DC',
      'string: /AND OF THE BOATHOUSES',
      'number: 1',
    ]);
  });

  test.each([
    ['genadmin-classic', 'RTT', 'TT: language and media format'],
    ['genadmin-classic', 'N04700', 'N04700: standard subject identification code'],
    ['genadmin-classic', 'NAVADMIN 901', '07NAVADMIN901: message 901 of its year in the series NAVADMIN'],
    ['genadmin-references', 'NARR', 'NARR: narrative: what the references are'],
    ['genadmin-references', 'RMKS', 'RMKS: remarks: the text of the message'],
  ])('%s says at %j', (name, words, expected) => {
    expect(said(name, words)).toBe(expected);
  });
});
