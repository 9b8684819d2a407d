import { describe, expect, test } from 'vitest';
import { type Cable, parseCables, type Span } from '../../server/src/cable';

const HEAD = `MRN:             13 OSLO 45
Date/DTG:        Mar 04, 2013 / 040811Z MAR 13
From:            AMEMBASSY OSLO
Action:          WASHDC, SECSTATE IMMEDIATE
E.O.:            13526
TAGS:            ELAB, NO
Subject:         Ferries
`;

function read(text: string): { cable: Cable; slice: (place: Span | undefined) => string | undefined } {
  const [cable, more] = parseCables(text).cables;
  if (!cable || more) throw new Error('The sample is not one cable.');
  return { cable, slice: (place) => place && text.slice(place.start, place.end) };
}

describe('the spans of the labels and values', () => {
  const { cable, slice } = read(`UNCLASSIFIED\n    SBU\n\n${HEAD}\n1. (U) They wait.\n`);

  test('number', () => {
    const { messageRecordNumber: record } = cable.envelope;
    expect([record, record?.label, record?.year, record?.post, record?.serial].map(slice)).toEqual([
      'MRN:             13 OSLO 45',
      'MRN:',
      '13',
      'OSLO',
      '45',
    ]);
    expect(cable.id).toBe('13OSLO45');
  });

  test('both dates', () => {
    const { date, dateTimeGroup } = cable.envelope;
    expect([date, dateTimeGroup, dateTimeGroup?.stamp].map(slice)).toEqual([
      'Mar 04, 2013',
      '040811Z MAR 13',
      '040811Z MAR 13',
    ]);
    expect(new Date(dateTimeGroup?.instant ?? 0).toISOString()).toBe('2013-03-04T08:11:00.000Z');
  });

  test('addressee, with the post as a telegram has it', () => {
    const [addressee] = cable.envelope.action;
    expect(addressee?.name.value).toBe('SECSTATE WASHDC');
    expect([addressee, addressee?.name, addressee?.precedence, cable.envelope.labels[0]].map(slice)).toEqual([
      'WASHDC, SECSTATE IMMEDIATE',
      'WASHDC, SECSTATE',
      'IMMEDIATE',
      'Action',
    ]);
  });

  test('level over both its lines', () => {
    const { banner } = cable.envelope;
    expect(slice(banner)).toBe('UNCLASSIFIED\n    SBU');
    expect(banner?.caveats.map(slice)).toEqual(['SBU']);
    expect(cable.asides).toBeUndefined();
  });

  test('order, which has a stop behind its label', () => {
    const { executiveOrder } = cable.header;
    expect([executiveOrder, executiveOrder?.label, executiveOrder?.number].map(slice)).toEqual([
      'E.O.:            13526',
      'E.O.:',
      '13526',
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['the slash lost to a 1', 'Mar 04, 2013 1040811Z MAR 13', '2013-03-04T08:11:00.000Z'],
    ['no blank before the slash, a speck behind', 'Mar 04, 2013/ 040811Z MAR 13.', '2013-03-04T08:11:00.000Z'],
    ['a month in mixed case', 'Jan 28, 1985 / 280000Z Jan 85', '1985-01-28T00:00:00.000Z'],
  ])('%s', (_, written, expected) => {
    const { cable } = read(HEAD.replace('Mar 04, 2013 / 040811Z MAR 13', written));
    expect(new Date(cable.envelope.dateTimeGroup?.instant ?? NaN).toISOString()).toBe(expected);
    expect(cable.envelope.date).toBeDefined();
  });

  test('a day of the calendar alone', () => {
    const { cable } = read(HEAD.replace(' / 040811Z MAR 13', ''));
    expect(cable.envelope.dateTimeGroup).toBeUndefined();
    expect(cable.envelope.date?.value).toEqual({ year: 2013, month: 3, day: 4 });
  });

  test('no day of the calendar', () => {
    expect(read(HEAD.replace('Mar 04', 'Feb 30')).cable.envelope.date).toBeUndefined();
  });
});

describe('what is no label of the end', () => {
  test.each([
    ['one in a sentence', '1. (U) He wrote:\nSignature: to follow.\nNothing followed.\n'],
    ['mail in the text', '1. (U) The mail says:\nFrom: Larch, Felix\nSubject: Ferries\n'],
    ['an address', '1. (U) See\nInfo://ferries.example\n'],
  ])('%s', (_, text) => {
    const { cable, slice } = read(`${HEAD}\n${text}`);
    expect(slice(cable.body)).toBe(`\n${text}`.trimStart());
    expect(cable.close.drafting).toBeUndefined();
  });
});

describe('addressees below the text', () => {
  const infos = (written: string) => {
    const { cable } = read(`${HEAD}\n1. (U) They wait.\n\nSignature:    FJELL\nInfo:         ${written}\n`);
    return cable.close.info?.map(({ name, precedence }) => [name.value, precedence?.value]);
  };

  test.each([
    [
      'a comma read for a semicolon',
      'Larch, Ann ROUTINE, Birch, Bo ROUTINE',
      [
        ['Larch, Ann', 'ROUTINE'],
        ['Birch, Bo', 'ROUTINE'],
      ],
    ],
    ['no blank before the precedence', 'SUVA, AMEMBASSYROUTINE', [['AMEMBASSY SUVA', 'ROUTINE']]],
    ['no precedence', 'NORDIC COLLECTIVE', [['NORDIC COLLECTIVE', undefined]]],
    ['a name over two lines', 'LA PAZ,\n              AMEMBASSY PRIORITY', [['AMEMBASSY LA PAZ', 'PRIORITY']]],
  ])('%s', (_, written, expected) => {
    expect(infos(written)).toEqual(expected);
  });
});

test('a stamp inside a paragraph parts nothing, and is a page mark', () => {
  const stamp = 'UNCLASSIFIED U.S. Department of State Case No. F-2099-00001 Doc No. C1 Date: 1/2/2099';
  const { cable, slice } = read(`${HEAD}\n1. (U) They wait\n${stamp}\n\f\nat the pier.\n\n2. (U) Still.\n`);
  expect(cable.body.items.map((item) => [item.kind, slice(item)])).toEqual([
    ['paragraph', `1. (U) They wait\n${stamp}\n\f\nat the pier.`],
    ['pageMark', stamp],
    ['paragraph', '2. (U) Still.'],
  ]);
});

test('a mail that brought the cable is no part of it', () => {
  const mail = 'From: Larch, Felix\nSent: Monday\nSubject: FW: Ferries\n\nFor you.\n\n';
  const { cable, slice } = read(`${mail}UNCLASSIFIED\n\n${HEAD}\n1. (U) They wait.\n`);
  expect(slice(cable)?.startsWith('UNCLASSIFIED\n\nMRN:')).toBe(true);
});

describe('addressees that a scanner joined to something else', () => {
  test('a misread precedence behind the name of a post', () => {
    const { cable, slice } = read(
      HEAD.replace('WASHDC, SECSTATE IMMEDIATE', 'LIMA, AMEMBASSYRouTlNE') + '\n1. Wait.\n',
    );
    expect(cable.envelope.action.map(({ name }) => name.value)).toEqual(['AMEMBASSY LIMA']);
    expect(slice(cable.envelope.action[0]?.name)).toBe('LIMA, AMEMBASSY');
  });

  test('what is said of a picture on the last page', () => {
    const end =
      '\n1. (U) They wait.\n\n### Signature:\nBELL\n\n### Drafted By:\nOSLO:Bell, Ann\n\n### Info:\nLIMA, AMEMBASSY\n\n### XMT:\nPRAGUE, AMEMBASSY\n\n<br>\n\n';
    const { cable } = read(`${HEAD}${end}### *Image:*\n*A round seal with two bells.*\nUNCLASSIFIED\n`);
    expect(cable.close.info?.map(({ name }) => name.value)).toEqual(['AMEMBASSY LIMA']);
    expect(cable.close.excluded?.map(({ name }) => name.value)).toEqual(['AMEMBASSY PRAGUE']);
  });
});
