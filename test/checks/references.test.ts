import { test } from 'vitest';
import { expectFindings } from './expectFindings';
import { goodCable } from './goodCable';

test('header/reference-letter', () => {
  expectFindings(goodCable(['     B. 07 PARIS 9031', '     ⟦D⟧. 07 PARIS 9031']), {
    code: 'header/reference-letter',
    message: 'The reference after A is B, not D.',
    fixed: '     B. 07 PARIS 9031',
  });
});

test('header/reference-self', () => {
  expectFindings(
    goodCable(
      [
        'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
        'C O N F I D E N T I A L SECTION 01 OF 02 PARIS ⟪009258⟫',
      ],
      ['     B. 07 PARIS 9031', '     ⟦B. PARIS 9258⟧'],
    ),
    { code: 'header/reference-self', message: 'The reference is to this cable itself.' },
  );
});

test('header/reference-future', () => {
  expectFindings(
    goodCable(['O 141507Z OCT 08', 'O 141507Z OCT ⟪08⟫'], ['     B. 07 PARIS 9031', '     B. ⟦17⟧ PARIS 9031']),
    { code: 'header/reference-future', message: 'The reference is to a cable of 2017, but this one is of 2008.' },
  );
});

test.each([
  ['     B. 07 PARIS ⟦9O31⟧', '9O31 has a letter for a digit; 9031 is meant.'],
  ['     B. ⟦O7⟧ PARIS 9031', 'O7 has a letter for a digit; 07 is meant.'],
])('header/reference-shape, of a number: %s', (line, message) => {
  expectFindings(goodCable(['     B. 07 PARIS 9031', line]), {
    code: 'header/reference-shape',
    message,
    fixed: '     B. 07 PARIS 9031',
  });
});

test('header/reference-shape, of a name', () => {
  expectFindings(goodCable(['REF: A. LISBON 8812', 'REF: A. ⟦LIBSON⟧ 8812']), {
    code: 'header/reference-shape',
    message: 'LIBSON is no post that is known; LISBON comes nearest.',
    fixed: 'REF: A. LISBON 8812',
  });
});

test.each([
  'REF: A. HARE-POTTER E-MAIL OF 2/3/08',
  'REF: A. BERM 8812',
  'REF: A. SAN JOSE 8812 (NOTAL)',
  'REF: A. STATE IS OUT',
])('header/reference-shape has nothing against %s', (line) => {
  expectFindings(goodCable(['REF: A. LISBON 8812', line]));
});

test('header/classified-by-missing', () => {
  expectFindings(
    goodCable(
      [
        'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
        '⟪C O N F I D E N T I A L⟫ SECTION 01 OF 02 PARIS 009258',
      ],
      ['REF: A. LISBON 8812', '⟦REF: A. LISBON 8812'],
      ['     B. 07 PARIS 9031', '     B. 07 PARIS 9031⟧'],
      ['Classified By: Science Counselor Edith Marlowe, reasons 1.4 (b)\nand (d).\n\n', ''],
    ),
    {
      code: 'header/classified-by-missing',
      message: 'The cable is confidential, but no Classified By line says by whom and why.',
    },
  );
});

test('header/classified-by-name', () => {
  expectFindings(
    goodCable(['Classified By: Science Counselor Edith Marlowe, reasons 1.4 (b)', '⟦Classified By:⟧ reasons 1.4 (b)']),
    { code: 'header/classified-by-name', message: 'The Classified By line names nobody.' },
  );
});

test('header/reason-missing', () => {
  expectFindings(
    goodCable([
      'Classified By: Science Counselor Edith Marlowe, reasons 1.4 (b)\nand (d).',
      '⟦Classified By:⟧ Science Counselor Edith Marlowe.',
    ]),
    { code: 'header/reason-missing', message: 'The Classified By line gives no reason, such as 1.4 (b).' },
  );
});

test('header/reason-shape', () => {
  expectFindings(
    goodCable([
      'Classified By: Science Counselor Edith Marlowe, reasons 1.4 (b)',
      'Classified By: Science Counselor Edith Marlowe, reasons ⟦14⟧ (b)',
    ]),
    {
      code: 'header/reason-shape',
      message: '“14 (b)” is damaged; 1.4 (b) is meant.',
      fixed: 'Classified By: Science Counselor Edith Marlowe, reasons 1.4 (b)',
    },
  );
});

test('header/reason-section', () => {
  expectFindings(
    goodCable([
      'Classified By: Science Counselor Edith Marlowe, reasons 1.4 (b)',
      'Classified By: Science Counselor Edith Marlowe, reasons ⟦1.7⟧ (b)',
    ]),
    {
      code: 'header/reason-section',
      message: 'Section 1.7 of the executive order lists no reasons; 1.4 does.',
      fixed: 'Classified By: Science Counselor Edith Marlowe, reasons 1.4 (b)',
    },
  );
});

test('header/reason-letter', () => {
  expectFindings(goodCable(['and (d).', 'and (⟦k⟧).']), {
    code: 'header/reason-letter',
    message: 'Section 1.4 has reasons a to h, and no k.',
  });
});
