// Time to tokenise a line of 20,000 characters with the grammar, of each hostile kind and of each line of the fixtures
// repeated to that length, beside a grammar of one rule. The budget is 10 ms a line. Time is that of the processor, so
// that other work on the machine counts less, and the first run of each line, which compiles expressions, is left out.
// Run with `npm run bench -- grammar`.
import { readFile, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { hostileTexts, lineOf, openings } from '../test/grammar/hostile';
import { loadGrammar } from '../test/grammar/tokenise';
import { table } from './table';

const RUNS = 5;
const BUDGET = 10;

interface Case {
  readonly name: string;
  readonly line: string;
}

export async function run(): Promise<void> {
  const grammar = await loadGrammar(await readFile(resolve('syntaxes/cable.tmLanguage.json'), 'utf8'));
  const oneRule = await loadGrammar(
    JSON.stringify({ scopeName: 'text.one-rule', patterns: [{ match: '[A-Z]{3,}', name: 'keyword.other' }] }),
  );
  const hostile = openings.flatMap((opening) =>
    hostileTexts.map((text) => ({ name: JSON.stringify(opening + text), line: lineOf(text, opening) })),
  );
  const written = await linesOfFixtures();
  for (const [title, cases] of [
    ['Hostile lines', hostile],
    ['Lines of the fixtures, repeated', written],
  ] as const) {
    for (const { line } of cases) grammar.tokenizeLine(line, null);
    const measured = cases.map(({ name, line }) => ({ name, times: times(grammar, line) }));
    const slowest = [...measured].sort((a, b) => median(b.times) - median(a.times));
    table(`${title} of 20,000 characters (ms of processor time)`, [
      { name: 'all: median of each', times: measured.map((row) => median(row.times)) },
      { name: 'one rule, same lines', times: cases.map(({ line }) => median(times(oneRule, line))) },
      ...slowest.slice(0, 10).map(({ name, times }) => ({ name: name.slice(0, 60), times })),
    ]);
    const over = measured.filter((row) => median(row.times) > BUDGET).length;
    console.log(`${over} of ${cases.length} over the budget of ${BUDGET} ms`);
  }
}

function times(grammar: IGrammar, line: string): readonly number[] {
  return Array.from({ length: RUNS }, () => {
    const start = processorTime();
    grammar.tokenizeLine(line, null);
    return processorTime() - start;
  });
}

/** Milliseconds of processor that this process has had. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function linesOfFixtures(): Promise<readonly Case[]> {
  const root = resolve('fixtures');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(resolve(entry.parentPath, entry.name), 'utf8')),
  );
  const lines = new Set(texts.flatMap((text) => text.split(/\r\n|\r|\n/)).filter((line) => line.trim() !== ''));
  return [...lines].map((line) => ({ name: JSON.stringify(line), line: lineOf(`${line} `) }));
}

await run();
