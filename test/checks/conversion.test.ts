import { test } from 'vitest';
import { expectFindings } from './expectFindings';
import { goodCable } from './goodCable';

test('damage/escaped-character', () => {
  expectFindings(
    goodCable([
      '3. (U) The keepers of seven lights sent a letter of thanks.',
      '3. (U) The keepers of seven lights sent a letter, thanks⟦\\_⟧final,.',
    ]),
    {
      code: 'damage/escaped-character',
      message: 'The backslash before _ is Markdown from a conversion.',
      fixed: '3. (U) The keepers of seven lights sent a letter, thanks_final,.',
    },
  );
});

test('damage/line-end-backslash', () => {
  expectFindings(
    goodCable(
      ['E.O. 12958: DECL: 10/14/2018', 'E.O. 12958: DECL: 10/14/2018 ⟦\\⟧'],
      ['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, PREL, FR \\'],
    ),
    {
      code: 'damage/line-end-backslash',
      message:
        'The backslash at the end of this line stood for a soft line end; the cable has 1 more, and the fix mends them all.',
      fixed: 'E.O. 12958: DECL: 10/14/2018 \nTAGS: EFIS, PHSA, PREL, FR ',
    },
  );
});

test('damage/html', () => {
  expectFindings(
    goodCable([
      '1. (C) The foreign ministry wants a convention on the upkeep of',
      '1. (C) The foreign ministry wants a convention on the upkeep ⟦&amp;⟧ use of',
    ]),
    {
      code: 'damage/html',
      message: '&amp; is HTML from a web page, and stands for &.',
      fixed: '1. (C) The foreign ministry wants a convention on the upkeep & use of',
    },
  );
});

test('damage/invisible-character', () => {
  expectFindings(
    goodCable([
      '1. (C) The foreign ministry wants a convention on the upkeep of',
      '1. (C) The foreign ministry wants a conven⟦\u00AD⟧tion on the upkeep of',
    ]),
    {
      code: 'damage/invisible-character',
      message: 'A soft hyphen, which shows as nothing, stands here: a search for the word does not find it.',
      fixed: '1. (C) The foreign ministry wants a convention on the upkeep of',
    },
  );
});

test('damage/look-alike-letter', () => {
  expectFindings(
    goodCable([
      '1. (C) The foreign ministry wants a convention on the upkeep of',
      '1. (C) The f⟦\u043E⟧reign ministry wants a convention on the upkeep of',
    ]),
    {
      code: 'damage/look-alike-letter',
      message: 'This \u043E is a Cyrillic letter that looks like the Latin o: a search for the word does not find it.',
      fixed: '1. (C) The foreign ministry wants a convention on the upkeep of',
    },
  );
});

test('damage/lost-character', () => {
  expectFindings(
    goodCable([
      '1. (C) The foreign ministry wants a convention on the upkeep of',
      '1. (C) The minist⟦\uFFFD⟧re wants a convention on the upkeep of',
    ]),
    { code: 'damage/lost-character', message: 'A character of this word was lost in a conversion between encodings.' },
  );
});

test('damage/comma-apostrophe', () => {
  expectFindings(
    goodCable([
      '1. (C) The foreign ministry wants a convention on the upkeep of',
      '1. (C) The minister⟦,⟧s office wants a convention on the upkeep of',
    ]),
    {
      code: 'damage/comma-apostrophe',
      message: 'This comma was an apostrophe.',
      fixed: "1. (C) The minister's office wants a convention on the upkeep of",
    },
  );
});

test('what a conversion left in many places is told once, with one fix for all', () => {
  expectFindings(
    goodCable(
      ['E.O. 12958: DECL: 10/14/2018', '⟦<br>⟧E.O. 12958: DECL: 10/14/2018'],
      ['TAGS: EFIS, PHSA, PREL, FR', 'TAGS: EFIS, PHSA, PREL, FR<br>'],
    ),
    {
      code: 'damage/html',
      message: '<br> is a tag from a web page; the cable has 1 more, and the fix mends them all.',
      fixed: 'E.O. 12958: DECL: 10/14/2018\nTAGS: EFIS, PHSA, PREL, FR',
    },
  );
});

test('damage that cannot all be known is mended where it is', () => {
  expectFindings(
    goodCable([
      '1. (C) The foreign ministry wants a convention on the upkeep of',
      '1. (C) The foreign ⟦&#55555;⟧ wants a convention &amp; an upkeep of',
    ]),
    {
      code: 'damage/html',
      message: 'the cable has 1 more, and the fix mends 1 of them.',
      fixed: '1. (C) The foreign &#55555; wants a convention & an upkeep of',
    },
  );
});
