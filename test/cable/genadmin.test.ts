import { describe, expect, test } from 'vitest';
import { type Cable, parseCables, type Span } from '../../server/src/cable';

const ADDRESS =
  'R 141215Z JUN 07\nFM CNO WASHINGTON DC//N1/N4//\nTO NAVADMIN\nBT\nUNCLAS //N04700//\nNAVADMIN 901/07\n';

function read(text: string): { cable: Cable; slice: (place: Span | undefined) => string | undefined } {
  const [cable, more] = parseCables(text).cables;
  if (!cable || more) throw new Error('The sample is not one message.');
  return { cable, slice: (place) => place && text.slice(place.start, place.end) };
}

test('the columns of the routing header', () => {
  const { cable, slice } = read(`RTTUZYUW RUEWXYZ0031 1651215-UUUU--RUCRNAD RUEWABC.\n${ADDRESS}SUBJ/BELLS//\n`);
  const { routingHeader: header } = cable.envelope;
  const { station } = header ?? {};
  expect([header?.precedence, header?.format, header?.classification, header?.content].map(slice)).toEqual([
    'R',
    'TT',
    'U',
    'ZYUW',
  ]);
  expect([station, station?.indicator, station?.serial, station?.dayOfYear, station?.time].map(slice)).toEqual([
    'RUEWXYZ0031 1651215',
    'RUEWXYZ',
    '0031',
    '165',
    '1215',
  ]);
  expect([header?.letters, ...(header?.indicators ?? [])].map(slice)).toEqual(['UUUU', 'RUCRNAD', 'RUEWABC']);
});

test('the offices of the sender', () => {
  const { cable, slice } = read(`${ADDRESS}SUBJ/BELLS//\n`);
  expect(slice(cable.envelope.from?.name)).toBe('CNO WASHINGTON DC');
  expect(cable.envelope.from?.offices?.map(slice)).toEqual(['N1', 'N4']);
});

test('the code of the classification line, and the number in the series', () => {
  const { cable, slice } = read(`${ADDRESS}SUBJ/BELLS//\n`);
  const { classification, subjectCode, series } = cable.header;
  expect([classification?.level, subjectCode, series?.name, series?.number, series?.year].map(slice)).toEqual([
    'UNCLAS',
    'N04700',
    'NAVADMIN',
    '901',
    '07',
  ]);
  expect(cable.id).toBe('07NAVADMIN901');
});

test('a military message has no tags and no order', () => {
  const { cable } = read(`${ADDRESS}SUBJ/BELLS//\nRMKS/1. ONE.//\nBT\n`);
  expect([cable.header.tags, cable.header.executiveOrder, cable.close.signature]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

describe('the remarks begin behind their label', () => {
  test.each([
    ['on the line of the label', 'RMKS/1.  ONE.\n2. TWO.//\nBT\n', '1.  ONE.\n2. TWO.'],
    ['behind the set before', 'POC/LARCH// GENTEXT/REMARKS/1. ONE.// BT\n', '1. ONE.'],
    ['on the line below', 'RMKS/\n1. ONE.//\nBT\n', '\n1. ONE.'],
    ['without a label', 'POC/LARCH//\n1. ONE.//\nBT\n', '1. ONE.'],
    ['without an end', 'RMKS/1. ONE.\n', '1. ONE.\n'],
    ['with nothing in them', 'RMKS//\nBT\n', '\n'],
  ])('%s', (_, remarks, expected) => {
    const { cable, slice } = read(`${ADDRESS}SUBJ/BELLS//\n${remarks}`);
    expect(slice(cable.body)).toBe(expected);
  });
});

describe('sets', () => {
  const sets = (written: string) => {
    const { cable } = read(`${ADDRESS}${written}\nRMKS/1. ONE.//\nBT\n`);
    return cable.header.sets?.map(({ identifier, fields }) => [identifier.value, ...fields.map(({ value }) => value)]);
  };

  test.each([
    ['fields between slashes', 'MSGID/GENADMIN/CNO/-/JUN//', [['MSGID', 'GENADMIN', 'CNO', '-', 'JUN']]],
    ['a field that goes on below', 'POC/LARCH/E-MAIL:\nLARCH(AT)NAVY//', [['POC', 'LARCH', 'E-MAIL: LARCH(AT)NAVY']]],
    ['a line that opens with a slash', 'POC/LARCH\n/TEL:1//', [['POC', 'LARCH', 'TEL:1']]],
    ['a subject with slashes', 'SUBJ/ARMY/NAVY GAME//', [['SUBJ', 'ARMY/NAVY GAME']]],
    ['an address in a narrative', 'NARR/SEE HTTPS://A.B/C\nFOR MORE//', [['NARR', 'SEE HTTPS://A.B/C FOR MORE']]],
    [
      'two on a line',
      'REF/A/DOC/X// REF/B/DOC/Y//',
      [
        ['REF', 'A', 'DOC', 'X'],
        ['REF', 'B', 'DOC', 'Y'],
      ],
    ],
    [
      'an end that was lost',
      'REF/A/DOC/X\nREF/B/DOC/Y//',
      [
        ['REF', 'A', 'DOC', 'X'],
        ['REF', 'B', 'DOC', 'Y'],
      ],
    ],
    ['a blank behind REF', 'REF A/DOC/X//', [['REF', 'A', 'DOC', 'X']]],
  ])('%s', (_, written, expected) => {
    expect(sets(written)).toEqual(expected);
  });
});

describe('dates of references', () => {
  const date = (written: string) =>
    read(`${ADDRESS}REF/A/MSG/CNO/${written}//\nRMKS/1. ONE.//\nBT\n`).cable.header.references?.items[0]?.date?.value;

  test.each([
    ['161133ZSEP2005', '2005-09-16T11:33Z'],
    ['261805Z DEC 98', '1998-12-26T18:05Z'],
    ['14DEC09', '2009-12-14'],
    ['1JUL23', '2023-07-01'],
    ['MARCH 2019', undefined],
    ['41DEC09', undefined],
  ])('%s', (written, expected) => {
    expect(date(written)).toBe(expected);
  });
});

test('a bracketed number opens no paragraph', () => {
  const { cable } = read(`${ADDRESS}RMKS/1. ONE:\n(1) A,\n(2) B.\n2. TWO.//\nBT\n`);
  const numbers = cable.body.items.map((item) => (item.kind === 'paragraph' ? item.number?.value : item.kind));
  expect(numbers).toEqual([1, 2]);
});

test('who released it', () => {
  const { cable, slice } = read(`${ADDRESS}RMKS/1. ONE.\n2.  RELEASED BY VADM A. B.\nBIRCH, N4.//\nBT\n`);
  expect(cable.body.releasedBy?.value).toBe('VADM A. B. BIRCH, N4');
  expect(slice(cable.body.releasedBy)).toBe('VADM A. B.\nBIRCH, N4');
});

test('the level that closes one message is not that of the next', () => {
  const message = (number: number) =>
    `CLASSIFICATION: UNCLASSIFIED//\nROUTINE\n${ADDRESS.replace('901', String(number))}RMKS/1. ONE.//\nBT\n#0001\nNNNN\nCLASSIFICATION: UNCLASSIFIED//\n`;
  const text = message(1) + message(2);
  expect(parseCables(text).cables.map(({ start, end }) => text.slice(start, end))).toEqual([message(1), message(2)]);
});
