import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { hoverAt } from '../../server/src/features/hover';
import { sample } from './sample';

/** A cable of invented people and events between real stations, which the tables know. */
const CABLE = `
  VZCZCXRO0042
  OO RUEHDBU RUEHQQQ
  DE RUEHFR #0258/01 0451702
  ZNY CCCCC ZZH ZDK
  O R 131659Z FEB 08 ZDS
  FM AMEMBASSY PARIS
  TO RUEHC/SECSTATE WASHDC IMMEDIATE 1234
  INFO RUEHRL/AMEMBASSY LISBON PRIORITY 0017
  RUCNOSC/OSCE POST COLLECTIVE
  ZEN/AMCONSUL STRASBOURG
  RHMFISS/HQ USEUCOM VAIHINGEN GE//POLAD//
  RUEHXYZ/AMEMBASSY ATLANTIS
  XMT AMEMBASSY ASTANA

  C O N F I D E N T I A L SECTION 01 OF 02 PARIS 000258

  SIPDIS
  NOFRON

  STATE FOR EUR/WE

  E.O. 12958: DECL: 02/12/2018
  TAGS: PREL, KPOA, RS, BP, QQQQ, OVIP (DOE, JANE)
  SUBJECT: (C) THE LIGHTHOUSE AT CAPE WREN
  REF: A. LISBON 26
       B. 07 ATLANTIS 112

  Classified By: Political Counselor Jane Doe for reasons 1.4 (b) and (d).

  1. (C/NF) Summary. The keeper of the lighthouse asked for oil.

  2. (U) He asked again.

  PARIS 00000258  002 OF 002

  3. (S//REL USA, GBR) He got it.
  DOE
  `;

/** The hover over the first `word`, or the one that follows `after`. */
function hover(word: string, { after = '', cable = CABLE }: { after?: string; cable?: string } = {}) {
  const { text } = sample(cable);
  const from = text.indexOf(after);
  const at = text.indexOf(word, from + after.length);
  expect(from, `${after} is in the cable`).not.toBe(-1);
  expect(at, `${word} is in the cable`).not.toBe(-1);
  const hovered = hoverAt(parseCables(text), at);
  return hovered && { ...hovered, over: text.slice(hovered.start, hovered.end) };
}

function plain(word: string, options?: Parameters<typeof hover>[1]): string {
  return hover(word, options)?.plain ?? 'nothing';
}

describe('routing indicators', () => {
  test('of the routing line', () => {
    expect(hover('RUEHDBU')).toMatchObject({ over: 'RUEHDBU' });
    expect(plain('RUEHDBU')).toBe(
      [
        'RUEHDBU: AMEMBASSY DUSHANBE',
        'A station that this transmission goes to; it need not be an addressee.',
        'Kind: embassy',
        'Place: Dushanbe, Tajikistan',
        'Time zone: Asia/Dushanbe',
        'Letters: R – the relay network of ACP 117 and ACP 127; RU – United States (likely); ' +
          'RUEH – Department of State relay at Beltsville, Maryland: diplomatic and consular posts',
        'Certainty: sure (released cables, ACP 117 SUPP-1 (2010, 2014))',
      ].join('\n'),
    );
    expect(hover('RUEHDBU')?.contents).toMatch(/^\*\*RUEHDBU\*\*: AMEMBASSY DUSHANBE\n\n- A station/);
  });

  test('not in the tables', () => {
    expect(plain('RUEHQQQ')).toMatch(/^RUEHQQQ: not in the tables\n/);
    expect(plain('RUEHXYZ')).toMatch(/^RUEHXYZ: AMEMBASSY ATLANTIS, by this cable; not in the tables\n/);
  });

  test('of the DE line', () => {
    expect(plain('RUEHFR')).toMatch(/^RUEHFR: AMEMBASSY PARIS\nDE: from this station\./);
  });

  test('with another name than the listed one', () => {
    expect(plain('RUEHRL')).toContain('Differs: the line says AMEMBASSY LISBON, the tables list AMEMBASSY BERLIN.');
    for (const indicator of ['RUEHFR', 'RUEHC', 'RUCNOSC', 'RHMFISS']) {
      expect(plain(indicator), indicator).not.toContain('Differs');
    }
  });

  test('ZEN', () => expect(plain('ZEN')).toMatch(/^ZEN: this addressee gets the message by other means/));

  test('of a collective', () => {
    expect(plain('RUCNOSC')).toContain('Kind: collective\nMeaning: posts in OSCE states');
  });
});

describe('names', () => {
  test('of the sender and of addressees', () => {
    expect(plain('AMEMBASSY PARIS')).toContain('Place: Paris, France\nTime zone: Europe/Paris');
    expect(plain('SECSTATE WASHDC')).toMatch(/^SECSTATE WASHDC: Washington, United States\nAction addressee/);
    expect(plain('AMEMBASSY LISBON')).toContain('Information addressee');
    expect(plain('OSCE POST COLLECTIVE')).toMatch(/posts in OSCE states[\s\S]*Precedence: none written, so ROUTINE$/);
    expect(plain('AMEMBASSY ASTANA')).toContain('Exempted');
    expect(plain('AMEMBASSY ATLANTIS')).toMatch(/^AMEMBASSY ATLANTIS: not in the tables/);
  });

  test('without an indicator, by the list of stations', () => {
    const cable = CABLE.replace('ZEN/AMCONSUL STRASBOURG', 'FBI WASHDC');
    expect(plain('FBI', { cable })).toMatch(/^FBI WASHDC: routing indicator R[A-Z]+\n/);
  });

  test('offices and continuity numbers', () => {
    expect(plain('POLAD')).toMatch(
      /^POLAD: political adviser to a military commander\n[\s\S]*At: HQ USEUCOM VAIHINGEN GE/,
    );
    expect(plain('1234')).toMatch(/^1234: message continuity number/);
  });

  test('labels', () => {
    expect(plain('FM')).toBe('FM: From: the sender.');
    expect(plain('INFO')).toMatch(/^INFO: Information addressee/);
    expect(plain('XMT')).toMatch(/^XMT: Exempted/);
  });
});

describe('precedence', () => {
  test('pair of the routing line', () => expect(plain('OO')).toMatch(/^OO: IMMEDIATE\n/));
  test('prosigns of the date-time group', () => {
    expect(plain('O', { after: 'ZDK\n' })).toMatch(/^O: IMMEDIATE\nHighest precedence/);
    expect(plain('R', { after: 'ZDK\nO ' })).toMatch(/^R: ROUTINE\nLower precedence/);
  });
  test('word of an addressee', () => expect(plain('IMMEDIATE')).toMatch(/^IMMEDIATE: precedence, prosign O\n/));
});

describe('date-time group', () => {
  test('ISO, weekday, local time and day of the year', () => {
    expect(plain('131659Z')).toBe(
      [
        '131659Z FEB 08: 2008-02-13T16:59Z',
        'UTC: Wednesday, 13 February 2008 at 16:59',
        'In Paris: Wednesday, 13 February 2008 at 17:59 Central European Standard Time (Europe/Paris)',
        'Day of the year: 044',
        'Filed after it: 1 day, 3 minutes',
      ].join('\n'),
    );
  });

  test('summer time', () => {
    const cable = CABLE.replace('131659Z FEB', '131659Z JUL');
    expect(plain('131659Z', { cable })).toContain('at 18:59 Central European Summer Time');
  });

  test.each([
    ['311659Z FEB', '31', 'That month has no day 31.'],
    ['132559Z FEB', '13', '25:59 is no time of day.'],
    ['131659Z FEX', '13', 'FEX is no month.'],
  ])('%s', (stamp, start, fault) => {
    const cable = CABLE.replace('131659Z FEB', stamp);
    const hovered = plain(start, { after: 'O R ', cable });
    if (hovered !== 'nothing') expect(hovered).toContain(fault);
    expect(hovered).not.toMatch(/NaN|Invalid|undefined/);
  });

  test('signals after it', () => expect(plain('ZDS')).toMatch(/^ZDS: a fault was made in the first sending/));
});

describe('DE line', () => {
  test('serial, section, day and time of filing', () => {
    expect(plain('0258', { after: '#' })).toBe(
      '0258: station serial number\nThe last four digits of the serial of the cable.\nSerial: 000258\nCable: 08PARIS258',
    );
    expect(plain('01', { after: '#0258/' })).toMatch(/^1: section 1 of 2/);
    expect(plain('045')).toMatch(/^045: Thursday, 14 February 2008\n/);
    expect(plain('1702')).toMatch(/^1702: 17:02 UTC\n/);
  });

  test('day 1 after 31 December is in the next year', () => {
    const cable = CABLE.replace('0451702', '0010005').replace('131659Z FEB', '312359Z DEC');
    expect(plain('001', { after: '#0258/01 ', cable })).toMatch(/^001: Thursday, 1 January 2009\n/);
  });

  test('without a date-time group the day has no year', () => {
    const cable = CABLE.replace('O R 131659Z FEB 08 ZDS\n', '\n');
    expect(plain('045', { cable })).toMatch(/^045: 14 February\n/);
    expect(plain('060', { cable: cable.replace('0451702', '0601702') })).toMatch(
      /^060: 1 March, in a leap year 29 February\n/,
    );
  });

  test('day 366 of a common year, day 400', () => {
    const common = CABLE.replace('0451702', '3661702').replace('FEB 08', 'FEB 07');
    expect(plain('366', { cable: common })).toContain('2007 is no leap year');
    const none = CABLE.replace('0451702', '4001702');
    expect(plain('400', { cable: none })).toMatch(/^400: no day of the year/);
  });
});

test('security line', () => {
  expect(plain('ZNY')).toMatch(/^ZNY: the message is classified or otherwise protected/);
  expect(plain('CCCCC')).toMatch(/^CCCCC: confidential; follows ZNY\n/);
  expect(plain('ZZH')).toContain('Certainty: unsure');
  expect(plain('ZDK')).toMatch(/^ZDK: this is a repetition/);
});

test('transmission identifier', () => {
  expect(plain('VZCZC')).toMatch(/^VZCZC: start of the transmission/);
  expect(plain('XRO')).toMatch(/^XRO: channel/);
  expect(plain('0042')).toMatch(/^0042: channel number/);
});

describe('classification line', () => {
  test('level, section, post and serial', () => {
    expect(hover('C O N F I D E N T I A L')?.over).toBe('C O N F I D E N T I A L');
    expect(plain('C O N F I D E N T I A L')).toBe(
      [
        'CONFIDENTIAL: classification of the cable as a whole',
        'Cable: 08PARIS258',
        'Section: 1 of 2',
        'Post: PARIS, Paris, France',
        'Serial: 000258',
        'Meaning: disclosure could cause damage to the national security',
        'Security line: CCCCC',
        'Certainty: sure (E.O. 13526 1.2; 5 FAH-2 H-222)',
      ].join('\n'),
    );
    expect(plain('SECTION 01')).toMatch(/^SECTION 1 OF 2:/);
    expect(plain('PARIS', { after: 'OF 02 ' })).toMatch(/^PARIS: Paris, France\n/);
    expect(plain('000258')).toMatch(/^000258: 08PARIS258\n/);
  });
});

describe('header', () => {
  test('captions', () => {
    expect(plain('SIPDIS')).toMatch(/^SIPDIS: SIPRNet distribution/);
    expect(plain('NOFRON')).toBe('NOFRON: not in the tables\nPerhaps: NOFORN');
  });

  test('lines that say to whom the text goes', () => expect(plain('STATE FOR EUR')).toMatch(/^FOR, PASS: /));

  test('order and declassification', () => {
    expect(plain('12958')).toBe(
      [
        'E.O. 12958: Classified National Security Information',
        'In force: 14 October 1995 to 26 June 2010',
        'Amended by: E.O. 13292 from 25 March 2003',
        'Certainty: sure (60 FR 19825)',
      ].join('\n'),
    );
    expect(plain('02/12/2018')).toBe(
      '02/12/2018: to be declassified on 12 February 2018\nISO: 2018-02-12\nWeekday: Monday\nAfter the cable: 9 years, 11 months',
    );
    const wrong = CABLE.replace('12958: DECL: 02/12/2018', '12356: DECL: OADR');
    expect(plain('12356', { cable: wrong })).toContain('On 2008-02-13 E.O. 12958 was in force.');
    expect(plain('OADR', { cable: wrong })).toMatch(/^OADR: originating agency determination required/);
    const none = CABLE.replace('DECL: 02/12/2018', 'N/A');
    expect(plain('N/A', { after: '12958: ', cable: none })).toBe('N/A: not applicable: the cable is not classified');
    const early = CABLE.replace('02/12/2018', '02/12/2007');
    expect(plain('02/12/2007', { cable: early })).toContain('After the cable: not after its date');
    const impossible = CABLE.replace('02/12/2018', '02/31/2018');
    expect(plain('02/31/2018', { cable: impossible })).toContain('no day of the calendar');
    const unknown = CABLE.replace('12958', '99999');
    expect(plain('99999', { cable: unknown })).toMatch(/^E\.O\. 99999: not in the tables\n/);
    const swapped = CABLE.replace('12958', '12598');
    expect(plain('12598', { cable: swapped })).toContain('Perhaps: E.O. 12958');
  });

  test('TAGS', () => {
    expect(plain('PREL')).toMatch(/^PREL: External political relations\nKind: subject tag\n/);
    expect(plain('KPOA')).toContain('Meant: KPAO');
    expect(plain('RS', { after: 'KPOA, ' })).toContain('ISO country: RU, Russia');
    expect(plain('BP')).toContain('Also: British Petroleum (organization tag)');
    expect(plain('QQQQ')).toBe('QQQQ: not in the tables');
    expect(plain('OVIP')).toContain('Person: DOE, JANE');
  });

  test('subject, references and reasons', () => {
    expect(plain('(C)')).toMatch(/^\(C\): confidential\nMarks: the subject line\n/);
    expect(plain('LISBON 26')).toMatch(
      /^REF A: 2008 LISBON 26\nIn the text, “ref A” means this\.\nNo year is written: the year of this cable\./,
    );
    expect(plain('ATLANTIS 112')).toMatch(/^REF B: 2007 ATLANTIS 112\n[\s\S]*The post ATLANTIS is not in the tables\./);
    expect(plain('b)', { after: '1.4 (' })).toMatch(/^1\.4 \(b\): foreign government information\nOrder: E\.O\. 13292/);
    expect(plain('1.4')).toContain('1.4 (d): foreign relations');
  });
});

test('paragraphs and page marks', () => {
  expect(plain('(C/NF)')).toMatch(
    /^\(C\/NF\): confidential, not releasable to foreign nationals\nMarks: paragraph 1\n/,
  );
  expect(plain('2', { after: 'for oil.\n\n' })).toBe('2: paragraph 2');
  expect(plain('PARIS 00000258')).toMatch(/^2: page 2 of 2\n/);
  expect(plain('(S//REL')).toMatch(/^\(S\/\/REL USA, GBR\): secret, releasable to the listed countries/);
  expect(plain('keeper')).toBe('nothing');
});

test('where a word ends a cursor is at the word; between words there is nothing', () => {
  const { text } = sample(CABLE);
  const file = parseCables(text);
  const at = text.indexOf('RUEHDBU');
  expect(hoverAt(file, at + 'RUEHDBU'.length)).toMatchObject({ start: at, end: at + 'RUEHDBU'.length });
  expect(hoverAt(file, text.length)?.plain ?? 'nothing').not.toContain('undefined');
  for (const offset of [-1, text.length + 1, Number.NaN]) expect(hoverAt(file, offset)).toBeUndefined();
});

test('in the second of two cables', () => {
  const { text } = sample(CABLE);
  const file = parseCables(`${text}\n\n${text.replaceAll('RUEHDBU', 'RUEHLI')}`);
  expect(file.cables).toHaveLength(2);
  expect(hoverAt(file, file.text.indexOf('RUEHLI'))?.plain).toMatch(/^RUEHLI: AMEMBASSY LISBON/);
});

test('a cable shows as text, whatever it says', () => {
  const hostile = '[x](command:evil)`<img src=x>**\u202Ereversed';
  const cable = CABLE.replace('AMEMBASSY ATLANTIS', hostile)
    .replace('NOFRON', `NOFRON`)
    .replace('(DOE, JANE)', `(${hostile})`);
  const { text } = sample(cable);
  const file = parseCables(text);
  for (let offset = 0; offset < text.length; offset++) {
    const hovered = hoverAt(file, offset);
    if (!hovered) continue;
    expect(hovered.contents).not.toMatch(/<|\u202E|(?<!\\)\[|(?<!\\)`/);
    expect(hovered.plain).not.toContain('\u202E');
    expect(hovered.contents.match(/\n/g)?.length ?? 0).toBeLessThan(15);
  }
  expect(plain('[x]', { cable })).toContain('command:evil');
});

test('a name of 10,000 letters is cut', () => {
  const cable = CABLE.replace('AMEMBASSY ATLANTIS', 'A'.repeat(10_000));
  expect(plain('AAAAAAAA', { cable }).length).toBeLessThan(2_000);
});

describe('every fixture', () => {
  const folder = new URL('../../fixtures/', import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  test.each(names)('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const file = parseCables(text);
    for (const { index: offset } of text.matchAll(/[^\s/,]+/g)) {
      const hovered = hoverAt(file, offset);
      if (!hovered) continue;
      expect(hovered.start).toBeLessThanOrEqual(offset);
      expect(hovered.end).toBeGreaterThanOrEqual(offset);
      expect(hovered.end).toBeGreaterThan(hovered.start);
      expect(hovered.plain).not.toMatch(/undefined|NaN|Invalid Date|\[object/);
      expect(hovered.contents).toMatch(/^\*\*[^\n]+\*\*: [^\n]+(?:\n\n- |$)/);
    }
  });
});

test('damage of any size gives a hover of a page at most', () => {
  const many = Array.from({ length: 5_000 }, () => '(b)').join(' and ');
  const cable = CABLE.replace('(b) and (d)', many).replace('PREL,', `${'PREL'.repeat(5_000)},`);
  const { text } = sample(cable);
  const file = parseCables(text);
  for (const word of ['1.4', 'PRELPREL', 'PARIS 000258']) {
    expect(hoverAt(file, text.indexOf(word))?.contents.length ?? 0, word).toBeLessThan(3_000);
  }
});
