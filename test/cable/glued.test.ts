import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { sampleCable, sampleText } from './sample';

const paragraphs = (written: string, subject?: string) =>
  sampleCable('2. (C) More.', written, subject).body.items.map((item) =>
    item.kind === 'paragraph' ? item.number?.value : item.kind,
  );

describe('paragraph 1 at the end of a header line', () => {
  test.each([
    ['of Classified By', 'Classified By: DCM Jane Doe, reasons 1.4 (b) and (d) 1. (C) The bells of Lima rang.'],
    ['of the references', 'REF: STATE 4284 1. (C) The bells of Lima rang for the whole day.'],
    ['of the references, without a mark', 'REF: SECSTATE 165115 1. Post grants country clearance to the bellringers.'],
    [
      'of a line that continues them',
      'REF: A. STATE 4284\nB. QUITO 12, QUITO 13, QUITO 14 1. (SBU) The bells of Lima.',
    ],
  ])('%s', (_, header) => expect(paragraphs(header)).toEqual([1, 2]));

  test('of the subject', () =>
    expect(paragraphs('', 'THE BELLS OF LIMA REF: STATE 4284 1.(SBU) The bells rang the whole day.')).toEqual([1, 2]));

  test('with its heading', () => {
    const header = 'Classified By: DCM Jane Doe, reasons 1.5 (B)(D) ------- SUMMARY ------- 1. (C) The bells rang.';
    const { body, header: read } = sampleCable('2. (C) More.', header);
    expect(body.items.map(({ kind }) => kind)).toContain('paragraph');
    expect(read.classifiedBy?.reasons[0]?.letters.map(({ value }) => value)).toEqual(['b', 'd']);
  });

  test('the header ends where the paragraph begins', () => {
    const header = 'REF: STATE 4284 1. (C) The bells of Lima rang for the whole day.';
    const text = sampleText('2. (C) More.', header);
    const cable = sampleCable('2. (C) More.', header);
    expect(text.slice(cable.body.start, cable.body.start + 10)).toBe('1. (C) The');
    expect(cable.header.end).toBe(cable.body.start);
  });
});

test('a line that begins with the heading of paragraph 1 is whole in the text, whatever stands before it', () => {
  const header = 'Classified By: DCM Jane Doe, reasons 1.5 (B)(D)\n------- SUMMARY ------- 1. (C) The bells rang.';
  const cable = sampleCable('2. (C) More.', header);
  expect(cable.header.end).toBe(cable.body.start);
  expect(sampleText('2. (C) More.', header).slice(cable.body.start)).toMatch(/^-+ SUMMARY -+ 1\. \(C\)/);
  expect(cable.header.classifiedBy?.reasons[0]?.letters.map(({ value }) => value)).toEqual(['b', 'd']);
});

describe('a signature behind the last sentence', () => {
  test.each([
    ['in capitals', '1. (C) The bells rang. OAKES', 'OAKES'],
    ['of two words', '1. (C) The bells rang.  VAN OAKES', 'VAN OAKES'],
    ['in small letters', '1. (C) The bells rang.  End comment. McOakes', 'McOakes'],
    ['behind asterisks', '1. (C) The bells rang.\n\n******** OAKES', 'OAKES'],
    ['before end marks', '1. (C) The bells rang. OAKES\nNNNN', 'OAKES'],
  ])('%s', (_, text, name) => {
    const { close, body } = sampleCable(text);
    expect(close.signature?.value).toBe(name);
    expect(close.start).toBe(body.end);
  });

  test.each([
    ['an abbreviation in the sentence', '1. (C) They met at the U.N. NATO was absent'],
    ['a level', '1. (C) The bells rang. CONFIDENTIAL'],
    ['a polite word', '1. (C) The bells rang. Regards'],
  ])('%s is none', (_, text) => expect(sampleCable(text).close.signature).toBeUndefined());
});

describe('labels with nothing before them', () => {
  test('how the text is to be handled is no part of the subject', () => {
    const { header } = sampleCable('1. (SBU) Text.', 'SENSITIVE BUT UNCLASSIFIED - PROTECT ACCORDINGLY\nREF: LIMA 4');
    expect(header.subject?.title.value).toBe('THE BELLS OF LIMA');
    expect(header.references?.items).toHaveLength(1);
  });

  test('a reference behind the last word of the subject', () => {
    const { header } = sampleCable('1. (C) Text.', '', 'WHO WILL RING THE BELLREF: A. QUITO 1939  B. QUITO 1704');
    expect(header.subject?.title.value).toBe('WHO WILL RING THE BELL');
    expect(header.references?.items.map(({ id }) => id)).toEqual(['08QUITO1939', '08QUITO1704']);
  });

  test('everything behind the classification line', () => {
    const text = sampleText('1. (C) Text.')
      .replace('000258\n\nSIPDIS\n\nE.O.', '000258 SIPDIS DEPT FOR WHA/AND E.O.')
      .replace('2018\nTAGS', '2018 TAGS');
    const [cable] = parseCables(text).cables;
    expect(cable?.header.captions.map(({ value }) => value)).toEqual(['SIPDIS']);
    expect(cable?.header.passLines.map(({ start, end }) => text.slice(start, end))).toEqual(['DEPT FOR WHA/AND']);
    expect(cable?.header.executiveOrder?.number?.value).toBe('12958');
    expect(cable?.header.tags?.items.map(({ value }) => value)).toEqual(['PREL', 'PE']);
  });
});

describe('the summary', () => {
  const summary = (text: string) => {
    const { body } = sampleCable(text);
    return body.summary && sampleText(text).slice(body.summary.start, body.summary.end);
  };
  test.each([
    ['in paragraph 1', '1. (C) SUMMARY: Bells rang. END SUMMARY.\n\n2. (C) More.', 'Bells rang.'],
    ['without its end', '1. (C) Summary. Bells rang.\n\n2. (C) More.', 'Bells rang.'],
    ['with another word', '1. (C) SUMMARY AND COMMENT: Bells rang. End Summary and Comment.', 'Bells rang.'],
    ['over two paragraphs', '1. (C) SUMMARY: Bells\n\n2. (C) rang. END SUMMARY.', 'Bells\n\n2. (C) rang.'],
    ['below a heading', 'SUMMARY\n-------\n\n1. (C) Bells.\n\nBELLS\n-----\n\n2. (C) More.', '1. (C) Bells.'],
    ['its end broken by a line end', '1. (C) SUMMARY: Bells rang.  (End \nsummary.)', 'Bells rang.'],
    ['behind a stop', '1. (SBU). Summary: Bells rang.', 'Bells rang.'],
    ['its mark behind the label', '1. Summary: (C) Bells rang. End summary.', 'Bells rang.'],
    ['a mark of its own', '1. (C) SUMMARY (U): Bells rang.', 'Bells rang.'],
    ['its end alone', '1. (C) Bells rang. END SUMMARY.\n\n2. (C) More.', 'Bells rang.'],
    ['none', '1. (C) A summary of the ringing follows.\n\n2. (C) More.', undefined],
  ])('%s', (_, text, expected) => expect(summary(text)).toBe(expected));
});

describe('what the header has between its items', () => {
  test('a page mark behind the references', () => {
    const { header } = sampleCable('1. (C) Text.', 'REF: A. QUITO 12; B. QUITO 13 LIMA 00000258  001.2 OF 002');
    expect(header.references?.items.map(({ id }) => id)).toEqual(['08QUITO12', '08QUITO13']);
    expect(header.pageMarks.map(({ number, of }) => [number?.value, of?.value])).toEqual([[1, 2]]);
  });

  test('a page mark behind the subject', () => {
    const { header } = sampleCable('1. (C) Text.', '', 'THE BELLS OF LIMA LIMA 00000258  001 OF 002');
    expect(header.subject?.title.value).toBe('THE BELLS OF LIMA');
  });

  test('a page mark between the subject and paragraph 1', () => {
    const { header } = sampleCable(
      '2. (C) More.',
      '',
      'THE BELLS LIMA 00000258  001 OF 002 1.(SBU) The bells rang all day.',
    );
    expect(header.subject?.title.value).toBe('THE BELLS');
  });

  test('a mark behind the subject', () => {
    const { subject } = sampleCable('1. (C) Text.', 'REF: QUITO 12', 'THE BELLS (U)').header;
    expect([subject?.title.value, subject?.portionMark?.value]).toEqual(['THE BELLS', 'U']);
  });

  test('how to handle it, behind the subject', () => {
    const subject = 'THE BELLS Sensitive but Unclassified. Please handle accordingly. 1.(SBU) The bells rang all day.';
    const { header, body } = sampleCable('2. (C) More.', '', subject);
    expect(header.subject?.title.value).toBe('THE BELLS');
    expect(header.passLines).toHaveLength(1);
    expect(body.items.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  test('a caption behind the second line of the subject', () => {
    const { header } = sampleCable('1. (C) Text.', '\nAND OF QUITO\n\nSIPDIS\n\nREF: QUITO 12');
    expect(header.subject?.title.value).toBe('THE BELLS OF LIMA AND OF QUITO');
  });

  test('more paragraphs in the line of the first', () => {
    const header = `Classified By: DCM Jane Doe, reasons 1.4 b, d  1.  (C) ${'The bells rang. '.repeat(40)} 2.  (C) More.`;
    expect(sampleCable('', header).body.items.map((item) => item.kind === 'paragraph' && item.number?.value)).toEqual([
      1, 2,
    ]);
  });
});
