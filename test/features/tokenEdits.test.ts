import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenEdits } from '../../server/src/features/tokenEdits';

const tokens = fc
  .array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2), fc.constant(0)))
  .map((list) => list.flat());

test('the edits turn the old tokens into the new ones', () => {
  fc.assert(
    fc.property(tokens, tokens, (before, after) => {
      const result = [...before];
      for (const { start, deleteCount, data = [] } of tokenEdits(before, after))
        result.splice(start, deleteCount, ...data);
      expect(result).toEqual(after);
    }),
  );
});

test('tokens that stay the same need no edit', () => {
  fc.assert(
    fc.property(tokens, (same) => {
      expect(tokenEdits(same, [...same])).toEqual([]);
    }),
  );
});

test('one changed token is one edit of one token', () => {
  const before = [1, 0, 4, 1, 0, 1, 0, 4, 1, 0, 1, 0, 4, 1, 0];
  const after = [1, 0, 4, 1, 0, 1, 0, 5, 1, 0, 1, 0, 4, 1, 0];
  expect(tokenEdits(before, after)).toEqual([{ start: 5, deleteCount: 5, data: [1, 0, 5, 1, 0] }]);
});
