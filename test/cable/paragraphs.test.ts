import { describe, expect, test } from 'vitest';
import { parseCables, type Paragraph } from '../../server/src/cable';

const head = `O 141659Z FEB 08
FM AMEMBASSY LIMA
TO SECSTATE WASHDC 1234
C O N F I D E N T I A L LIMA 000258
E.O. 12958: DECL: 02/14/2018
TAGS: PREL, PE
SUBJECT: THE BELLS OF THE HARBOR

`;
const items = (text: string) => parseCables(head + text).cables[0]?.body.items ?? [];
const paragraphs = (text: string) => items(text).filter((item): item is Paragraph => item.kind === 'paragraph');

test('the day of a date at the start of a line opens no paragraph', () => {
  const text = '¶1. (C) The founder (DPOB: June\n2, 1974, Lima) came.\n\n¶2. (C) He left.\n';
  expect(paragraphs(text).map(({ number }) => number?.value)).toEqual([1, 2]);
  // A comma for the stop is a slip all the same.
  expect(paragraphs('1, The bells.\n\n2, The ropes.\n').map(({ number }) => number?.value)).toEqual([1, 2]);
});

describe('a note above paragraph 1 on how the cable is handled', () => {
  test('is no paragraph', () => {
    const text = '(U) THIS CABLE IS SENSITIVE BUT UNCLASSIFIED. HANDLE ACCORDINGLY.\n\n¶1. (U) The bells.\n';
    expect(items(text).map(({ kind }) => kind)).toEqual(['text', 'paragraph']);
  });

  test('but a marked summary is one', () => {
    expect(items('(C) The bells rang.\n\n¶1. (U) The ropes.\n').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });
});

test.each(['(C )', '( C)', '(S/NF )'])('%s is a portion mark with blanks in it', (mark) => {
  const [paragraph] = paragraphs(`¶1. ${mark} The bells rang.\n`);
  expect(paragraph?.portionMark?.level).toBe(mark.includes('S') ? 'secret' : 'confidential');
  expect(paragraph?.portionMark?.value).toBe(mark.replace(/[() ]/g, ''));
});

test('an office may stand inside the name of an addressee', () => {
  const text = head.replace('C O N', 'INFO DIA//DB-1//WASHDC\nHQ USAF WASHINGTON DC//XO//\nC O N');
  const info = parseCables(`${text}1. (C) The bells.\n`).cables[0]?.envelope.info ?? [];
  expect(info.map(({ name, offices }) => [name.value, ...offices.map(({ value }) => value)])).toEqual([
    ['DIA WASHDC', 'DB-1'],
    ['HQ USAF WASHINGTON DC', 'XO'],
  ]);
  expect(info[0] && text.slice(info[0].name.start, info[0].name.end)).toBe('DIA//DB-1//WASHDC');
});
