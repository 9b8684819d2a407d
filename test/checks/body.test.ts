import { describe, test } from 'vitest';
import { expectFindings } from './expectFindings';

const header = 'C O N F I D E N T I A L PARIS 004514\n\nSIPDIS\n\nSUBJECT: KEYS\n\n';

describe('portion marks', () => {
  const code = 'body/portion-mark-above';
  const marked = `⟪C O N F I D E N T I A L⟫ PARIS 004514\n\nSIPDIS\n\n`;

  test('above the classification line', () => {
    expectFindings(`${marked}SUBJECT: KEYS\n\n1. (C) One.\n\n2. ⟦(S/NF)⟧ Two.\n`, {
      code,
      message: 'The mark (S/NF) is higher than the classification line, which says confidential.',
    });
    expectFindings('⟪UNCLAS⟫ PARIS 004514\n\nSIPDIS\n\nSUBJECT: KEYS\n\n1. ⟦(C)⟧ One.\n', { code });
    expectFindings(`${marked}SUBJECT: ⟦(S)⟧ KEYS\n\n1. (C) One.\n`, { code });
  });

  test('at or below it', () => {
    expectFindings(`${header}1. (C/NF) One.\n\n2. (SBU) Two.\n\n3. (U) Three.\n`);
    expectFindings('UNCLAS PARIS 004514\n\nSIPDIS\n\nSUBJECT: KEYS\n\n1. (SBU) One.\n\n2. (U//FOUO) Two.\n');
  });
});

describe('sections', () => {
  const cable = (of: string) =>
    `S E C R E T ⟪SECTION 01 OF 02⟫ PARIS 004514\n\nSIPDIS\n\nSUBJECT: KEYS\n\n1. (S) One.\n\nS E C R E T SECTION 02 OF ${of} PARIS 004514\n\n2. (S) Two.\n`;

  test('that count differently', () => {
    expectFindings(cable('⟦03⟧'), {
      code: 'classification/section-total',
      message: 'This line counts 3 sections, but the classification line counts 2.',
    });
    expectFindings(cable('02').replace(/[⟪⟫]/g, ''));
  });
});

describe('page marks', () => {
  const cable = (mark: string, line = 'S E C R E T SECTION 01 OF 02 PARIS 004514') =>
    `${line}\n\nSIPDIS\n\nSUBJECT: KEYS\n\n1. (S) The keys are on\n\n${mark}\n\nthe table.\n`;

  test('total', () => {
    const code = 'page-mark/total';
    const line = 'S E C R E T ⟪SECTION 01 OF 02⟫ PARIS 004514';
    expectFindings(cable('PARIS 00004514  002 OF ⟦003⟧', line), {
      code,
      message: 'counts 3 pages, but the classification line counts 2 sections',
      fixed: 'PARIS 00004514  002 OF 002',
    });
    expectFindings(cable('PARIS 00004514  002.2 OF 002'));
  });

  test('in the header', () =>
    expectFindings(
      'S E C R E T ⟪SECTION 01 OF 02⟫ PARIS 004514\n\nSIPDIS\n\nSUBJECT: KEYS\n\nPARIS 00004514  001.2 OF ⟦003⟧\n\n1. (S) The keys.\n',
      { code: 'page-mark/total' },
    ));

  test('below the signature', () =>
    expectFindings(
      'S E C R E T ⟪SECTION 01 OF 02⟫ PARIS 004514\n\nSIPDIS\n\nSUBJECT: KEYS\n\n1. (S) The keys.\nMARLOWE\n\nPARIS 00004514  002 OF ⟦003⟧\n',
      { code: 'page-mark/total', fixed: 'PARIS 00004514  002 OF 002' },
    ));

  test('serial', () =>
    expectFindings(cable('PARIS ⟦00004541⟧  002 OF 002', 'S E C R E T SECTION 01 OF 02 PARIS ⟪004514⟫'), {
      code: 'page-mark/serial',
      message: 'has the number 00004541, but the classification line has 004514',
    }));
});

describe('damage', () => {
  test('misread pilcrows', () => {
    const code = 'damage/misread-pilcrow';
    expectFindings(
      `${header}⟦11⟧. (C) One.\n\n⟦12⟧. (C) Two.\n\n3. (C) Three.\n`,
      { code, message: '“11.” is paragraph 1: its pilcrow ¶ was read as the digit 1.', fixed: '1. (C) One.' },
      { code, fixed: '2. (C) Two.' },
    );
  });

  test('a lost number', () =>
    expectFindings(`${header}1. (C) One.\n\n⟦- ⟧(SBU) Two.\n\n3. (C) Three.\n`, {
      code: 'damage/lost-number',
      message: 'This is paragraph 2: its number was lost.',
      fixed: '2. (SBU) Two.',
    }));

  test('several lost numbers: told where as many are missing', () => {
    const code = 'damage/lost-number';
    expectFindings(
      `${header}1. (C) One.\n\n⟦- ⟧(C) Two.\n\n⟦- ⟧(C) Three.\n\n4. (C) Four.\n`,
      { code, fixed: '2. (C) Two.' },
      { code, fixed: '3. (C) Three.' },
    );
    expectFindings(`${header}⟪1⟫. (C) One.\n\n- (C) Two.\n\n⟦5⟧. (C) Five.\n`, { code: 'body/paragraph-gap' });
    expectFindings(`${header}1. (C) One.\n\n- (C) Of one.\n\n2. (C) Two.\n`);
  });

  test('numbers that were never there: dashes of the drafter, a number skipped', () => {
    expectFindings(`${header}1. (C) One.\n\n⟪2⟫. (C) Two.\n\n⟦4⟧. (C) Four.\n`, { code: 'body/paragraph-gap' });
    expectFindings(`${header}1. (C) One:\n\n- a dash of the drafter's;\n\n- another.\n\n2. (C) Two.\n`);
  });

  test('a paragraph ten is no misread zero', () => {
    const paragraphs = Array.from({ length: 12 }, (_, i) => `${i + 1}. (C) Text.\n`).join('\n');
    expectFindings(header + paragraphs);
  });

  test('a dash of a list', () =>
    expectFindings(`${header}1. (C) One.\n\n⟦- ⟧2. (C) Two.\n\n3. (C) Three.\n`, {
      code: 'damage/list-bullet',
      fixed: '2. (C) Two.',
    }));

  test('a dash of a list before a misread pilcrow: two findings, each with its fix', () =>
    expectFindings(
      `${header}⟦11⟧. (C) One.\n\n⟦- ⟧⟦12⟧. (C) Two.\n\n⟦13⟧. (C) Three.\n`,
      { code: 'damage/misread-pilcrow', fixed: '1. (C) One.' },
      { code: 'damage/list-bullet', fixed: '12. (C) Two.' },
      { code: 'damage/misread-pilcrow', fixed: '- 2. (C) Two.' },
      { code: 'damage/misread-pilcrow', fixed: '3. (C) Three.' },
    ));

  test('wrong decoding is told once a file', () => {
    const cable = (pilcrow: string) => `${header}${pilcrow}1. (C) One.\n\n\uFFFD2. (C) Two.\n`;
    expectFindings(`${cable('⟦\uFFFD⟧')}\n\n${cable('\uFFFD')}`, { code: 'damage/wrong-decoding' });
  });

  test('Markdown', () => {
    expectFindings(
      `UNCLAS PARIS 004514\n\nE.O. 12958: N/A\nTAGS: ⟦[PREL](#)⟧ ⟦[FR](#)⟧\nSUBJECT: KEYS\n`,
      { code: 'damage/markdown-link', message: 'the cable says PREL', fixed: 'TAGS: PREL [FR](#)' },
      { code: 'damage/markdown-link', fixed: 'TAGS: [PREL](#) FR' },
    );
    expectFindings(`${header}1. (C) One.\n\n⟦#### ⟧THE KEYS\n\n2. (C) Two.\n`, {
      code: 'damage/markdown-heading',
      fixed: 'THE KEYS',
    });
  });

  test('LaTeX', () =>
    expectFindings(`${header}Classified By: DCM Felix Oakes for reasons 1.4 (b)⟦ $^{\\circ}$⟧\n\n1. (C) One.\n`, {
      code: 'damage/latex',
      fixed: 'Classified By: DCM Felix Oakes for reasons 1.4 (b)',
    }));

  test('sums in dollars are no formulas', () =>
    expectFindings(`${header}1. (C) The keys cost $40, and the lock $60 or more.\n`));

  test('a broken word', () =>
    expectFindings(`${header}Classified By: DCM Felix Oakes for ⟦REASO NS⟧ 1.4 (b)\n\n1. (C) One.\n`, {
      code: 'damage/broken-word',
      message: '“REASO NS” is one word, REASONS.',
      fixed: 'Classified By: DCM Felix Oakes for REASONS 1.4 (b)',
    }));

  test('a broken web address', () =>
    expectFindings(`${header}1. (C) One.\n\nVisit our website: http://www.example.gov/lima/⟦index.c fm⟧\n`, {
      code: 'damage/broken-address',
      message: '“index.c fm” is a part of a web address, index.cfm.',
      fixed: 'Visit our website: http://www.example.gov/lima/index.cfm',
    }));

  test('two addressees on a line', () =>
    expectFindings(
      `FM AMEMBASSY PARIS\nTO RUEHC/SECSTATE WASHDC 1959\nINFO RUEHLI/AMEMBASSY LISBON⟦ ⟧RUEHMD/AMEMBASSY MADRID 0800\n${header}`,
      {
        code: 'damage/joined-addressees',
        message: 'AMEMBASSY MADRID belongs on the next',
        fixed: 'INFO RUEHLI/AMEMBASSY LISBON\nRUEHMD/AMEMBASSY MADRID 0800',
      },
    ));
});
