import { expect, test } from 'vitest';
import { plainOf } from '../../../server/src/features/hover/card';
import { tagCard } from '../../../server/src/features/hover/tags';

const plain = (code: string, person?: string) => plainOf(tagCard(code, person));

test('what stands where a code belongs', () => {
  expect(plain('PGOVPRELKJUS')).toMatch(/^PGOVPRELKJUS: 3 tags run together\nPGOV: Internal governmental affairs\n/);
  expect(plain('PTER PGOV KCRMKJUS')).toMatch(/^PTER PGOV KCRMKJUS: 4 tags run together\n/);
  expect(plain('PGVO')).toMatch(/^PGVO: not in the tables; perhaps PGOV, Internal governmental affairs/);
  expect(plain('DK')).toMatch(/^DK: not in the tables; ISO code of Denmark, whose tag is DA\n/);
  expect(plain('LIGHTHOUSE KEEPING')).toBe('LIGHTHOUSE KEEPING: a subject in words, which is no code');
  expect(plain('NORWAY-SWEDEN')).toBe('NORWAY-SWEDEN: a subject in words, which is no code');
  expect(plain('QQQQ-1')).toBe('QQQQ-1: not in the tables');
  expect(plain('0IIP')).toMatch(
    /^0IIP: OIIP with a digit read for a letter: International information programs\nKind: subject tag\n/,
  );
  expect(plain('POGOV')).toMatch(/^POGOV: slip for PGOV\n(?:.*\n)*Meant: PGOV\n/);
  expect(plain('QQQQ', 'DOE, JANE')).toBe('QQQQ: not in the tables\nPerson: DOE, JANE');
});

test('a long run of codes keeps its hover short', () => {
  expect(plain('PGOV'.repeat(15)).split('\n').length).toBeLessThan(35);
});
