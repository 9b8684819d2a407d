import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { explain } from '../../server/src/features/explain';
import { plainCard, plainOf } from '../../server/src/features/hover/card';
import { hoverAt } from '../../server/src/features/hover';

/** `RUEHFR: AMEMBASSY PARIS`, a line a meaning. */
function says(written: string): readonly string[] {
  return explain(written).meanings.map(({ card: { code, says } }) => `${code}: ${says}`);
}

describe('a code', () => {
  test.each([
    ['RUEHFR', 'indicator', 'RUEHFR: AMEMBASSY PARIS'],
    ['ruehfr', 'indicator', 'RUEHFR: AMEMBASSY PARIS'],
    ['AMEMBASSY PARIS', 'name', 'AMEMBASSY PARIS: Paris, France'],
    ['OSCE POST COLLECTIVE', 'name', 'OSCE POST COLLECTIVE: posts in OSCE states'],
    [' PREL ', 'tag', 'PREL: External political relations'],
    ['PGOV PRELKJUS', 'tag', 'PGOV PRELKJUS: 3 tags run together'],
    ['NOFORN', 'caption', /^NOFORN: not releasable to foreign nationals;/],
    ['IMMEDIATE', 'precedence', 'IMMEDIATE: precedence, prosign O'],
    ['ZFF3', 'signal', /^ZFF3: tell the sender when/],
    ['CCCCC', 'securityLetters', 'CCCCC: confidential; follows ZNY'],
    ['S E C R E T', 'level', /^SECRET: disclosure could cause serious damage/],
    ['(C/NF)', 'portionMark', '(C/NF): confidential, not releasable to foreign nationals'],
    ['1.4 (b)', 'reason', '1.4 (b): foreign government information'],
    ['E.O. 12958', 'order', 'E.O. 12958: Classified National Security Information'],
    ['12958', 'order', 'E.O. 12958: Classified National Security Information'],
    ['X1', 'exemption', /^X1: reveals an intelligence source/],
    ['EUR/WE', 'office', 'EUR/WE: under EUR, Bureau of European Affairs'],
    ['S/HSC', 'office', 'S/HSC: Office of the Haiti Special Coordinator'],
    ['reftel', 'term', 'reftel: the cable named in the REF line'],
  ])('%s is a %s', (written, kind, first) => {
    const { meanings, known } = explain(written);
    expect(known).toBe(true);
    expect(meanings[0]?.kind).toBe(kind);
    expect(says(written)[0]).toEqual(typeof first === 'string' ? first : expect.stringMatching(first));
  });

  test('that means several things is told with all of them', () => {
    expect(explain('NF').meanings.map(({ kind }) => kind)).toEqual(['tag', 'dissemination']);
  });

  test('that several tables have with one meaning is told once', () => {
    for (const written of ['SECRET', 'EUR']) expect(explain(written).meanings).toHaveLength(1);
  });

  test.each([
    ['STPDTS', 'SIPDIS'],
    ['PRLE', 'PREL'],
    ['POLOF', 'PolOff'],
    ['AMEMBASSY PARSI', 'AMEMBASSY PARIS'],
    ['PARSI', 'PARIS'],
    ['RUEHFQ', 'RUEHFR'],
  ])('that no table has: for %s, %s is near', (written, meant) => {
    const { known, meanings, near } = explain(written);
    expect(known).toBe(false);
    expect(meanings).toHaveLength(1);
    expect(meanings[0]?.card.says).toBe('not in the tables');
    expect(near.map(({ code }) => code)).toContain(meant);
    expect(meanings[0]?.card.facts.filter(({ label }) => label === 'Perhaps')).toHaveLength(near.length);
  });

  test('of an unknown indicator the first letters are explained', () => {
    const [meaning] = explain('RUEHQQQ').meanings;
    expect(meaning?.kind).toBe('indicator');
    expect(meaning?.card.facts).toContainEqual({
      label: 'Letters',
      text: expect.stringContaining('RUEH – ') as string,
    });
  });
});

describe('a line', () => {
  test.each<[line: string, ...meanings: string[]]>([
    ['131659Z FEB 08', '131659Z FEB 08: 2008-02-13T16:59Z'],
    ['O 131659Z FEB 08', 'O: IMMEDIATE', '131659Z FEB 08: 2008-02-13T16:59Z'],
    ['08PARIS258', 'REF: 2008 PARIS 258'],
    ['07 ATLANTIS 112', 'REF: 2007 ATLANTIS 112'],
    [
      'TAGS: PREL, FR',
      'TAGS: traffic analysis by geography and subject',
      'PREL: External political relations',
      'FR: France',
    ],
    ['PREL, FR', 'PREL: External political relations', 'FR: France'],
    ['DECL: 02/12/2018', '02/12/2018: to be declassified on 12 February 2018'],
    ['RUEHC/SECSTATE WASHDC', 'RUEHC: SECSTATE WASHDC', 'SECSTATE WASHDC: Washington, United States'],
    ['PARIS 00000258  002 OF 002', '2: page 2 of 2'],
    ['The poloff met the DCM', 'poloff: political officer', 'DCM: deputy chief of mission'],
    [
      'SECRET SECTION 01 OF 02 PARIS 000258',
      'SECRET: classification of the cable as a whole',
      'SECTION 1 OF 2: section 1 of the 2 in which the cable was sent',
      'PARIS: Paris, France',
      '000258: serial of the cable',
    ],
    [
      'DE RUEHFR #0258/01 0451702',
      'RUEHFR: AMEMBASSY PARIS',
      '0258: station serial number',
      '1: section 1',
      '045: 14 February',
      '1702: 17:02 UTC',
    ],
    [
      'RTTUZYUW RUENAAA0001 0451530-UUUU--RUCRNAD.',
      'R: precedence',
      'TT: language and media format',
      'U: classification',
      'ZYUW: content indicator code',
      'RUENAAA: SECNAV WASHINGTON DC',
      '0001: station serial number',
      '045: 14 February',
      '1530: 15:30 UTC',
      'UUUU: classification',
      'RUCRNAD: NAVADMIN',
    ],
    ['MRN: 10 LIMA 258', 'MRN: 10LIMA258', 'LIMA: Lima, Peru'],
    ['Date/DTG: Feb 14, 2010 / 141530Z FEB 10', 'Date: 14 February 2010', '141530Z FEB 10: 2010-02-14T15:30Z'],
    [
      'Action: WASHDC, SECSTATE ROUTINE',
      'TO: Action addressee: the cable is sent for it to act on.',
      'SECSTATE WASHDC: Washington, United States',
      'ROUTINE: precedence, prosign R',
    ],
    [
      'UNCLAS //N01500//',
      'UNCLASSIFIED: classification of the cable as a whole',
      'N01500: standard subject identification code',
    ],
    [
      'MSGID/GENADMIN/CNO WASHINGTON DC/N1/FEB//',
      'MSGID: message identification: kind of message, originator, office',
      'GENADMIN: format of the message',
      'CNO WASHINGTON DC: originator',
      'N1: serial or office',
      'FEB: month',
    ],
  ])('%s', (line, ...meanings) => {
    expect(says(line)).toEqual(meanings);
    expect(explain(line).known).toBe(true);
  });

  test('with a part that no table has is not known, and told whole', () => {
    const { known, meanings } = explain('TAGS: PREL, QQQQ');
    expect(known).toBe(false);
    expect(meanings.map(({ card }) => card.code)).toEqual(['TAGS', 'PREL', 'QQQQ']);
  });

  test('is explained by the words of the hover', () => {
    const line = 'DE RUEHFR #0258/01 0451702';
    const file = parseCables(`${line}\n`, { assumeCable: true });
    const hovers = [...line].map((_, at) => hoverAt(file, at)?.plain);
    for (const { card } of explain(line).meanings) expect(hovers).toContain(plainOf(card));
  });

  test('a sentence of ordinary words means nothing', () => {
    expect(explain('It rained, and nobody came to the harbour.')).toMatchObject({ known: false, near: [] });
  });
});

test('whatever is asked, there is an answer, bounded and without unseen characters', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .constantFrom('TAGS: ', 'REF: A. ', 'TO RUEHC/', 'E.O. 12958: DECL: ', 'O 131659Z FEB 08 ')
      .chain((start) => fc.string({ unit: 'grapheme', maxLength: 60 }).map((rest) => start + rest)),
  );
  fc.assert(
    fc.property(any, (written) => {
      const { meanings, known } = explain(written);
      expect(meanings.length).toBeGreaterThan(0);
      expect(known).toBe(meanings.every(({ card }) => !card.says.includes('not in the tables')));
      for (const { card } of meanings) {
        const { code, says, facts } = plainCard(card);
        for (const text of [code, says, ...facts.map((fact) => fact.text)]) {
          expect(text.length).toBeLessThanOrEqual(600 * 8);
          expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        }
      }
    }),
    { numRuns: 100 },
  );
});
