import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hoverAt } from '../../../server/src/features/hover';
import { plainOf } from '../../../server/src/features/hover/card';
import type { CitedCables } from '../../../server/src/features/hover/reference';
import { markCard } from '../../../server/src/features/hover/portionMark';
import { parsed, PORT_ELLERY, sample } from '../sample';
import { parseCables } from '../../../server/src/cable';

const cable = (from: string, to: string) => sample(PORT_ELLERY.replace(from, to)).text;

function over(text: string, word: string, options?: Parameters<typeof hoverAt>[2]) {
  const hovered = hoverAt(parseCables(text), text.indexOf(word), options);
  return hovered && { plain: hovered.plain, over: text.slice(hovered.start, hovered.end) };
}

test('words of the glossary, whole, and not where they are switched off', () => {
  const text = cable('Nor after it.', 'As reported in reftel, the DCM-led team met poloff. The reftelly one did not.');
  expect(over(text, 'reftel,')?.over).toBe('reftel');
  expect(over(text, 'DCM')?.over).toBe('DCM');
  expect(over(text, 'poloff')?.over).toBe('poloff');
  expect(over(text, 'reftelly')).toBeUndefined();
  expect(over(text, 'reported')).toBeUndefined();
  expect(over(text, 'reftel,', { off: new Set(['glossary', 'references']) })).toBeUndefined();
});

test('a group that is switched off explains nothing, and the others do', () => {
  const { text } = parsed(PORT_ELLERY);
  const off = new Set(['tags', 'addresses'] as const);
  expect(over(text, 'PREL')).toBeDefined();
  expect(over(text, 'PREL', { off })).toBeUndefined();
  expect(over(text, 'RUEHC/', { off })).toBeUndefined();
  expect(over(text, 'SIPDIS', { off })).toBeDefined();
});

test('a reference shows the cable that it names, and says in words whether the folder has it', () => {
  const { text } = parsed(PORT_ELLERY);
  const light = { id: '07PORTELLERY2652', subject: 'THE [LIGHT](x)', date: '2007-11-02', summary: 'It is lit.' };
  const cited: CitedCables = ({ id }) => (id === light.id ? [light] : []);
  expect(over(text, '07 PORT ELLERY 2652', { cited })?.plain).toContain(
    'Cable: 07PORTELLERY2652\nIt is in this folder.\nSubject: THE [LIGHT](x)\nDate: 2007-11-02\nSummary: It is lit.',
  );
  const absent = over(text, 'MARROW 14284', { cited })?.plain;
  expect(absent).toContain('It is not in this folder.');
  expect(absent).not.toContain('Subject');
  expect(over(text, 'MARROW 14284')?.plain).not.toContain('folder');
  const both: CitedCables = () => [light, { id: '06MARROW14284' }];
  expect(over(text, 'MARROW 14284', { cited: both })?.plain).toContain(
    'Perhaps, in this folder: 07PORTELLERY2652: THE [LIGHT](x)\nPerhaps, in this folder: 06MARROW14284',
  );
});

test('a reference without a year shows the year of the cable that was found', () => {
  const { text } = parsed(PORT_ELLERY);
  const cited: CitedCables = ({ serial }) => (serial?.value === '14284' ? [{ id: '07MARROW14284' }] : []);
  const found = over(text, 'MARROW 14284', { cited })?.plain;
  expect(found).toContain('2007 MARROW 14284');
  expect(found).toContain('Cable: 07MARROW14284');
});

test('what the text says of other cables: by letter, by number, several at once', () => {
  const text = cable(
    'Nor after it.',
    'Nor after it (refs A and B; reftels). See ref B, 07 PORT ELLERY 31, in PARIS 300 people, and XX 07 RIGA 44.',
  );
  const cited: CitedCables = ({ id }) => (id === '07PORTELLERY2652' ? [{ id, subject: 'LIGHT' }] : []);
  expect(over(text, 'B, 07', { cited })).toMatchObject({ over: 'B' });
  expect(over(text, 'B, 07', { cited })?.plain).toContain('REF B: 2007 PORT ELLERY 2652');
  const several = over(text, 'refs A', { cited });
  expect(several?.over).toBe('refs');
  expect(several?.plain).toBe('refs: 2 references\nA: 08MARROW14284\nB: 07PORTELLERY2652: LIGHT');
  expect(over(text, 'reftels', { cited })?.plain).toContain('2 references');
  expect(over(text, '07 PORT ELLERY 31')?.over).toBe('07 PORT ELLERY 31');
  expect(over(text, '07 RIGA')?.over).toBe('07 RIGA 44');
  expect(over(text, 'refs A', { off: new Set(['references']) })).toBeUndefined();
});

test('every part of a portion mark', () => {
  const plain = (mark: string) => plainOf(markCard(mark, 'secret'));
  expect(plain('S//NF/REL TO USA, GBR')).toBe(
    [
      '(S//NF/REL TO USA, GBR): secret',
      'S: secret',
      'NF: not releasable to foreign nationals (NOFORN)',
      'REL TO USA, GBR: releasable to USA, GBR',
    ].join('\n'),
  );
  expect(plain('S//FGI GBR//QQ')).toContain('FGI GBR: foreign government information of GBR\nQQ: not in the tables');
});

test('who signs, when the header names the same person', () => {
  const text = cable('1.4 (b) and (d).', '1.4 (b) and (d).');
  const at = text.lastIndexOf('PERSON');
  expect(hoverAt(parseCables(text), at)?.plain).toContain('By the header: Political Counselor A. Person');
});

test('people who get a SMART cable are people, and no names that the tables lack', () => {
  const text = readFileSync('fixtures/layouts/smart-release-stamps.txt', 'utf8');
  expect(over(text, 'Birk, Nils PRIORITY')?.plain).toBe('Birk, Nils: a person\nGets the cable for information.');
  expect(over(text, 'NORDIC COLLECTIVE')?.plain).not.toContain('a person');
});

test('an office that only its bureau is known of is not called the bureau', () => {
  const pass = (line: string) => over(cable('SIPDIS', `SIPDIS\n\nSTATE FOR ${line}`), 'STATE FOR')?.plain;
  expect(pass('EUR/XYZ')).toContain('EUR/XYZ: under EUR, Bureau of European Affairs');
  expect(pass('EUR')).toContain('EUR: Bureau of European Affairs');
});
