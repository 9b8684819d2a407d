import { expect, test } from 'vitest';
import { CodeActionKind, DiagnosticSeverity } from 'vscode-languageserver-types';
import { splitLines } from '../../server/src/cable/lines';
import type { CableFile } from '../../server/src/cable/model';
import { type Finding, replace } from '../../server/src/checks/check';
import { codeActionsFor } from '../../server/src/features/codeActions';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { sample } from './sample';

const URI = 'file:///archive/08PORTELLERY258.txt';
const TARGET = { uri: URI, version: 7 };
const EVERYTHING = { relatedInformation: true, codeDescription: true, documentChanges: true };

/** A file with a finding on the first marked range, related to the others. */
function found(marked: string, properties: Partial<Finding> = {}): { file: CableFile; finding: Finding } {
  const { text, ranges } = sample(marked);
  const [place, ...others] = ranges;
  if (!place) throw new Error('The sample marks no range.');
  const nothing = { start: 0, end: 0 };
  return {
    file: {
      start: 0,
      end: text.length,
      text,
      lines: splitLines(text),
      preamble: nothing,
      cables: [],
      evidence: [],
      damage: [],
    },
    finding: {
      ...place,
      code: 'envelope/day-of-year',
      severity: 'warning',
      message: 'Day 058 is not the day of the date-time group.',
      related: others.map((other) => ({ ...other, message: 'The date-time group.' })),
      fixes: [replace(place, '044', 'Write day 044')],
      ...properties,
    },
  };
}

const DAY_OF_YEAR = `
  DE RUEHXX #0258 ⟦058⟧1659
  ZNY CCCCC ZZH
  O ⟦131659Z FEB 08⟧`;

test('a finding becomes a diagnostic with its code, page and related line', () => {
  const { file, finding } = found(DAY_OF_YEAR);
  expect(diagnosticsOf(file, URI, [finding], EVERYTHING)).toEqual([
    {
      range: { start: { line: 0, character: 16 }, end: { line: 0, character: 19 } },
      severity: DiagnosticSeverity.Warning,
      code: 'envelope/day-of-year',
      codeDescription: {
        href: 'https://github.com/cable-files/cable-files/blob/main/docs/checks/envelope-day-of-year.md',
      },
      source: 'cable',
      message: 'Day 058 is not the day of the date-time group.',
      relatedInformation: [
        {
          location: { uri: URI, range: { start: { line: 2, character: 2 }, end: { line: 2, character: 16 } } },
          message: 'The date-time group.',
        },
      ],
    },
  ]);
});

test('a client that shows no related lines gets none', () => {
  const { file, finding } = found(DAY_OF_YEAR);
  const [diagnostic] = diagnosticsOf(file, URI, [finding], { relatedInformation: false, codeDescription: false });
  expect(diagnostic).not.toHaveProperty('relatedInformation');
  expect(diagnostic).not.toHaveProperty('codeDescription');
});

test('a thousand findings are all shown; of more, the last says how many are not', () => {
  const { file, finding } = found(DAY_OF_YEAR);
  const many = (count: number) => diagnosticsOf(file, URI, Array<Finding>(count).fill(finding), EVERYTHING);
  expect(many(1000)).toHaveLength(1000);
  expect(many(1000).at(-1)?.code).toBe('envelope/day-of-year');
  expect(many(1234)).toHaveLength(1000);
  expect(many(1234).at(-1)?.message).toMatch(/^235 more findings/);
});

function actions(marked: string, only?: readonly CodeActionKind[], properties: Partial<Finding> = {}) {
  const { file, finding } = found(marked, properties);
  const { cursors } = sample(marked);
  const place = { start: cursors[0] ?? finding.start, end: cursors.at(-1) ?? finding.end };
  return codeActionsFor(file, TARGET, [finding], place, only, EVERYTHING);
}

test('a fix is a preferred quick fix with its diagnostic and an edit of that version', () => {
  const [action, ...others] = actions(DAY_OF_YEAR);
  expect(others).toEqual([]);
  expect(action).toMatchObject({
    title: 'Write day 044',
    kind: CodeActionKind.QuickFix,
    isPreferred: true,
    diagnostics: [{ code: 'envelope/day-of-year' }],
    edit: {
      documentChanges: [
        {
          textDocument: TARGET,
          edits: [{ range: { start: { line: 0, character: 16 }, end: { line: 0, character: 19 } }, newText: '044' }],
        },
      ],
    },
  });
});

test('a client without versioned edits gets plain ones', () => {
  const { file, finding } = found(DAY_OF_YEAR);
  const support = { relatedInformation: false, codeDescription: false, documentChanges: false };
  const [action] = codeActionsFor(file, TARGET, [finding], finding, undefined, support);
  expect(Object.keys(action?.edit ?? {})).toEqual(['changes']);
  expect(action?.edit?.changes?.[URI]).toHaveLength(1);
});

test('of several fixes none is preferred', () => {
  const at = { start: 0, end: 1 };
  const fixes = [replace(at, 'a', 'Write a'), replace(at, 'b', 'Write b')];
  expect(actions(DAY_OF_YEAR, undefined, { fixes }).map((action) => action.isPreferred)).toEqual([false, false]);
});

test.each([
  ['before it', 'DE‸ #0258 ⟦058⟧1659', 0],
  ['at its start', 'DE #0258 ‸⟦058⟧1659', 1],
  ['at its end', 'DE #0258 ⟦058⟧‸1659', 1],
  ['around it', 'D‸E #0258 ⟦058⟧16‸59', 1],
  ['after it', 'DE #0258 ⟦058⟧1‸659', 0],
])('a cursor %s', (_, marked, count) => {
  expect(actions(marked)).toHaveLength(count);
});

test.each([
  [[CodeActionKind.QuickFix], 1],
  [[CodeActionKind.Empty], 1],
  [[CodeActionKind.Refactor, CodeActionKind.QuickFix], 1],
  [[CodeActionKind.SourceFixAll], 0],
  [[], 0],
])('a client that asks only for %j', (only, count) => {
  expect(actions(DAY_OF_YEAR, only)).toHaveLength(count);
});
