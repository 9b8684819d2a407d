import { describe, expect, test } from 'vitest';
import { type CableRecord, originOfName, recordOf } from '../../server/src/record';
import { parsed, PORT_ELLERY } from '../features/sample';

function record(text: string, name = ''): CableRecord {
  const { file } = parsed(text);
  const [cable] = file.cables;
  if (!cable) throw new Error('The sample is no cable.');
  return recordOf(file, cable, originOfName(name));
}

describe('the summary', () => {
  const summaryOf = (text: string) =>
    record(PORT_ELLERY.replace(/11\. \(C\) SUMMARY[\s\S]*END SUMMARY\n/, `${text}\n`)).summary;

  test('over lines, a page mark and two paragraphs is one line without what is not its own', () => {
    expect(
      summaryOf(
        [
          '1. (C) SUMMARY: The minister told us',
          '',
          '  PORT ELLER 00000258  002 OF 002',
          '',
          '  that the quota stands.',
          '',
          '  2. (C) He will say so. END SUMMARY.',
        ].join('\n'),
      ),
    ).toBe('The minister told us that the quota stands. He will say so.');
  });

  test('is missing where there is none', () => {
    expect(summaryOf('1. (C) The quota stands.')).toBeUndefined();
  });
});

test('two persons who classified it', () => {
  const line = 'Classified By: DCM Jane Doe and POL John Roe, reasons 1.4 (b)';
  const { classifiedBy } = record(PORT_ELLERY.replace(/Classified By: [^\n]*/, line));
  expect(classifiedBy).toEqual({
    name: 'Jane Doe',
    title: 'DCM',
    reasons: ['1.4(b)'],
    others: [{ name: 'John Roe', title: 'POL' }],
  });
});

describe('the id', () => {
  const extract = `
    UNCLAS SECTION 01 OF 02 RIGA 000472

    TAGS: PREL, LG
    SUBJECT: BELLS
    REF: A. VILNIUS 214 B. RIGA 500

    1. (U) Bells ring.
    `;

  test('has no year when the text has no date', () => {
    expect(record(extract)).toMatchObject({ id: undefined, references: [{ id: undefined }, { id: undefined }] });
  });

  test('takes the year from the name of the file', () => {
    expect(record(extract, '08RIGA472.txt')).toMatchObject({
      id: '08RIGA472',
      references: [{ id: '08VILNIUS214' }, { id: '07RIGA500' }],
    });
  });

  test('is the text’s own, whatever the file is called', () => {
    expect(record(PORT_ELLERY, '99RIGA1.txt').id).toBe('08PORTELLERY258');
  });
});

test('a post with a slip in its name is the one that it means', () => {
  const text = PORT_ELLERY.replace('A. MARROW 14284', 'A. REYKJAVK 14284');
  expect(record(text).references[0]).toMatchObject({ id: '08REYKJAVIK14284', text: 'REYKJAVK 14284' });
});

test('references are without their letters, on one line', () => {
  const text = PORT_ELLERY.replace('A. MARROW 14284', 'A. (A) MARROW 14284').replace(
    '07 PORT ELLERY 2652',
    '07 PORT\n      ELLERY 2652 (NOTAL)',
  );
  expect(record(text).references).toMatchObject([
    { label: 'A', text: 'MARROW 14284' },
    { label: 'B', text: expect.stringMatching(/^07 PORT ELLERY 2652/) as string },
  ]);
});

test('captions and caveats are there once each', () => {
  const text = PORT_ELLERY.replace('000258\n', '000258 NOFORN\n').replace(
    / {2}SIPDIS\n/,
    '  SIPDIS\n  NOFORN\n  SIPDIS\n',
  );
  expect([...record(text).captions].sort()).toEqual(['NOFORN', 'SIPDIS']);
});

test('a misspelt caption is the one that it is nearest to, and a name is none', () => {
  const text = PORT_ELLERY.replace(/ {2}SIPDIS\n/, '  STPDTS\n  SENSITIVE\n').replace(
    '000258\n',
    '000258 MDASCHBACH\n',
  );
  expect([...record(text).captions].sort()).toEqual(['SENSITIVE', 'SIPDIS']);
});

test('values are one line, with nothing in them that cannot be seen', () => {
  const text = PORT_ELLERY.replace('HERRING QUOTAS', 'HER\u00adRING\u202e\u0007\tQUO\u200bTAS');
  expect(record(text).subject).toBe('HERRING QUOTAS: MINISTER OSTERHOLM WILL NOT YIELD');
});

test('XMT gives the names', () => {
  const text = PORT_ELLERY.replace('NEW SKERRY\n', 'NEW SKERRY\n  XMT AMCONSUL OLD SKERRY\n');
  expect(record(text).excluded).toEqual(['AMCONSUL OLD SKERRY']);
});
