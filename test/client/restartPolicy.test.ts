import { expect, test } from 'vitest';
import { RestartPolicy } from '../../client/src/session/restartPolicy';

const MINUTE = 60_000;

test('the fifth failure within three minutes is the last', () => {
  const policy = new RestartPolicy();
  expect([0, 1, 2, 3].map((time) => policy.failedAt(time))).toEqual([true, true, true, true]);
  expect(policy.failedAt(2 * MINUTE)).toBe(false);
});

test('failures far apart are borne for ever', () => {
  const policy = new RestartPolicy();
  for (let hour = 0; hour < 100; hour++) expect(policy.failedAt(hour * 60 * MINUTE)).toBe(true);
});

test('a restart by hand begins anew', () => {
  const policy = new RestartPolicy();
  for (let time = 0; time < 5; time++) policy.failedAt(time);
  policy.forget();
  expect(policy.failedAt(6)).toBe(true);
});
