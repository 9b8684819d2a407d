import { describe, test } from 'vitest';
import { expectFindings } from './expectFindings';
import { goodCable } from './goodCable';

test('classification/missing', () => {
  expectFindings(
    goodCable([
      'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
      'C ⟦N F I D E T N⟧ I A L SECTION 01 OF 02 PARIS 009258',
    ]),
    {
      code: 'classification/missing',
      message: 'The classification line is misspelt, and says no level that is known.',
      fixed: 'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
    },
  );
});

test('classification/damaged', () => {
  expectFindings(
    goodCable([
      'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
      '⟦C O N F I D E T N I A L⟧ SECTION 01 OF 02 PARIS 009258',
    ]),
    {
      code: 'classification/damaged',
      message: 'is not how the level confidential is written: C O N F I D E N T I A L.',
      fixed: 'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
    },
  );
});

test('classification/level', () => {
  expectFindings(
    goodCable(
      ['ZNY CCCCC ZZH', 'ZNY ⟪CCCCC⟫ ZZH'],
      ['C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258', '⟦S E C R E T⟧ SECTION 01 OF 02 PARIS 009258'],
    ),
    {
      code: 'classification/level',
      message: 'The line says secret, but CCCCC and the text say confidential.',
      fixed: 'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
    },
  );
});

test('classification/shape', () => {
  expectFindings(
    goodCable([
      'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
      'C O N F I D E N T I A L SECT⟦OI⟧N 01 OF 02 PARIS 009258',
    ]),
    {
      code: 'classification/shape',
      message: '“SECTOIN 01 OF 02 PARIS 009258” is damaged; SECTION 01 OF 02 PARIS 009258 is meant.',
      fixed: 'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
    },
  );
});

test('classification/serial', () => {
  expectFindings(
    goodCable(
      ['DE RUEHFR #9258/01 2881507', 'DE RUEHFR #⟪9258⟫/01 2881507'],
      [
        'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
        'C O N F I D E N T I A L SECTION 01 OF 02 PARIS ⟦009285⟧',
      ],
    ),
    {
      code: 'classification/serial',
      message: 'The classification line says 009285, but the DE line says #9258.',
      fixed: 'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
    },
  );
});

test('classification/post', () => {
  expectFindings(
    goodCable(
      ['FM AMEMBASSY PARIS', 'FM ⟪AMEMBASSY PARIS⟫'],
      [
        'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
        'C O N F I D E N T I A L SECTION 01 OF 02 ⟦PRAIS⟧ 009258',
      ],
    ),
    {
      code: 'classification/post',
      message: 'PRAIS is no post; the cable is from AMEMBASSY PARIS.',
      fixed: 'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
    },
  );
});

test('classification/other-cable', () => {
  expectFindings(
    goodCable(
      ['DE RUEHFR #9258/01 2881507', 'DE RUEHFR #⟪9258⟫/01 2881507'],
      ['FM AMEMBASSY PARIS', '⟪FM AMEMBASSY PARIS⟫'],
      [
        'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
        '⟦C O N F I D E N T I A L SECTION 01 OF 02 LISBON 008841⟧',
      ],
      ['PARIS 00009258  002 OF 002', 'LISBON 00008841  002 OF 002'],
    ),
    {
      code: 'classification/other-cable',
      message: 'The text is LISBON 008841, but the address above it is of a cable from AMEMBASSY PARIS, #9258.',
    },
  );
});

test('header/label-colon', () => {
  expectFindings(
    goodCable(['SUBJECT: LIGHTHOUSE KEEPERS WANT A CONVENTION', '⟦SUBJECT⟧ LIGHTHOUSE KEEPERS WANT A CONVENTION']),
    {
      code: 'header/label-colon',
      message: 'No colon follows SUBJECT.',
      fixed: 'SUBJECT: LIGHTHOUSE KEEPERS WANT A CONVENTION',
    },
  );
});

test('header/executive-order-missing', () => {
  expectFindings(
    goodCable(['E.O. 12958: DECL: 10/14/2018\nTAGS: EFIS, PHSA, PREL, FR', '⟦TAGS:⟧ EFIS, PHSA, PREL, FR']),
    {
      code: 'header/executive-order-missing',
      message: 'No E.O. line, which says when the cable is declassified, stands in the header.',
    },
  );
});

test('header/executive-order-label', () => {
  expectFindings(goodCable(['E.O. 12958: DECL: 10/14/2018', 'E.⟦0⟧. 12958: DECL: 10/14/2018']), {
    code: 'header/executive-order-label',
    message: 'E.0. is no label of a cable; E.O. is meant.',
    fixed: 'E.O. 12958: DECL: 10/14/2018',
  });
});

test('header/declassification-shape', () => {
  expectFindings(goodCable(['E.O. 12958: DECL: 10/14/2018', 'E.O. 12958: DE⟦LC⟧: 10/14/2018']), {
    code: 'header/declassification-shape',
    message: '“DELC: 10/14/2018” is damaged; DECL: 10/14/2018 is meant.',
    fixed: 'E.O. 12958: DECL: 10/14/2018',
  });
});

test('header/tags-missing', () => {
  expectFindings(
    goodCable(['E.O. 12958: DECL: 10/14/2018\nTAGS: EFIS, PHSA, PREL, FR', '⟦E.O. 12958: DECL: 10/14/2018⟧']),
    {
      code: 'header/tags-missing',
      message: 'No TAGS line, which says what the cable is about in codes, stands in the header.',
    },
  );
});

test('header/tag-unknown', () => {
  expectFindings(goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, ⟦PERL⟧, FR']), {
    code: 'header/tag-unknown',
    message: 'PERL is no tag that is known; PREL comes nearest.',
    fixed: 'TAGS: EFIS, PHSA, PREL, FR',
  });
});

test('header/tag-run-together', () => {
  expectFindings(goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, ⟦PHSAPREL⟧, FR']), {
    code: 'header/tag-run-together',
    message: 'PHSAPREL is two tags run together, PHSA and PREL.',
    fixed: 'TAGS: EFIS, PHSA, PREL, FR',
  });
});

test('header/classified-by-colon', () => {
  expectFindings(
    goodCable([
      'Classified By: Science Counselor Edith Marlowe, reasons 1.4 (b)',
      '⟦CLASSIFIED BY⟧ SCIENCE COUNSELOR EDITH MARLOWE, REASONS 1.4 (b)',
    ]),
    {
      code: 'header/classified-by-colon',
      message: 'No colon follows CLASSIFIED BY.',
      fixed: 'CLASSIFIED BY: SCIENCE COUNSELOR EDITH MARLOWE, REASONS 1.4 (b)',
    },
  );
});

describe('header/copies-differ', () => {
  const envelope = `
    VZCZCXYZ0018
    OO RUEHWEB
    DE RUEHPE #0297/01 0881022
    ZNY CCCCC ZZH
    O 281022Z MAR 08
    FM AMEMBASSY LIMA
    TO RUEHC/SECSTATE WASHDC IMMEDIATE 8682`;
  const twice = (first: string, second: string) => `${envelope}
    C O N F I D E N T I A L LIMA 000297
    SIPDIS
    E.O. 12958: DECL: 03/28/2018
    ${first}
    SUBJECT: A VISIT TO THE FOUNDRY
    REF: A) B...

    C O N F I D E N T I A L LIMA 000297
    SIPDIS
    E.O. 12958: DECL: 03/28/2018
    ${second}
    SUBJECT: A VISIT TO THE FOUNDRY

    Classified By: CDA D. Grimsby for Reasons 1.4 (b) and (d).

    1. (C) The foundry casts bells.

    GRIMSBY
    `;
  const code = 'header/copies-differ';

  test('tells the line that differs', () => {
    expectFindings(twice('TAGS: PGOV PREL ⟦B⟧E', '⟪TAGS: PGOV PREL PE⟫'), {
      code: 'header/copies-differ',
      message: 'The two copies of the header differ here.',
      fixed: 'TAGS: PGOV PREL PE',
    });
  });

  test('tells the line before one that is missing', () => {
    const sample = twice('', '⟪TAGS: PGOV PREL PE⟫').replace(
      'E.O. 12958: DECL: 03/28/2018',
      '⟦E.O. 12958: DECL: 03/28/2018⟧',
    );
    expectFindings(sample, { code, message: 'After this line the other copy of the header has one more.' });
  });

  test('is quiet where both say the same', () => {
    expectFindings(twice('TAGS:  PGOV PREL PE ', 'TAGS: PGOV PREL PE'));
  });
});

test('header/tag-twice', () => {
  expectFindings(goodCable(['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, ⟪PREL⟫, ⟦PREL⟧, FR']), {
    code: 'header/tag-twice',
    message: 'The tag PREL stands on the line already.',
    fixed: 'TAGS: EFIS, PHSA, PREL, FR',
  });
});

test('header/subject-missing', () => {
  expectFindings(
    goodCable([
      'TAGS: EFIS, PHSA, PREL, FR\nSUBJECT: LIGHTHOUSE KEEPERS WANT A CONVENTION',
      '⟦TAGS: EFIS, PHSA, PREL, FR⟧',
    ]),
    { code: 'header/subject-missing', message: 'No SUBJECT line stands in the header.' },
  );
});
