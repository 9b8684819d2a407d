import { expect, test } from 'vitest';
import { readSettings } from '../../server/src/protocol/settings';

const DEFAULTS = {
  libraryEnabled: true,
  codeLensEnabled: true,
  diagnosticsEnabled: true,
  hoverEnabled: true,
  hoverOff: new Set(),
  inlayHints: { indicators: false, dateTimeGroups: false, tags: false },
  checks: {},
  codes: undefined,
};

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
  expect(readSettings(given, (line) => log.push(line))).toEqual({ ...DEFAULTS, hoverEnabled: false });
  expect(log).toEqual(['The setting cable.diagnostics.enabled is 0 but must be true or false; true is used.']);
});

test('hints are off until a kind of them is on', () => {
  const log: string[] = [];
  const { inlayHints } = readSettings({ inlayHints: { tags: true, indicators: 'yes' } }, (line) => log.push(line));
  expect(inlayHints).toEqual({ ...DEFAULTS.inlayHints, tags: true });
  expect(log).toEqual(['The setting cable.inlayHints.indicators is "yes" but must be true or false; false is used.']);
});

test('levels are taken where they are levels, and told where they are not', () => {
  const log: string[] = [];
  const read = (checks: unknown) => readSettings({ checks }, (line) => log.push(line)).checks;
  expect(read({ damage: 'hint', 'header/tag-unknown': 'off' })).toEqual({
    damage: 'hint',
    'header/tag-unknown': 'off',
  });
  expect(log).toEqual([]);
  expect(read({ damage: 'loud', header: 'error' })).toEqual({ header: 'error' });
  expect(read('off')).toEqual({});
  expect(log).toEqual([
    'The setting cable.checks has "loud" for damage but must have error, warning, information, hint or off; it is not used.',
    'The setting cable.checks is "off" but must be an object; it is not used.',
  ]);
});

test('groups of hovers are switched off one by one', () => {
  const log: string[] = [];
  const given = { hover: { groups: { glossary: false, tags: true, text: 'no' } } };
  expect(readSettings(given, (line) => log.push(line)).hoverOff).toEqual(new Set(['glossary']));
  expect(log).toEqual(['The setting cable.hover.groups.text is "no" but must be true or false; true is used.']);
});
