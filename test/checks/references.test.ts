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
