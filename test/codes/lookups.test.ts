import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caption, nearestCaptions } from '../../server/src/codes/captions';
import {
  classificationLevel,
  portionMark,
  securityLetters,
  securitySuffix,
} from '../../server/src/codes/classifications';
import { collective } from '../../server/src/codes/collectives';
import { declassification } from '../../server/src/codes/declassification';
import { executiveOrder, orderInForce } from '../../server/src/codes/executiveOrders';
import { glossaryEntry } from '../../server/src/codes/glossary';
import { editDistance, nearest } from '../../server/src/spelling/nearest';
import { operatingSignal } from '../../server/src/codes/operatingSignals';
import { post, postOfIndicator, posts, postsOfIndicator } from '../../server/src/codes/posts';
import { precedence } from '../../server/src/codes/precedences';
import { reason } from '../../server/src/codes/reasons';
import {
  indicatorPrefixes,
  routingIndicator,
  routingIndicators,
  stationOfName,
} from '../../server/src/codes/routingIndicators';
import { nearestTags, tag, tagMeanings, tagsRunTogether } from '../../server/src/codes/tags';

describe('routing indicators', () => {
  test('of posts, the Department and collectives', () => {
    expect(routingIndicator('RUEHFR')).toMatchObject({
      name: 'AMEMBASSY PARIS',
      kind: 'post',
      city: 'Paris',
      country: 'FR',
      certainty: 'sure',
    });
    expect(routingIndicator('RUEHC')?.name).toBe('SECSTATE WASHDC');
    expect(routingIndicator('RUCNOSC')).toMatchObject({ name: 'OSCE POST COLLECTIVE', kind: 'collective' });
    expect(routingIndicator('RUEHQQQ')).toBeUndefined();
  });

  test('where ACP 117 is wrong, the table is not', () => {
    expect(routingIndicator('RUEHNAG')?.name).toBe('AMCONSUL NAGOYA');
    expect(routingIndicator('RUEHDIR')?.name).toBe('IRAN RPO DUBAI');
    expect(routingIndicator('RUEHPL')?.name).toBe('AMEMBASSY PORT LOUIS');
    expect(routingIndicator('RUEHPO')?.name).toBe('AMEMBASSY PARAMARIBO');
    expect(routingIndicator('RUEHSB')?.name).toBe('AMEMBASSY HARARE');
    expect(routingIndicator('RUEHSAB')?.certainty).toBe('unsure');
    const names = routingIndicators().flatMap((each) => [each.name, ...each.otherNames]);
    for (const slip of ['QUINTO', 'VAOUNDE', 'VIENTIENE', 'COLUMBO', 'PARAMIARBO', 'SHAIRF']) {
      expect(names.filter((name) => name.includes(slip))).toEqual([]);
    }
  });

  test('by name', () => {
    expect(stationOfName('AMEMBASSY PARIS')?.indicator).toMatch(/^RUEHFR/);
    expect(stationOfName('SECDEF WASHINGTON DC')?.indicator).toBe('RUEKJCS');
    expect(stationOfName('SECDEF WASH DC')?.indicator).toBe('RUEKJCS');
    expect(stationOfName('NOBODY AT ALL')).toBeUndefined();
  });

  test('letters', () => {
    expect(indicatorPrefixes('RUEHFR').map((each) => each.prefix)).toEqual(['R', 'RU', 'RUEH']);
    expect(indicatorPrefixes('RCABCD').at(-1)?.meaning).toBe('Canada');
    expect(indicatorPrefixes('RQAB').map((each) => each.prefix)).toEqual(['R']);
    expect(indicatorPrefixes('')).toEqual([]);
  });
});

describe('posts', () => {
  test.each([
    ['PARIS', 'PARIS'],
    ['AMEMBASSY PARIS', 'PARIS'],
    ['amembassy  paris', 'PARIS'],
    ['USINT PARIS', 'PARIS'],
    ['SECSTATE WASHDC', 'STATE'],
    ['PEKING', 'BEIJING'],
    ['AMEMBASSY PEKING', 'BEIJING'],
    ['USEU BRUSSELS', 'USEU BRUSSELS'],
    ['USMISSION USNATO', 'USNATO'],
    ['ADDIS ABAB', 'ADDIS ABABA'],
    ['RIO DE JAN', 'RIO DE JANEIRO'],
    ['UNVIE VIEN', 'UNVIE VIENNA'],
    ['PORT AU PR', 'PORT AU PRINCE'],
    ['AMEMBASSY PORT-AU-PRINCE', 'PORT AU PRINCE'],
  ])('%s', (written, name) => expect(post(written)?.name).toBe(name));

  test.each(['', 'ATLANTIS', 'AMEMBASSY', 'SAN', '__proto__', 'X'.repeat(10_000)])('not %j', (written) =>
    expect(post(written)).toBeUndefined(),
  );

  test('a cut name that two posts share names neither', () => {
    const cut = posts().map((each) => each.name.slice(0, 6).trimEnd());
    const shared = posts().filter(
      (each, i) => each.name.length > 6 && cut.indexOf(cut[i] ?? '') !== cut.lastIndexOf(cut[i] ?? ''),
    );
    const ambiguous = shared.map((each) => each.name.slice(0, 6).trimEnd()).filter((name) => !names.has(name));
    expect(ambiguous.length).toBeGreaterThan(0);
    for (const name of ambiguous) expect(post(name)?.name.startsWith(name) ?? false, name).toBe(false);
  });
  const names = new Set(posts().flatMap((each) => [each.name, ...each.otherNames]));

  test('every post is found by its name, its address and its indicator', () => {
    for (const each of posts()) {
      expect(post(each.name)).toBe(each);
      expect(post(each.address)).toBe(each);
      if (each.routingIndicator) expect(postsOfIndicator(each.routingIndicator)).toContain(each);
    }
  });

  test('of an indicator', () => {
    expect(postOfIndicator('RUEHFR')?.timeZone).toBe('Europe/Paris');
    expect(postOfIndicator('RUEHFRA')?.name).toBe('PARIS');
    expect(postOfIndicator('RUEHBS')?.name).toBe('USEU BRUSSELS');
    expect(postsOfIndicator('RUEHBS').map((each) => each.name)).toEqual(['BRUSSELS', 'USEU BRUSSELS']);
    expect(postOfIndicator('RUEHBI')?.name).toBe('MUMBAI');
    expect(postOfIndicator('RUCNOSC')).toBeUndefined();
    expect(postOfIndicator('NONSENSE')).toBeUndefined();
  });
});

describe('TAGS', () => {
  test('subjects, programs, countries and organizations', () => {
    expect(tag('PREL')).toMatchObject({ kind: 'subject', meaning: 'External political relations', certainty: 'sure' });
    expect(tag('RS')).toMatchObject({ kind: 'geo', meaning: 'Russia', iso2: 'RU' });
    expect(tag('KPOA')).toMatchObject({ slipFor: 'KPAO' });
    expect(tagMeanings('BP').map((each) => each.kind)).toEqual(['geo', 'organization']);
    expect(tag('QQQQ')).toBeUndefined();
  });

  test('did you mean', () => {
    expect(nearestTags('PREI')[0]?.code).toBe('PREF');
    expect(nearestTags('PREI').map((each) => each.code)).toContain('PREL');
    expect(nearestTags('PGVO')[0]?.code).toBe('PGOV');
    expect(nearestTags('ZZZZZZ')).toEqual([]);
  });
});

describe('captions', () => {
  test('exact, and with words in their places', () => {
    expect(caption('SIPDIS')?.group).toBe('distribution');
    expect(caption('noforn')?.caption).toBe('NOFORN');
    expect(caption('FOR AMBASSADOR ONLY')?.caption).toBe('FOR … ONLY');
    expect(caption('REL TO USA, FRA')?.caption).toBe('REL TO …');
    expect(caption('AMEMBASSY ROME PASS TO AMCONSUL MILAN')?.caption).toBe('AMEMBASSY … PASS TO AMCONSUL …');
    expect(caption('REL TO')).toBeUndefined();
    expect(caption('FOR ONLY')).toBeUndefined();
    expect(caption('PARIS')).toBeUndefined();
  });

  test('did you mean', () => {
    expect(nearestCaptions('STPDTS')[0]?.caption).toBe('SIPDIS');
    expect(nearestCaptions('NOFRON')[0]?.caption).toBe('NOFORN');
    expect(nearestCaptions('HELLO WORLD')).toEqual([]);
    expect(nearestCaptions('DS')).toEqual([]);
  });
});

test('edit distance', () => {
  expect(editDistance('STPDTS', 'SIPDIS', 2)).toBe(2);
  expect(editDistance('AB', 'BA', 2)).toBe(1);
  expect(editDistance('', 'ABC', 3)).toBe(3);
  expect(editDistance('KITTEN', 'SITTING', 3)).toBe(3);
  expect(editDistance('KITTEN', 'SITTING', 2)).toBe(3);
  expect(editDistance('A'.repeat(100_000), 'A'.repeat(99_999), 2)).toBe(3);
  expect(nearest('ABC', ['XYZ', 'ABD', 'ABC'], 1)).toEqual(['ABC', 'ABD']);
});

test('a distance of one is found the short way and the long way alike', () => {
  const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 1)).toBe(Math.min(editDistance(a, b, 2), 2));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['IMMEDIATE', 'IMMEDIATE'],
  ['O', 'IMMEDIATE'],
  ['OO', 'IMMEDIATE'],
  ['NIACT IMMEDIATE', 'NIACT IMMEDIATE'],
  ['NIACT', 'NIACT IMMEDIATE'],
  ['R', 'ROUTINE'],
  ['ZZ', 'FLASH'],
  ['OP', undefined],
  ['SOON', undefined],
])('precedence %s', (written, word) => expect(precedence(written)?.word).toBe(word));

test('operating signals', () => {
  expect(operatingSignal('ZNY')?.certainty).toBe('sure');
  expect(operatingSignal('ZFF3')?.signal).toBe('ZFF');
  expect(operatingSignal('MID200001239582U')?.signal).toBe('MID');
  expect(operatingSignal('ZXX')).toBeUndefined();
  expect(operatingSignal('')).toBeUndefined();
});

test('classification', () => {
  expect(classificationLevel('CONFIDENTIAL')?.level).toBe('C');
  expect(securityLetters('CCCCC')?.level).toBe('C');
  expect(securityLetters('SSSAA')?.level).toBe('S');
  expect(securityLetters('TTTTT/AAAAA')?.level).toBe('TS');
  expect(securityLetters('QQQQQ')).toBeUndefined();
  expect(securitySuffix('SSSAA')?.meaning).toContain('Australia');
  expect(securitySuffix('TTTTT/AAAAA')?.meaning).toContain('SIOP');
  expect(securitySuffix('CCCCC')).toBeUndefined();
  expect(portionMark('C/NF')?.level).toBe('C');
  expect(portionMark('S//REL USA, GBR')?.level).toBe('S');
  expect(portionMark('Q')).toBeUndefined();
});

test.each([
  ['OADR', undefined, 'OADR'],
  ['X6', '12958', 'X6'],
  ['1.6X6', '12958', 'X6'],
  ['25X1', undefined, '25X1'],
  ['50X1-HUM', undefined, '50X1-HUM'],
  ['XGDS-2', '11652', 'XGDS'],
  ['GDS', '11652', 'GDS'],
  ['GDS 11/3/85 (DOE, JANE) OR-M', '12065', 'GDS-12065'],
  ['MR', '12958', 'MR'],
  ['DATE', undefined, undefined],
  ['AFTER THE TALKS', '12958', undefined],
])('declassification %s under %s', (written, order, code) => expect(declassification(written, order)?.code).toBe(code));

test('orders and reasons', () => {
  expect(executiveOrder('12958')).toMatchObject({ from: '1995-10-14', until: '2010-06-26' });
  expect(executiveOrder('13526')?.until).toBeUndefined();
  expect(executiveOrder('99999')).toBeUndefined();
  expect(orderInForce('1975-01-01')?.number).toBe('11652');
  expect(orderInForce('2008-02-13')?.number).toBe('12958');
  expect(orderInForce('1940-01-01')).toBeUndefined();
  expect(reason('1.4', 'D', '2008-02-13')?.order).toBe('13292');
  expect(reason('1.5', 'd', '2008-02-13')?.order).toBe('12958');
  expect(reason('1.4', 'c')?.order).toBe('13526');
  expect(reason('1.4', 'i')).toBeUndefined();
});

test('collectives and the glossary', () => {
  expect(collective('OSCE POST COLLECTIVE')?.routingIndicators).toEqual(['RUCNOSC']);
  expect(collective('NO SUCH COLLECTIVE')).toBeUndefined();
  expect(glossaryEntry('POLOFF')?.term).toBe('PolOff');
  expect(glossaryEntry('ref B')?.term).toBe('ref A');
  expect(glossaryEntry('s')).toBeUndefined();
  expect(glossaryEntry('S')?.meaning).toContain('Secretary');
  expect(glossaryEntry('nonsense')).toBeUndefined();
});

test('posts are found with blanks lost or put in, and by names of the time', () => {
  for (const [written, name] of [
    ['SANJOSE', 'SAN JOSE'],
    ['TR IPOLI', 'TRIPOLI'],
    ['ST. PETERSBURG', 'ST PETERSBURG'],
    ['AMEMBASSY LEOPOLDVILLE', 'KINSHASA'],
    ['USMISSION BERLIN', 'USBERLIN'],
  ] as const) {
    expect(post(written)?.name, written).toBe(name);
  }
  expect(post('   ')).toBeUndefined();
  expect(post('1234')).toBeUndefined();
});

test.each([
  ['PRELPGOV', ['PREL', 'PGOV']],
  ['PRELNATO', ['PREL', 'NATO']],
  ['NATOPARMFR', ['NATO', 'PARM', 'FR']],
  ['CAREALIA', undefined],
  ['MARINE', undefined],
])('%s run together is %j', (word, parts) => {
  expect(tagsRunTogether(word)).toEqual(parts);
});
