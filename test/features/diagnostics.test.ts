import { expect, test } from 'vitest';
import { CodeActionKind, DiagnosticSeverity } from 'vscode-languageserver-types';
import { parseCables } from '../../server/src/cable';
import type { CableFile } from '../../server/src/cable/model';
import { type Finding, replace } from '../../server/src/checks/check';
import { checks } from '../../server/src/checks';
import { findingsIn } from '../../server/src/checks/run';
import { codeActionsFor } from '../../server/src/features/codeActions';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { fileWithoutCables, sample } from './sample';

const URI = 'file:///archive/08PORTELLERY258.txt';
const TARGET = { uri: URI, version: 7 };
const EVERYTHING = { relatedInformation: true, codeDescription: true, documentChanges: true };

/** A file with a finding on the first marked range, related to the others. */
function found(marked: string, properties: Partial<Finding> = {}): { file: CableFile; finding: Finding } {
  const { text, ranges } = sample(marked);
  const [place, ...others] = ranges;
  if (!place) throw new Error('The sample marks no range.');
  return {
    file: fileWithoutCables(text),
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
  return codeActionsFor(file, TARGET, [finding], place, only, EVERYTHING, () => []);
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
  const [action] = codeActionsFor(file, TARGET, [finding], finding, undefined, support, () => []);
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

test('no more than a hundred actions, the first of the selection, and diagnostics for no others', () => {
  const { file, finding } = found(DAY_OF_YEAR);
  let built = 0;
  const findings = Array.from({ length: 2000 }, (_, i) => ({
    ...finding,
    fixes: [replace(finding, '044', `Write ${i}`)],
    get message() {
      built++;
      return finding.message;
    },
  }));
  const everything = { start: 0, end: file.text.length };
  const offered = codeActionsFor(file, TARGET, findings, everything, undefined, EVERYTHING, () => []);
  expect(offered).toHaveLength(100);
  expect([offered[0]?.title, offered.at(-1)?.title]).toEqual(['Write 0', 'Write 99']);
  expect(built).toBe(100);
});

test('of one finding with very many fixes a hundred are offered, and of one without none', () => {
  const fixes = Array.from({ length: 300 }, (_, i) => replace({ start: 0, end: 1 }, 'a', `Write ${i}`));
  expect(actions(DAY_OF_YEAR, undefined, { fixes })).toHaveLength(100);
  expect(actions(DAY_OF_YEAR, undefined, { fixes: [] })).toEqual([]);
});

test('what a cable says in a message or title obeys no terminal, turns no line and is cut', () => {
  const hostile = '\u001b[31m\u202eSIRAP\n\u2028';
  const at = { start: 0, end: 1 };
  const { file, finding } = found(DAY_OF_YEAR, {
    message: `“${hostile}” is no word.`,
    related: [{ ...at, message: `${hostile}${'A'.repeat(1e6)}` }],
    fixes: [replace(at, 'a', `Write ${hostile}`), replace(at, 'b', `Write ${'B'.repeat(1e6)}`)],
  });
  const [diagnostic] = diagnosticsOf(file, URI, [finding], EVERYTHING);
  expect(diagnostic?.message).toBe('“[U+001B][31m[U+202E]SIRAP ” is no word.');
  expect(diagnostic?.relatedInformation?.[0]?.message).toMatch(/^\[U\+001B\]\[31m\[U\+202E\]SIRAP A+…$/);
  expect(diagnostic?.relatedInformation?.[0]?.message).toHaveLength(300 + '[U+001B][U+202E]'.length - 2);
  const titles = codeActionsFor(file, TARGET, [finding], finding, undefined, EVERYTHING, () => []).map(
    ({ title }) => title,
  );
  expect(titles).toEqual(['Write [U+001B][31m[U+202E]SIRAP', `Write ${'B'.repeat(73)}…`]);
});

test('a classification of a million blanks and an addressee of a million letters make short messages', () => {
  const classification = `CC${' '.repeat(1e6)}O N F I D E N T I A L PARIS 000042`;
  const addressees = `TO RUEHC/SECSTATE WASHDC RUEHFR/${'A'.repeat(1e6)}`;
  const file = parseCables(
    `O 141659Z FEB 08\nFM AMEMBASSY PARIS\n${addressees}\n\n${classification}\n\nSUBJECT: COD\n`,
  );
  const diagnostics = diagnosticsOf(file, URI, findingsIn(file, checks), EVERYTHING);
  expect(diagnostics.map(({ code }) => code)).toContain('classification/damaged');
  for (const { message } of diagnostics) expect(String(message).length).toBeLessThanOrEqual(300);
});
