import { describe, test } from 'vitest';
import { expectFindings } from './expectFindings';

describe('classification line', () => {
  test('a section beyond the last', () =>
    expectFindings(
      `
      S E C R E T ⟦SECTION 03 OF 02⟧ PARIS 004514

      SIPDIS
      `,
      { code: 'classification/section-order', message: 'There is no section 3 of 2.' },
    ));

  test.each([
    ['⟦CC O N F I D E N T I A L⟧ PARIS 004514', 'C O N F I D E N T I A L PARIS 004514'],
    ['⟦O N F I D E N T I A L⟧ PARIS 004514', 'C O N F I D E N T I A L PARIS 004514'],
    ['⟦SS E C R E T⟧ SECTION 01 OF 03 PARIS 004514', 'S E C R E T SECTION 01 OF 03 PARIS 004514'],
    ['⟦C O N FIDENTIAL⟧ PARIS 004514', 'C O N F I D E N T I A L PARIS 004514'],
    ['⟦UUNCLAS⟧ PARIS 004514', 'UNCLAS PARIS 004514'],
    ['⟦SS e c r e t⟧ Paris 004514', 'S e c r e t Paris 004514'],
  ])('%s', (line, fixed) =>
    expectFindings(`P 161324Z NOV 07\n${line}\n\nSIPDIS\n\nSUBJECT: KEYS\n`, { code: 'classification/damaged', fixed }),
  );

  test.each([
    'CONFIDENTIAL PARIS 004514',
    'S E C R E T PARIS 004514',
    'S e c r e t Paris 004514',
    'UNCLASSIFIED PARIS 004514',
    'LIMITED OFFICIAL USE LA PAZ 0080',
    'T O P S E C R E T PARIS 004514',
    'TOP SECRET PARIS 004514',
    'S E C R E T//NOFORN PARIS 004514',
  ])('%s', (line) => expectFindings(`P 161324Z NOV 07\n${line}\n\nSIPDIS\n\nSUBJECT: KEYS\n`));
});

describe('captions', () => {
  const code = 'captions/misspelt';
  const cable = (captions: string) => `UNCLAS PARIS 004514\n\n${captions}\n\nE.O. 12958: N/A\n`;

  test('misread', () => {
    expectFindings(cable('⟦STPDTS⟧'), { code, message: 'SIPDIS comes nearest', fixed: 'SIPDIS' });
    expectFindings(cable('⟦NOFRON⟧'), { code, fixed: 'NOFORN' });
    expectFindings(cable('⟦SENSITVE⟧\nSIPDIS'), { code, fixed: 'SENSITIVE' });
  });

  test('known, doubled or unlike any', () => {
    expectFindings(cable('SIPDIS\n\nSIPDIS'));
    expectFindings(cable('SENSITIVE, SIPDIS'));
    expectFindings(cable('ROGER CHANNEL'));
    expectFindings(cable('STATE FOR EUR/WE'));
    expectFindings(cable('LANTERNS'));
  });
});

describe('labels', () => {
  test('misspelt', () => {
    const code = 'header/label-misspelt';
    expectFindings('UNCLAS PARIS 004514\n\nE.O. 12958: N/A\n⟦TGAS⟧: PREL, FR\nSUBJECT: KEYS\n', {
      code,
      fixed: 'TAGS: PREL, FR',
    });
    expectFindings('UNCLAS PARIS 004514\n\nE.O. 12958: N/A\nTAGS: PREL, FR\n⟦SUBEJCT⟧: KEYS\n', {
      code,
      fixed: 'SUBJECT: KEYS',
    });
  });
});

describe('executive order', () => {
  const group = 'P 161324Z NOV 07\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\n';
  const secret = 'S E C R E T PARIS 004514\n\n';

  test('number', () => {
    const code = 'header/executive-order-number';
    expectFindings(`${secret}E.O. ⟦12598⟧: DECL: 11/16/2017\n`, { code, fixed: 'E.O. 12958: DECL: 11/16/2017' });
    expectFindings(`${secret}E.O. ⟦12985⟧: DECL: 11/16/2017\n`, { code, fixed: 'E.O. 12958: DECL: 11/16/2017' });
    expectFindings(`${secret}E.O. ⟦40000⟧: DECL: 11/16/2017\n`, {
      code,
      message: 'E.O. 40000 is not about classified information.',
    });
    for (const number of ['11652', '12065', '12356', '12958', '13526'])
      expectFindings(`${secret}E.O. ${number}: DECL: 11/16/2017\n`);
  });

  test('a date that no calendar has', () => {
    const code = 'header/declassification-date';
    expectFindings(`${secret}E.O. 12958: DECL: ⟦02/30/2017⟧\n`, {
      code,
      message: '02/30/2017 is no day of the calendar.',
    });
    expectFindings(`${secret}E.O. 12958: DECL: ⟦13/13/2017⟧\n`, { code });
    for (const date of ['2/3/2017', '11/16/17', '2017/11/16', '2017-11-16'])
      expectFindings(`${secret}E.O. 12958: DECL: ${date}\n`);
  });

  test('a date before the cable', () => {
    const code = 'header/declassification-past';
    expectFindings(
      `P ⟪161324Z NOV 07⟫\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\n${secret}E.O. 12958: DECL: ⟦11/16/2006⟧\n`,
      {
        code,
        message: 'The date of declassification, 11/16/2006, comes before the date of the cable, 16 NOV 2007.',
      },
    );
    expectFindings(`${group}${secret}E.O. 12958: DECL: 11/16/2007\n`);
  });

  test('a date more than 25 years off', () => {
    const code = 'header/declassification-far';
    expectFindings(
      `P ⟪161324Z NOV 07⟫\nFM AMEMBASSY PARIS\nTO SECSTATE WASHDC\n${secret}E.O. 12958: DECL: ⟦12/18/2032⟧\n`,
      { code },
    );
    expectFindings(`${group}${secret}E.O. 12958: DECL: 12/17/2032\n`);
  });

  test('level', () => {
    const code = 'header/declassification-level';
    expectFindings('⟪S E C R E T⟫ PARIS 004514\n\nE.O. 12958: ⟦N/A⟧\n', {
      code,
      message: 'N/A is for unclassified cables, but this one is secret.',
    });
    expectFindings('⟪UNCLAS⟫ PARIS 004514\n\nE.O. 12958: DECL: ⟦11/16/2017⟧\n', { code });
    expectFindings('UNCLAS E F T O PARIS 004514\n\nE.O. 12958: DECL: 11/16/2017\n');
    expectFindings('LIMITED OFFICIAL USE PARIS 4514\n\nE.O. 11652: N/A\n');
    expectFindings(`${secret}E.O. 12065: GDS\n`);
  });
});
