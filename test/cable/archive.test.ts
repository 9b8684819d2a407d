import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Cable, type CableFile, parseCables, type Span } from '../../server/src/cable';

const fixture = (name: string) => parseCables(readFileSync(`fixtures/layouts/${name}.txt`, 'utf8'));
const only = (file: CableFile): Cable => {
  expect(file.cables).toHaveLength(1);
  const [cable] = file.cables;
  if (!cable) throw new Error('no cable');
  return cable;
};
const slices = (file: CableFile, places: readonly Span[]) =>
  places.map(({ start, end }) => file.text.slice(start, end));

describe('an archive print', () => {
  const file = fixture('archive-print-sections');
  const cable = only(file);

  test('two sections are one telegram', () => {
    expect(cable.id).toBe('75QUITO8123');
    expect(cable.layout).toBe('aad');
    expect(cable.envelope.action.map(({ name, serial }) => [name.value, serial?.value])).toEqual([
      ['SECSTATE WASHDC', '8801'],
    ]);
  });

  test('offices are no addressees', () => {
    const { distribution, info } = cable.envelope;
    expect(info.map(({ name }) => name.value)).toEqual(['AMEMBASSY LIMA']);
    expect(distribution?.role?.value).toBe('action');
    expect(slices(file, distribution?.action ?? [])).toEqual(['ARA-10']);
    expect(slices(file, distribution?.info ?? [])).toEqual(['OCT-01', 'ISO-00', 'EB-07', 'CIAE-00']);
    expect(distribution?.copies?.value).toBe(18);
    expect(slices(file, distribution?.counter ? [distribution.counter] : [])).toEqual(['012345']);
  });

  test('heads and feet of pages break no paragraph', () => {
    expect(cable.body.items.map((item) => item.kind)).toEqual([
      ...['paragraph', 'interruption', 'pageMark', 'interruption'],
      ...['paragraph', 'interruption', 'pageMark', 'interruption', 'paragraph'],
    ]);
    const [first] = cable.body.items;
    expect(first && file.text.slice(first.start, first.end)).toMatch(/^1\. THE HARBOR.*WANTED\.$/s);
    const sections = cable.body.items.flatMap((item) => (item.kind === 'interruption' && item.section ? [item] : []));
    expect(sections.map((item) => item.section?.number.value)).toEqual([2]);
    expect(slices(file, sections)[0]).toMatch(/^44\nACTION.*SECTION 2 OF 2 QUITO 8123$/s);
  });

  test('attributes have labels and values, and a release note belongs to none', () => {
    const { attributes } = cable.close;
    expect(attributes?.map(({ label, value }) => [label.value, value.value])).toContainEqual([
      'Concepts',
      'BELLS, HARBORS, FISHERIES',
    ]);
    expect(attributes?.find(({ label }) => label.value === 'Review Markings')?.value.value).toBe('');
    expect(slices(file, attributes?.map(({ value }) => value) ?? [])).toContain('14 MAR 1975');
    expect(cable.close.signature?.value).toBe('MARLOWE');
  });

  test('prints one after another are as many telegrams', () => {
    const second = file.text.replaceAll('08123', '08124').replaceAll('QUITO 8123', 'QUITO 8124');
    const both = parseCables(file.text + second);
    expect(both.cables.map(({ id }) => id)).toEqual(['75QUITO8123', '75QUITO8124']);
    expect(both.cables[1]?.envelope.pageMarks).toHaveLength(1);
  });

  test('drafter, approver and clearances stand above the address', () => {
    const { drafting, pageMarks, action } = only(fixture('archive-print-origin')).envelope;
    expect(drafting?.draftedBy?.value).toBe('EUR/NE:T.HOLBORN');
    expect(drafting?.approvedBy?.value).toBe('EUR:M.ASHDOWN');
    expect(drafting?.clearances.map(({ value }) => value)).toEqual(['S/S - P. WEXLEY', 'EB/TT: R.DANE']);
    expect(pageMarks?.map(({ number }) => number?.value)).toEqual([1, 2]);
    expect(action.map(({ name }) => name.value)).toEqual(['AMEMBASSY OSLO']);
  });

  test('a level alone is a banner beside a page only', () => {
    const text =
      'PAGE 01 LIMA 00258 041407Z\nACTION ARA-10\nR 041405Z MAY 75\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nLIMITED OFFICIAL USE\nE.O. 11652: N/A\nTAGS: PE\nSUBJ: BELLS\n\n1. THE BELLS.\n';
    expect(only(parseCables(text)).header.classification?.level.value).toBe('limitedOfficialUse');
  });
});

describe('a header that stands twice', () => {
  test.each(['header-twice-cut-off', 'header-twice-as-table-row', 'header-again-without-envelope'])('%s', (name) => {
    const file = fixture(name);
    const cable = only(file);
    expect(cable.asides?.map(({ kind }) => kind)).toEqual(['copy']);
    expect(cable.envelope.action).toHaveLength(1);
    expect(cable.envelope.info).toHaveLength(2);
    expect(cable.header.subject?.title.value).toBe('A VISIT TO THE FOUNDRY');
    expect(cable.header.classifiedBy?.reasons).toHaveLength(1);
    expect(cable.header.classification?.serial?.value).toBe('000297');
    expect(cable.body.items.map((item) => item.kind)).toEqual(['paragraph', 'paragraph']);
  });

  test('two short telegrams of the same minute are two', () => {
    const one = (serial: string) =>
      `O 141659Z FEB 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA ${serial}\nTAGS: PREL\nSUBJECT: BELLS\nREF: LIMA 1\n`;
    expect(parseCables(one('000258') + one('000259')).cables).toHaveLength(2);
  });

  test('the header of one cable on the text of another is one cable', () => {
    const text =
      'O 141659Z FEB 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nC O N F I D E N T I A L QUITO 000017\nTAGS: PREL\nSUBJECT: BELLS\n\n1. (C) A bell.\n';
    const { envelope, header } = only(parseCables(text));
    expect([envelope.from?.name.value, header.classification?.post?.value]).toEqual(['AMEMBASSY LIMA', 'QUITO']);
  });
});

describe('text flattened to one line', () => {
  test('the table of lines stays that of the text', () => {
    const file = fixture('flattened');
    expect(file.lines.count).toBe(1);
    const { header, body, close } = only(file);
    expect(header.references?.items.map(({ id, serial }) => id ?? serial?.value)).toEqual(['1176', '04QUITO128']);
    const paragraphs = body.items.filter((item) => item.kind === 'paragraph');
    expect(paragraphs.map((item) => item.number?.value)).toEqual([1, 2, 3]);
    expect(slices(file, paragraphs)[1]).toBe(
      '2.  (C) The harbor master, who has 3. cousins abroad, asked for two bells.  He will pay.',
    );
    expect(slices(file, close.signature ? [close.signature] : [])).toEqual(['MARLOWE']);
  });

  test('several cables, a line each', () => {
    const { text } = fixture('flattened');
    const file = parseCables(`${text}\n${text.replace('001224', '001225')}\n`);
    expect(file.cables.map(({ header }) => header.classification?.serial?.value)).toEqual(['001224', '001225']);
  });

  test('an envelope, too', () => {
    const { envelope, id } = only(fixture('flattened-transmission'));
    expect(id).toBe('08LIMA258');
    expect(envelope.info.map(({ name, serial }) => [name.value, serial?.value])).toEqual([
      ['AMEMBASSY QUITO', '2211'],
      ['AMEMBASSY LA PAZ', undefined],
    ]);
  });

  test('a long paragraph that names numbers is none', () => {
    const prose = 'The harbor has 2. bells and 3. ropes, as article 2. (b) of the law of the port wants. '.repeat(12);
    const cable = only(
      parseCables(`UNCLAS LIMA 000258\nSIPDIS\nTAGS: PREL\nSUBJECT: BELLS\n\n1. (U) ${prose}\n\n2. (U) A rope.\n`),
    );
    expect(cable.body.items).toHaveLength(2);
  });
});

describe('a damaged address', () => {
  const envelopeOf = (...lines: string[]) => {
    const cable = only(
      parseCables(`VZCZCXRO0042\nOO RUEHLP\n${lines.join('\n')}\nUNCLAS LIMA 000258\nSUBJECT: BELLS\n`),
    );
    return { ...cable.envelope, damage: cable.damage.map(({ kind, repair }) => [kind, repair]) };
  };
  const stamp = 'O 141659Z FEB 08';

  test.each([
    ['OT RUEHC/SECSTATE WASHDC', 'misspeltLabel', 'TO'],
    ['T0 SECSTATE WASHDC', 'misspeltLabel', 'TO'],
    ['RUEHC/SECSTATE WASHDC', 'lostLabel', 'TO '],
  ])('%s is the TO line', (line, kind, repair) => {
    const { action, damage } = envelopeOf(stamp, 'FM AMEMBASSY LIMA', line);
    expect(action.map(({ name }) => name.value)).toEqual(['SECSTATE WASHDC']);
    expect(damage).toEqual([[kind, repair]]);
  });

  test.each([
    ['MF AMEMBASSY LIMA', 'misspeltLabel', 'FM'],
    ['AMEMBASSY LIMA', 'lostLabel', 'FM '],
    ['US DELEGATION LIMA', 'lostLabel', 'FM '],
  ])('%s is the FM line', (line, kind, repair) => {
    const { from, damage } = envelopeOf(stamp, line, 'TO RUEHC/SECSTATE WASHDC');
    expect(from?.name.value).toMatch(/LIMA$/);
    expect(damage).toEqual([[kind, repair]]);
  });

  test.each([
    ['RUEHC SECSTATE WASHDC', 'RUEHC', 'SECSTATE WASHDC', undefined],
    ['RU3HC/SECSTATE WASHDC PRIORITY', 'RU3HC', 'SECSTATE WASHDC', 'PRIORITY'],
    ['UEHC/SECSTATE WASHDC', 'UEHC', 'SECSTATE WASHDC', undefined],
    ['RUEHC/SECSTATE WASHDC IMEDIATE', 'RUEHC', 'SECSTATE WASHDC', 'IMMEDIATE'],
    ['RUSSIAN FEDERATION COLLECTIVE', undefined, 'RUSSIAN FEDERATION COLLECTIVE', undefined],
    ['RUEHSA/AMEMBASSY PRETORIA', 'RUEHSA', 'AMEMBASSY PRETORIA', undefined],
    ['DOD/ISA', undefined, 'DOD/ISA', undefined],
    ['USDA/FAS PRIORITY', undefined, 'USDA/FAS', 'PRIORITY'],
  ])('%s', (line, indicator, name, precedence) => {
    const { action } = envelopeOf(stamp, 'FM AMEMBASSY LIMA', `TO ${line}`);
    expect(action.map((found) => [found.routingIndicator?.value, found.name.value, found.precedence?.value])).toEqual([
      [indicator, name, precedence],
    ]);
  });

  test.each([
    ['P 241549 Z JAN 74', 1974],
    ['O 131810Z AUG 74R', 1974],
    ['0 241208Z OCT 79', 1979],
  ])('%s', (line, year) => {
    expect(envelopeOf(line, 'FM AMEMBASSY LIMA').dateTimeGroup?.year?.value).toBe(year);
  });

  test('a newspaper put a date below the address', () => {
    const { info } = envelopeOf(
      stamp,
      'FM AMEMBASSY LIMA',
      'INFO RUEHQT/AMEMBASSY QUITO',
      'Friday, 21 March 2008, 16:46',
    );
    expect(info).toHaveLength(1);
  });

  test('labels typed in lower case', () => {
    const { from, action, info } = envelopeOf(stamp, 'Fm Amembassy Lima', 'To Secstate Washdc', 'Info Amembassy Quito');
    expect([from?.name.value, action[0]?.name.value, info[0]?.name.value]).toEqual([
      'Amembassy Lima',
      'Secstate Washdc',
      'Amembassy Quito',
    ]);
  });
});

test('backslashes and tags of a page are no part of the lines', () => {
  expect(fixture('backslash-line-ends').cables[0]?.damage.every(({ kind }) => kind === 'backslash')).toBe(true);
  const file = fixture('html-residue');
  expect(slices(file, only(file).damage)).toEqual(['<code><pre>', "<a id='par1' href='#par1'>¶</a>", '</pre></code>']);
});

describe('the text of a telegram that lost its header', () => {
  const text = readFileSync('fixtures/layouts/telegram-text-alone.txt', 'utf8');

  test('is known by all of its marks', () => {
    const cable = only(parseCables(text));
    expect([cable.layout, cable.start, cable.close.signature?.value]).toEqual(['extract', 0, 'MARLOWE']);
  });

  test.each([
    ['in mixed case', text.toLowerCase().replace('marlowe', 'MARLOWE')],
    ['without a surname', text.replace('MARLOWE', 'END OF TEXT')],
    ['with the words of no telegram', text.replaceAll('EMBOFF', 'THE CLERK').replace('(REF C)', '')],
    ['without a second paragraph', text.replace('2. ', '')],
    [
      'a licence',
      `1. DEFINITIONS. THE SOFTWARE MEANS THE WORK.\n\n2. GRANT. ${'YOU MAY COPY IT. '.repeat(20)}\n\nAPACHE\n`,
    ],
    ['a log', `1. INIT OK\n2. DCM READY\n${'WARN DISK FULL\n'.repeat(30)}HALT\n`],
    [
      'a letter to a board',
      `DEAR SIRS\n\n1. REF A WAS RECEIVED. ${'THE BELLS ARE LATE. '.repeat(15)}\n\n2. PLEASE REPLY.\n\nSMITH\n`,
    ],
  ])('not %s', (_, other) => {
    expect(parseCables(other).cables).toEqual([]);
  });
});
