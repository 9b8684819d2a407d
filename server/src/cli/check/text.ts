import { createColors } from 'picocolors';
import stringWidth from 'string-width';
import type { CableFile } from '../../cable';
import type { Finding, Severity } from '../../checks/check';
import { plainText, withUnseenShown } from '../../features/plainText';
import { positionAt } from '../../features/positions';
import type { Tally } from '../task';
import { LONGEST_MESSAGE, type ReportFormat } from './report';

type Colours = ReturnType<typeof createColors>;

/** How much of a line is shown, at most, and how much of it before the place. */
const WIDTH = 100;
const BEFORE = 40;

/** For people: place, severity, message and code on a line that terminals make a link of, then the line with a caret. */
export const text: ReportFormat = {
  head: () => '',
  between: '',
  tail: '',
  pieces: ({ path, file, findings, colour }) => {
    const colours = createColors(colour);
    const shown = withUnseenShown(path);
    return findings.map((finding) => {
      const { line, character } = positionAt(file, finding.start);
      const place = colours.bold(`${shown}:${line + 1}:${character + 1}:`);
      const severity = painted(colours, finding.severity)(`${finding.severity}:`);
      const message = plainText(finding.message, LONGEST_MESSAGE);
      return `${place} ${severity} ${message} ${colours.dim(`[${finding.code}]`)}\n${excerpt(file, finding, colours)}`;
    });
  },
};

function painted(colours: Colours, severity: Severity): (text: string) => string {
  switch (severity) {
    case 'error':
      return colours.red;
    case 'warning':
      return colours.yellow;
    case 'information':
      return colours.blue;
    case 'hint':
      return colours.cyan;
  }
}

/**
 * The line of the finding, and carets below it:
 *
 *     3 | DE RUEHXA #0258/01 0581659
 *       |                    ^^^
 */
function excerpt(file: CableFile, { start, end, severity }: Finding, colours: Colours): string {
  const line = positionAt(file, start).line;
  const [lineStart, lineEnd] = [file.lines.start(line), file.lines.end(line)];
  const at = Math.min(start, lineEnd);
  const until = Math.max(Math.min(end, lineEnd), at);
  const from =
    at - lineStart <= BEFORE * 2 && lineEnd - lineStart <= WIDTH ? lineStart : Math.max(lineStart, at - BEFORE);
  const to = Math.min(lineEnd, from + WIDTH);
  const cut = from > lineStart ? '…' : '';
  const before = cut + seen(file.text.slice(from, at));
  const marked = seen(file.text.slice(at, Math.min(until, to)));
  const after = seen(file.text.slice(Math.min(until, to), to)) + (to < lineEnd ? '…' : '');
  const number = String(line + 1).padStart(5);
  const caret = ' '.repeat(stringWidth(before)) + '^'.repeat(Math.max(stringWidth(marked), 1));
  return (
    `${colours.dim(`${number} |`)} ${before}${marked}${after}\n` +
    `${colours.dim(`${' '.repeat(number.length)} |`)} ${painted(colours, severity)(caret)}\n`
  );
}

/** One column for each blank, and nothing that a terminal obeys. */
function seen(part: string): string {
  return part.replace(/\s/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

/** What was found, by code, the most frequent first. */
export function summary(tallies: readonly Tally[], files: number, withFindings: number, colour: boolean): string {
  const colours = createColors(colour);
  const filesText = files === 1 ? '1 file' : `${files} files`;
  const total = sum(tallies, ({ count }) => count);
  if (total === 0) return `Nothing found in ${filesText}.\n`;
  const fixable = sum(tallies, (tally) => tally.fixable);
  const countWidth = String(Math.max(...tallies.map(({ count }) => count))).length;
  const rows = [...tallies]
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
    .map(
      ({ code, severity, count, fixable: mended }) =>
        `  ${String(count).padStart(countWidth)}  ${painted(colours, severity)(severity.padEnd(11))}  ${code}` +
        `${mended > 0 ? colours.dim(`  ${mended} fixable`) : ''}\n`,
    );
  const head = `${total} ${total === 1 ? 'finding' : 'findings'} in ${withFindings} of ${filesText}; --fix mends ${fixable}.`;
  return `\n${colours.bold(head)}\n${rows.join('')}`;
}

function sum(tallies: readonly Tally[], count: (tally: Tally) => number): number {
  return tallies.reduce((total, tally) => total + count(tally), 0);
}
