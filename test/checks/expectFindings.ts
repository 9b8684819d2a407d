import { expect } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import type { Check, Finding } from '../../server/src/checks/check';
import { applyFix } from '../../server/src/checks/fix';
import { findingsIn } from '../../server/src/checks/run';

export interface ExpectedFinding {
  readonly code: string;
  /** A part of the message. */
  readonly message?: string;
  /** The lines that the fix changes, as they are after it; `''` when it takes a line out. Several fixes, several texts. */
  readonly fixed?: string | readonly string[];
}

/**
 * Holds that a sample has these findings and no others, in the order of the text. The sample shows where: `⟦ ⟧` about each
 * finding, `⟪ ⟫` about each related place. Its first line break and its indentation are taken off.
 *
 * ```ts
 * expectFindings(
 *   `
 *   DE RUEHFR #0258 ⟦058⟧1659
 *   O ⟪131659Z FEB 08⟫`,
 *   { code: 'envelope/day-of-year', fixed: 'DE RUEHFR #0258 0441659' },
 * );
 * ```
 */
export function expectFindings(sample: string, ...expected: readonly ExpectedFinding[]): void {
  const { text, places, related } = readMarks(dedent(sample));
  const findings = findingsOf(text);
  expect(findings.map((finding) => show(text, finding))).toEqual(
    expected.map(({ code }, i) => show(text, { code, ...(places[i] ?? { start: -1, end: -1 }) })),
  );
  expect(unique(findings.flatMap((finding) => finding.related.map((place) => show(text, place))))).toEqual(
    unique(related.map((place) => show(text, place))),
  );
  for (const [i, { message, fixed }] of expected.entries()) {
    const finding = findings[i] as Finding;
    if (message !== undefined) expect(finding.message).toContain(message);
    const changed = finding.fixes.map((fix) => changedLines(text, applyFix(text, fix)));
    expect(changed, `fixes of ${finding.code}`).toEqual(
      fixed === undefined ? [] : typeof fixed === 'string' ? [fixed] : fixed,
    );
  }
}

/** What the checks, or some of them, find in a text. */
export function findingsOf(text: string, some: readonly Check[] = checks): Finding[] {
  return findingsIn(parseCables(text), some);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function show(text: string, { start, end, code }: Place & { readonly code?: string }): string {
  const line = text.slice(0, Math.max(start, 0)).split('\n').length;
  return `${code ?? 'related'} at line ${line}, offset ${start}: "${text.slice(Math.max(start, 0), Math.max(end, 0))}"`;
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}

/** Takes `⟦ ⟧` and `⟪ ⟫` out of the sample and says where they stood. They may lie in one another. */
function readMarks(sample: string): { text: string; places: Place[]; related: Place[] } {
  const places: Place[] = [];
  const related: Place[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of sample) {
    if (char === '⟦' || char === '⟪') open.push(text.length);
    else if (char === '⟧' || char === '⟫') {
      const start = open.pop();
      if (start === undefined) throw new Error(`The sample has a ${char} without its opening mark.`);
      (char === '⟧' ? places : related).push({ start, end: text.length });
    } else text += char;
  }
  if (open.length > 0) throw new Error('The sample has a mark that is not closed.');
  return { text, places: places.sort((a, b) => a.start - b.start || a.end - b.end), related };
}

function dedent(sample: string): string {
  const lines = sample.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least)).join('\n');
}

/** The lines of `after` between those that both texts begin and end with. */
function changedLines(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return now.slice(head, now.length - tail).join('\n');
}
