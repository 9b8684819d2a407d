import { describe, test } from 'vitest';
import { expectFindings } from './expectFindings';

describe('routing precedence', () => {
  const code = 'envelope/routing-precedence';

  test('lower than the date-time group', () =>
    expectFindings(
      `
      ⟦PP⟧ RUEHWEB
      DE RUEHFR #0258 0441659
      ⟪O R 131659Z FEB 08⟫
      `,
      { code, message: 'says PP, but the highest precedence of the date-time group is O', fixed: 'OO RUEHWEB' },
    ));

  test('the highest counts, whatever the order', () =>
    expectFindings(`
      OO RUEHWEB
      DE RUEHFR #0258 0441659
      P O 131659Z FEB 08
      `));

  test('unequal letters', () =>
    expectFindings(
      `
      VZCZCXYZ0000
      ⟦OP⟧ RUEHWEB
      DE RUEHFR #0258 0441659
      ⟪O 131659Z FEB 08⟫
      `,
      { code, fixed: 'OO RUEHWEB' },
    ));

  test('no precedence in the date-time group', () =>
    expectFindings(
      `
      OO RUEHWEB
      DE RUEHFR #0258 0441659
      ⟦131659Z FEB 08⟧
      `,
      { code: 'envelope/date-time-group-shape', fixed: 'O 131659Z FEB 08' },
    ));
});

describe('day of the year', () => {
  const code = 'envelope/day-of-year';

  test('two weeks off', () =>
    expectFindings(
      `
      DE RUEHFR #0258 ⟦058⟧1659
      ZNY CCCCC ZZH
      O ⟪131659Z FEB 08⟫
      `,
      {
        code,
        message: 'Day 58 is not the day of the date-time group, which is day 44.',
        fixed: 'DE RUEHFR #0258 0441659',
      },
    ));

  test('a day of the year that no year has', () =>
    expectFindings(
      `
      DE RUEHFR #0258 ⟦444⟧1659
      O ⟪131659Z FEB 08⟫
      `,
      { code, fixed: 'DE RUEHFR #0258 0441659' },
    ));

  test('filed after midnight', () =>
    expectFindings(`
      DE RUEHC #0258 0450013
      O 132356Z FEB 08
      `));

  test('filed after midnight at the end of the year', () =>
    expectFindings(`
      DE RUEHC #0258 0010013
      O 312356Z DEC 08
      `));

  test('29 February counts', () =>
    expectFindings(`
      DE RUEHC #0258 0611013
      O 011013Z MAR 08
      `));

  test('held up for some days: told, and nothing proposed', () =>
    expectFindings(
      `
      DE RUEHC #0258 ⟦049⟧1659
      O ⟪131659Z FEB 08⟫
      `,
      { code },
    ));

  test('no date to compare with', () =>
    expectFindings(
      `
      DE RUEHFR #0258 0581659
      O ⟦131659Z FEB⟧
      FM AMEMBASSY PARIS
      `,
      { code: 'envelope/date-time-group-shape' },
    ));
});

describe('security line', () => {
  test('ZNR with classified letters', () =>
    expectFindings(
      `
      DE RUEHFR #0258 0441659
      ⟦ZNR⟧ ⟪CCCCC⟫ ZZH
      `,
      { code: 'envelope/security-signal', fixed: 'ZNY CCCCC ZZH' },
    ));

  test('ZNY with U', () =>
    expectFindings(
      `
      DE RUEHFR #0258 0441659
      ⟦ZNY⟧ ⟪UUUUU⟫ ZZH
      `,
      { code: 'envelope/security-signal', fixed: 'ZNR UUUUU ZZH' },
    ));

  test('letters that name nothing', () =>
    expectFindings(
      `
      DE RUEHFR #0258 0441659
      ⟪ZNY⟫ ⟦XXXXX⟧ ZZH
      `,
      { code: 'envelope/security-signal', message: 'name no classification' },
    ));

  test('only the first letter counts', () =>
    expectFindings(`
      DE RUEHFR #0258 0441659
      ZNY SSSAA ZZH
      O 131659Z FEB 08
      S E C R E T PARIS 000258
      `));

  test('the letters of another classification', () =>
    expectFindings(
      `
      DE RUEHFR #0258 0441659
      ZNY ⟦CCCCC⟧ ZZH
      O 131659Z FEB 08
      ⟪S E C R E T PARIS 000258⟫
      `,
      {
        code: 'envelope/security-letters',
        message: 'CCCCC says confidential, but the classification line says secret.',
      },
    ));

  test('EEEEE goes with EFTO alone', () => {
    expectFindings(`
      DE RUEHLO #2883 3091659
      ZNY EEEEE ZZH
      O 041659Z NOV 08
      UNCLAS E F T O LONDON 002883
      `);
    expectFindings(
      `
      DE RUEHLO #2883 3091659
      ZNY ⟦EEEEE⟧ ZZH
      O 041659Z NOV 08
      ⟪UNCLAS LONDON 002883⟫
      `,
      { code: 'envelope/security-letters' },
    );
  });

  test('limited official use has no letters of its own', () =>
    expectFindings(`
      DE RUEHLP #9907 0641659
      ZNR UUUUU ZZH
      R 051659Z MAR 79
      LIMITED OFFICIAL USE LA PAZ 9907
      `));
});

describe('date-time group', () => {
  test('a day, an hour and a minute that do not exist', () => {
    const code = 'envelope/date-time-group';
    expectFindings('DE RUEHFR #0258 0441659\nO ⟦31⟧1659Z JUN 08\n', {
      code,
      message: 'JUN 2008 has days 1 to 30, not a day 31.',
    });
    expectFindings('DE RUEHFR #0258 0441659\nO ⟦29⟧1659Z FEB 09\n', { code, message: 'days 1 to 28' });
    expectFindings('DE RUEHFR #0258 0441659\nO ⟦00⟧1659Z FEB 09\n', { code });
    expectFindings(
      'DE RUEHFR #0258 0441659\nO 13⟦24⟧⟦60⟧Z FEB 08\n',
      { code, message: 'hour 24' },
      { code, message: 'minute 60' },
    );
    expectFindings('DE RUEHFR #0258 0602359\nO 292359Z FEB 08\n');
  });

  test('shape', () => {
    const code = 'envelope/date-time-group-shape';
    const group = (line: string) => `DE RUEHFR #0258 1621659\n${line}\nFM AMEMBASSY PARIS\n`;
    const fixed = 'O 111659Z JUN 09';
    expectFindings(group('O 111659Z ⟦JNU⟧ 09'), { code, message: 'JUN comes nearest', fixed });
    expectFindings(group('O 111659Z ⟦JUB⟧ 09'), { code, message: 'JUN comes nearest', fixed });
    expectFindings(group('O 121659Z ⟦JUB⟧ 09'), { code, message: 'JUB is no month.' });
    expectFindings(group('O 111659Z ⟦QQQ⟧ 09'), { code, message: 'QQQ is no month.' });
    expectFindings(group('O ⟦111659⟧ JUN 09'), { code, fixed });
    expectFindings(group('O 111659⟦ Z⟧ JUN 09'), { code, fixed });
    expectFindings(group('O 111659⟦2⟧ JUN 09'), { code, fixed });
    expectFindings(group('⟦0⟧ 111659Z JUN 09'), { code, fixed });
    expectFindings(group('O ⟦111659Z JUN⟧'), { code, message: 'has no year' });
  });

  test('a fix goes with the rest of the transmission', () => {
    const code = 'envelope/date-time-group-shape';
    expectFindings('PP RUEHWEB\nDE RUEHFR #0258 1621659\n⟦0⟧ 111659Z JUN 09\n', { code });
    expectFindings('OO RUEHWEB\nDE RUEHFR #0258 1621659\n⟦0⟧ 111659Z JUN 09\n', { code, fixed: 'O 111659Z JUN 09' });
    expectFindings('PP RUEHWEB\nFM AMEMBASSY PARIS\nP 111659Z ⟦JUB⟧ 09\n', { code, message: 'JUB is no month.' });
  });

  test('a lost zone does not hide a wrong day', () =>
    expectFindings(
      'DE RUEHFR #0258 ⟦262⟧1659\nO ⟦⟪111659⟧ JUN 09⟫\nFM AMEMBASSY PARIS\n',
      { code: 'envelope/day-of-year', fixed: 'DE RUEHFR #0258 1621659' },
      { code: 'envelope/date-time-group-shape', fixed: 'O 111659Z JUN 09' },
    ));

  test('a four-digit year and a month in lower case are read as they are', () =>
    expectFindings('DE RUEHFR #0258 1621659\nO 111659Z Jun 2009\n'));
});

describe('station serial', () => {
  const code = 'envelope/station-serial';

  test('swapped digits: which is right is for the reader to say', () =>
    expectFindings(
      `
      DE RUEHFR #⟦⟪0285⟫⟧ 0441659
      O 131659Z FEB 08
      FM AMEMBASSY PARIS
      TO RUEHC/SECSTATE WASHDC
      C O N F I D E N T I A L PARIS ⟦⟪000258⟫⟧
      `,
      { code, fixed: ['DE RUEHFR #0258 0441659', 'C O N F I D E N T I A L PARIS 000285'] },
      {
        code: 'classification/serial',
        fixed: ['C O N F I D E N T I A L PARIS 000285', 'DE RUEHFR #0258 0441659'],
      },
    ));

  test('the page marks say which is right', () => {
    expectFindings(
      `
      DE RUEHFR #⟦4541⟧/01 3201324
      P 161324Z NOV 07
      FM AMEMBASSY PARIS
      TO RUEHC/SECSTATE WASHDC
      C O N F I D E N T I A L SECTION 01 OF 02 PARIS ⟪004514⟫

      SUBJECT: KEYS

      1. (C) The keys are on

      PARIS 00004514  002 OF 002

      the table.
      `,
      { code, fixed: 'DE RUEHFR #4514/01 3201324' },
    );
  });

  test('a lost slash is told as such', () =>
    expectFindings(
      `
      DE RUEHPE #804⟦10⟧1 3251630
      O 211630Z NOV 07
      FM AMEMBASSY LIMA
      TO RUEHC/SECSTATE WASHDC
      C O N F I D E N T I A L LIMA 008041
      `,
      { code: 'envelope/station-shape', fixed: 'DE RUEHPE #8041/01 3251630' },
    ));

  test('another number altogether', () =>
    expectFindings(
      `
      DE RUEHPE #⟦⟪1732⟫⟧ 3021659
      O 281659Z OCT 08
      FM AMEMBASSY LIMA
      TO RUEHC/SECSTATE WASHDC
      C O N F I D E N T I A L LIMA ⟦⟪001132⟫⟧
      `,
      {
        code,
        message: 'The DE line says #1732, but the classification line says 001132.',
        fixed: ['DE RUEHPE #1132 3021659', 'C O N F I D E N T I A L LIMA 001732'],
      },
      {
        code: 'classification/serial',
        fixed: ['C O N F I D E N T I A L LIMA 001732', 'DE RUEHPE #1132 3021659'],
      },
    ));

  test('only four digits are repeated', () =>
    expectFindings(`
      DE RUEHC #2907 0441659
      O 131659Z FEB 08
      FM SECSTATE WASHDC
      TO RUEHC/SECSTATE WASHDC
      C O N F I D E N T I A L STATE 412907
      `));

  test('a party on its travels has numbers of its own', () =>
    expectFindings(`
      DE RUEHC #0005 0441659
      O 131659Z FEB 08
      FM SECSTATE WASHDC
      TO RUEHC/SECSTATE WASHDC
      C O N F I D E N T I A L PARTO 041305
      `));

  test('sent by another station', () =>
    expectFindings(`
      DE RUEHMN #0404 0441659
      O 131659Z FEB 08
      FM AMEMBASSY QUITO
      TO RUEHC/SECSTATE WASHDC
      C O N F I D E N T I A L QUITO 000657
      `));
});

describe('sections', () => {
  test('another section than the classification line', () =>
    expectFindings(
      `
      DE RUEHFR #4514/⟦02⟧ 3201324
      P 161324Z NOV 07
      C O N F I D E N T I A L ⟪SECTION 01 OF 02⟫ PARIS 004514
      `,
      { code: 'envelope/station-section', fixed: 'DE RUEHFR #4514/01 3201324' },
    ));

  test('no section on the DE line', () =>
    expectFindings(
      `
      DE RUEHFR #⟦4514⟧ 3201324
      P 161324Z NOV 07
      C O N F I D E N T I A L ⟪SECTION 01 OF 02⟫ PARIS 004514
      `,
      { code: 'envelope/station-section-missing', fixed: 'DE RUEHFR #4514/01 3201324' },
    ));

  test('no section on the classification line: channel XRO only', () => {
    expectFindings(
      `
      VZCZCXRO8345
      DE RUEHFR #4514/⟪01⟫ 3201324
      P 161324Z NOV 07
      ⟦C O N F I D E N T I A L PARIS 004514⟧
      `,
      { code: 'classification/section-missing' },
    );
    expectFindings(`
      VZCZCXYZ0000
      DE RUEHFR #4514/01 3201324
      P 161324Z NOV 07
      C O N F I D E N T I A L PARIS 004514
      `);
  });
});
