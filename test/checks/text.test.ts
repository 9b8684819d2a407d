import { test } from 'vitest';
import { expectFindings } from './expectFindings';
import { goodCable } from './goodCable';

test('body/paragraph-number', () => {
  expectFindings(
    goodCable(
      [
        '1. (C) The foreign ministry wants a convention on the upkeep of',
        '⟪1⟫. (C) The foreign ministry wants a convention on the upkeep of',
      ],
      [
        '2. (C) Lisbon is ready to sign. Madrid asks what the oil for the',
        '⟦9⟧. (C) Lisbon is ready to sign. Madrid asks what the oil for the',
      ],
    ),
    {
      code: 'body/paragraph-number',
      message: 'Paragraph 9 follows paragraph 1, and should be 2.',
      fixed: '2. (C) Lisbon is ready to sign. Madrid asks what the oil for the',
    },
  );
});

test('body/paragraph-gap', () => {
  expectFindings(
    goodCable(
      [
        '2. (C) Lisbon is ready to sign. Madrid asks what the oil for the',
        '⟪2⟫. (C) Lisbon is ready to sign. Madrid asks what the oil for the',
      ],
      [
        '3. (U) The keepers of seven lights sent a letter of thanks.',
        '⟦4⟧. (U) The keepers of seven lights sent a letter of thanks.',
      ],
    ),
    { code: 'body/paragraph-gap', message: 'Paragraph 4 follows paragraph 2: 3 is missing.' },
  );
});

test('body/paragraph-separator', () => {
  expectFindings(
    goodCable([
      '3. (U) The keepers of seven lights sent a letter of thanks.',
      '⟦3,⟧ (U) The keepers of seven lights sent a letter of thanks.',
    ]),
    {
      code: 'body/paragraph-separator',
      message: "“3,” has a comma where the full stop of a paragraph's number belongs.",
      fixed: '3. (U) The keepers of seven lights sent a letter of thanks.',
    },
  );
});

test('body/portion-mark-shape', () => {
  expectFindings(
    goodCable([
      '2. (C) Lisbon is ready to sign. Madrid asks what the oil for the',
      '2. ⟦C)⟧ Lisbon is ready to sign. Madrid asks what the oil for the',
    ]),
    {
      code: 'body/portion-mark-shape',
      message: 'The portion mark C) is damaged; (C) is meant.',
      fixed: '2. (C) Lisbon is ready to sign. Madrid asks what the oil for the',
    },
  );
});

test('body/portion-mark-unknown', () => {
  expectFindings(
    goodCable([
      '3. (U) The keepers of seven lights sent a letter of thanks.',
      '3. ⟦(SUB)⟧ The keepers of seven lights sent a letter of thanks.',
    ]),
    {
      code: 'body/portion-mark-unknown',
      message: '(SUB) is no portion mark that is known; (SBU) comes nearest.',
      fixed: '3. (SBU) The keepers of seven lights sent a letter of thanks.',
    },
  );
});

test('body/portion-mark-missing', () => {
  expectFindings(
    goodCable([
      '2. (C) Lisbon is ready to sign. Madrid asks what the oil for the',
      '⟦2⟧. Lisbon is ready to sign. Madrid asks what the oil for the',
    ]),
    {
      code: 'body/portion-mark-missing',
      message: 'Paragraph 2 has no portion mark, unlike the others.',
    },
  );
});

test('body/portion-mark-missing: the first and last paragraphs, and unclassified cables', () => {
  const code = 'body/portion-mark-missing';
  const paragraphs = (first: string, last: string) =>
    `UNCLAS PARIS 000258\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: KEYS\n\n${first}\n\n2. (SBU) Two.\n\n3. (U) Three.\n\n4. (U) Four.\n\n${last}\n`;
  expectFindings(paragraphs('⟦1⟧. One.', '5. (U) Five.'), { code });
  expectFindings(paragraphs('1. (U) One.', '⟦5⟧. Five.'), { code });
  expectFindings(paragraphs('1. (U) One.', '5. XXXXXXXXXXXX'));
});

test('page-mark/number', () => {
  expectFindings(goodCable(['PARIS 00009258  002 OF 002', 'PARIS 00009258  ⟦003⟧ OF 002']), {
    code: 'page-mark/number',
    message: 'There is no page 3 of 2.',
  });
});

test('page-mark/post', () => {
  expectFindings(
    goodCable(
      [
        'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258',
        'C O N F I D E N T I A L SECTION 01 OF 02 ⟪PARIS⟫ 009258',
      ],
      ['PARIS 00009258  002 OF 002', '⟦PRAIS⟧ 00009258  002 OF 002'],
    ),
    {
      code: 'page-mark/post',
      message: 'The page mark says PRAIS, but the classification line says PARIS.',
      fixed: 'PARIS 00009258  002 OF 002',
    },
  );
});
