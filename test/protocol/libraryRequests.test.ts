import { expect, test } from 'vitest';
import * as library from '../../server/src/protocol/libraryRequests';
import * as others from '../../server/src/protocol/requests';

test('no two requests have one name', () => {
  const names = [...Object.values(library), ...Object.values(others)];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^cable\/[a-z][A-Za-z]+$/);
});
