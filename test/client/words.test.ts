import { expect, test, vi } from 'vitest';
import type { Known } from '../../client/src/session/contract';
import { marksOf } from '../../client/src/session/marks';
import { briefReasonFor, reasonFor, titleOf, whyNotCable } from '../../client/src/session/words';
import { CABLE } from './samples';

vi.mock('vscode', async () => ({ l10n: (await import('./fakeVscode')).l10n }));

const evidence = [
  { kind: 'transmissionId', line: 0 },
  { kind: 'dateTimeGroup', line: 5 },
  { kind: 'subject', line: 12 },
];

test('the title', () => {
  expect(titleOf({ cables: 1, layout: 'transmission', id: '07PARIS4514', evidence })).toBe('Transmission 07PARIS4514');
  expect(titleOf({ cables: 1, layout: 'aad', evidence })).toBe('Archive print');
  expect(titleOf({ cables: 3, layout: 'telegram', id: '08ROME1', evidence })).toBe('3 cables');
  expect(titleOf({ cables: 0, evidence: [] })).toBe('Cable');
  expect(titleOf(undefined)).toBe('Cable');
  expect(titleOf({ cables: 1, layout: 'of a newer server', evidence })).toBe('Cable');
});

test('the reason', () => {
  expect(reasonFor('text', evidence)).toBe(
    'recognised by its text: transmission line (line 1), date-time group (line 6), SUBJECT line (line 13)',
  );
  expect(reasonFor('name', [])).toBe('by its file name; no mark of a cable in its text');
  expect(reasonFor('choice', [{ kind: 'somethingNew', line: 1 }])).toBe('by your choice: somethingNew (line 2)');
});

test('the reason in brief', () => {
  expect(briefReasonFor('text', evidence)).toBe('transmission line (line 1) and 2 more');
  expect(briefReasonFor('text', evidence.slice(1, 2))).toBe('date-time group (line 6)');
  expect(briefReasonFor('association', evidence)).toBe('by the setting files.associations');
  expect(briefReasonFor(undefined, [])).toBe('no mark of a cable in its text');
});

test('why not', () => {
  const known: Known = { origin: undefined, choice: undefined, mode: 'auto' };
  const enough = { isCable: true, evidence };
  const none = { isCable: false, evidence: [] };
  const one = { isCable: false, evidence: [{ kind: 'subject', line: 3 }] };
  expect(whyNotCable(known, none)).toBe('Not taken for a cable. Found in its first lines: no mark of a cable.');
  expect(whyNotCable(known, one)).toMatch(/SUBJECT line \(line 4\).*two/);
  expect(whyNotCable({ ...known, choice: 'notCable' }, enough)).toMatch(/^You chose/);
  expect(whyNotCable({ ...known, mode: 'off' }, enough)).toMatch(/cable\.detect is off/);
  expect(whyNotCable({ ...known, mode: 'ask' }, enough)).toMatch(/asks first/);
});

test('the marks, with their lines', () => {
  const lines = `\n\n${CABLE}`.split('\n');
  const { evidence: found, isCable } = marksOf({
    lineCount: lines.length,
    lineAt: (line: number) => ({ text: lines[line] ?? '' }),
  });
  expect(isCable).toBe(true);
  expect(found).toContainEqual({ kind: 'transmissionId', line: 2 });
  expect(found).toContainEqual({ kind: 'dateTimeGroup', line: 6 });
});
