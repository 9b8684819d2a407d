import { expect, test } from 'vitest';
import { readSettings } from '../../server/src/protocol/settings';

const DEFAULTS = { diagnosticsEnabled: true, hoverEnabled: true };

test.each([undefined, null, {}, 7, 'on', [], { diagnostics: null }, { hover: { enabled: null } }])(
  'nothing set in %j gives the defaults',
  (given) => {
    const log: string[] = [];
    expect(readSettings(given, (line) => log.push(line))).toEqual(DEFAULTS);
    expect(log).toEqual([]);
  },
);

test('a wrong value is told in one line and leaves the others as they are', () => {
  const log: string[] = [];
  const given = { diagnostics: { enabled: 0 }, hover: { enabled: false } };
  expect(readSettings(given, (line) => log.push(line))).toEqual({ diagnosticsEnabled: true, hoverEnabled: false });
  expect(log).toEqual(['The setting cable.diagnostics.enabled is 0 but must be true or false; true is used.']);
});
