import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Fix } from '../../server/src/checks/check';
import { applyFix, fixAll, smallest } from '../../server/src/checks/fix';

const finding = (...fixes: readonly Fix[]): Finding => ({
  start: 0,
  end: 0,
  code: 'group/name',
  severity: 'warning',
  message: 'Wrong.',
  related: [],
  fixes,
});
const put = (start: number, end: number, text: string): Fix => ({ title: 'Write', edits: [{ start, end, text }] });

describe('applyFix', () => {
  test('several edits, in the order of the text', () => {
    const fix: Fix = {
      title: 'Mend',
      edits: [
        { start: 0, end: 1, text: 'A' },
        { start: 2, end: 2, text: '-' },
        { start: 3, end: 4, text: '' },
      ],
    };
    expect(applyFix('abcd', fix)).toBe('Ab-c');
  });
});

describe('fixAll', () => {
  test('takes the fixes of findings that leave no choice', () => {
    const all = fixAll([
      finding(put(2, 3, 'C')),
      finding(put(0, 1, 'x'), put(0, 1, 'y')),
      finding(),
      finding(put(1, 2, 'B')),
    ]);
    expect(applyFix('abcd', all)).toBe('aBCd');
  });

  test('leaves the second of two that meet for the next round', () => {
    expect(applyFix('abcd', fixAll([finding(put(0, 3, 'X')), finding(put(2, 4, 'Y'))]))).toBe('Xd');
    expect(applyFix('ab', fixAll([finding(put(1, 1, 'X')), finding(put(1, 1, 'Y'))]))).toBe('aXb');
  });
});

describe('smallest', () => {
  test('leaves alone what stays', () => {
    expect(smallest('DE 058', { start: 3, end: 6, text: '044' })).toEqual({ start: 4, end: 6, text: '44' });
    expect(smallest('11. (C)', { start: 0, end: 2, text: '1' })).toEqual({ start: 1, end: 2, text: '' });
  });

  test('never changes the result', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b') }),
        fc.string({ unit: fc.constantFrom('a', 'b') }),
        (before, put) => {
          const text = `<${before}>`;
          const edit = { start: 1, end: 1 + before.length, text: put };
          expect(applyFix(text, { title: '', edits: [smallest(text, edit)] })).toBe(`<${put}>`);
        },
      ),
    );
  });
});
