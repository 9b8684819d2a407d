import { test } from 'vitest';
import { expectFindings } from './expectFindings';
import { goodCable } from './goodCable';

/** A line of the good cable, the same with a slip and the finding marked in it, and the check that tells it. */
const slips: readonly (readonly [good: string, slip: string, code: string])[] = [
  ['OO RUEHFL RUEHKW RUEHLA RUEHROV RUEHSR', '⟦QQ⟧ RUEHFL RUEHKW RUEHLA RUEHROV RUEHSR', 'envelope/routing-shape'],
  ['O 141507Z OCT 08', '⟦X⟧ 141507Z OCT 08', 'envelope/date-time-group-shape'],
  ['O 141507Z OCT 08', 'O 141⟦ ⟧507Z OCT 08', 'envelope/date-time-group-shape'],
  ['RUEHMD/AMEMBASSY MADRID', '⟦RUEHMDD/AMEMBASSY MADRID⟧', 'envelope/addressee-name'],
  ['SIPDIS', '⟦S1PDIS⟧', 'captions/misspelt'],
  ['E.O. 12958', 'E.O. ⟦l⟧2958', 'header/executive-order-label'],
  ['DECL:', 'DEC⟦1⟧:', 'header/declassification-shape'],
  ['10/14/2018', '1⟦4/10⟧/2018', 'header/declassification-shape'],
  ['10/14/2018', '1⟦01⟧4/2018', 'header/declassification-shape'],
  ['TAGS: EFIS', '⟦TAGS;⟧ EFIS', 'header/label-misspelt'],
  ['SUBJECT:', '⟦SUBJECT -⟧', 'header/label-misspelt'],
  ['TAGS: EFIS', 'TAGS: ⟦EF1S⟧', 'header/tag-unknown'],
  ['SUBJECT:', 'SUBJECT:⟦:⟧', 'header/label-colon'],
  ['SUBJECT:', '⟦5⟧UBJECT:', 'header/label-misspelt'],
  ['1.4 (b)', '1⟦ ⟧4 (b)', 'header/reason-shape'],
  ['1.4 (b)', '1.4 ⟦{⟧b)', 'header/reason-shape'],
  ['SECTION 01 OF 02', 'SECTION⟦ 1⟧ OF 02', 'classification/shape'],
  ['2. (C)', '2. ⟦{C)⟧', 'body/portion-mark-shape'],
];

const lines = goodCable().split('\n');

test.each(slips)('%s as %s', (good, slip, code) => {
  const fixed = lines.find((line) => line.includes(good)) ?? '';
  expectFindings(goodCable([good, slip]), { code, fixed });
});

test('the indicator of another post', () =>
  expectFindings(goodCable(['RUEHMD/AMEMBASSY MADRID', '⟦RUEHDM/AMEMBASSY MADRID⟧']), {
    code: 'envelope/addressee-name',
    message: 'RUEHDM is AMEMBASSY DAMASCUS; AMEMBASSY MADRID has RUEHMD.',
    fixed: ['RUEHMD/AMEMBASSY MADRID PRIORITY 2940', 'RUEHDM/AMEMBASSY DAMASCUS PRIORITY 2940'],
  }));

test('a slip in the indicator of the DE line', () =>
  expectFindings(goodCable(['DE RUEHFR #', 'DE ⟦RUEHRF⟧ #'], ['FM AMEMBASSY PARIS', 'FM ⟪AMEMBASSY PARIS⟫']), {
    code: 'envelope/station-indicator',
    fixed: 'DE RUEHFR #9258/01 2881507',
  }));

test('the month where the DE line has the same day of another', () =>
  expectFindings(goodCable(['DE RUEHFR #9258/01 2881507', 'DE RUEHFR #9258/01 ⟪288⟫1507'], ['OCT 08', '⟦MAY⟧ 08']), {
    code: 'envelope/day-of-year',
    fixed: 'O 141507Z OCT 08',
  }));

test('a date-time group with a digit too few', () =>
  expectFindings(goodCable(['O 141507Z OCT 08', '⟦O 41507Z OCT 08⟧']), {
    code: 'envelope/date-time-group-shape',
    message: 'has no time of six digits',
  }));

test('a classification line without its post or its number', () => {
  const code = 'classification/shape';
  const whole = 'C O N F I D E N T I A L SECTION 01 OF 02 PARIS 009258';
  const from = ['FM AMEMBASSY PARIS', 'FM ⟪AMEMBASSY PARIS⟫'] as const;
  expectFindings(goodCable(from, ['SECTION 01 OF 02 PARIS 009258', '⟦SECTION 01 OF 02⟧ 009258']), {
    code,
    fixed: whole,
  });
  expectFindings(goodCable(['DE RUEHFR #9258', 'DE RUEHFR #⟪9258⟫'], ['02 PARIS 009258', '02 ⟦PARIS⟧']), {
    code,
    fixed: whole,
  });
});

test('labels with nothing behind them', () => {
  expectFindings(goodCable(['TAGS: EFIS, PHSA, PREL, FR', '⟦TAGS:⟧']), { code: 'header/tags-missing' });
  expectFindings(goodCable(['DECL: 10/14/2018', '⟦DECL:⟧']), { code: 'header/declassification-shape' });
});
