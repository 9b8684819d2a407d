import { expect, test } from 'vitest';
import { hoverAt } from '../../../server/src/features/hover';
import { plainOf } from '../../../server/src/features/hover/card';
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
  expect(over(text, 'reftel,', { off: new Set(['glossary']) })).toBeUndefined();
});

test('a group that is switched off explains nothing, and the others do', () => {
  const { text } = parsed(PORT_ELLERY);
  const off = new Set(['tags', 'addresses'] as const);
  expect(over(text, 'PREL')).toBeDefined();
  expect(over(text, 'PREL', { off })).toBeUndefined();
  expect(over(text, 'RUEHC/', { off })).toBeUndefined();
  expect(over(text, 'SIPDIS', { off })).toBeDefined();
});

test('a reference shows the cable that it names where the folder has it', () => {
  const { text } = parsed(PORT_ELLERY);
  const cited = (id: string) =>
    id === '07PORTELLERY2652' ? { subject: 'THE [LIGHT](x)', date: '2007-11-02' } : undefined;
  expect(over(text, '07 PORT ELLERY 2652', { cited })?.plain).toContain('Subject: THE [LIGHT](x)\nDate: 2007-11-02');
  expect(over(text, 'MARROW 14284', { cited })?.plain).not.toContain('Subject');
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
