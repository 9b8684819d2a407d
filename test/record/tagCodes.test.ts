import { expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { recordOf } from '../../server/src/record';

function codes(line: string): readonly string[] {
  const file = parseCables(`TAGS: ${line}\nSUBJECT: HERRING\n`, { assumeCable: true });
  const [cable] = file.cables;
  return cable ? recordOf(file, cable).tags : [];
}

test.each([
  ['PREL, PGOV, FR', ['PREL', 'PGOV', 'FR']],
  ['PREL PGOV FR', ['PREL', 'PGOV', 'FR']],
  ['prel, pgov', ['PREL', 'PGOV']],
  ['ECONEFIN', ['ECON', 'EFIN']],
  ['PGOVPREL, FR', ['PGOV', 'PREL', 'FR']],
  ['PGOVPRELFR', ['PGOV', 'PREL', 'FR']],
  ['PREL, PREL, PGOV', ['PREL', 'PGOV']],
  ['OVIP (VANCE, CYRUS), PREL', ['OVIP', 'PREL']],
  ['OVIP VANCE CYRUS', ['OVIP']],
  ['PINR, VANCE, FR', ['PINR', 'FR']],
  ['PINR QXZV FR', ['PINR', 'QXZV', 'FR']],
  ['PREL, PGOV, AND FR', ['PREL', 'PGOV', 'FR']],
  ['PREL/PGOV/FR', ['PREL', 'PGOV', 'FR']],
  ['PREL - PGOV - FR', ['PREL', 'PGOV', 'FR']],
  ['CASC (PEGUES, MICKEY), BL', ['CASC', 'BL']],
  ['[PREL](#) [FR](#)', ['PREL', 'FR']],
  ['UNGA/C-6, AU-1', ['UNGA/C-6', 'AU-1']],
  ['PTER KTFN PGOV KCRMKJUS, GM', ['PTER', 'KTFN', 'PGOV', 'KCRM', 'KJUS', 'GM']],
  // What no table knows is what somebody wrote.
  ['ZZYX, PREL', ['ZZYX', 'PREL']],
  // Words, though countries could be made of their letters.
  ['MARINE', ['MARINE']],
  ['UNESCO', ['UNESCO']],
])('TAGS: %s', (line, expected) => {
  expect(codes(line)).toEqual(expected);
});

test('a label run together with a code', () => {
  expect(codes('TAGS:PREL FR')).toEqual(['PREL', 'FR']);
});

test('a word of any length costs little', () => {
  expect(codes('PREL'.repeat(100_000))).toHaveLength(1);
});
