/** What the pictures of the walkthrough show: what the engine makes of two sample cables. */
import { readFileSync } from 'node:fs';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { parseCables } from '../../server/src/cable';
import type { CableFile } from '../../server/src/cable/model';
import { checks } from '../../server/src/checks';
import type { Finding } from '../../server/src/checks/check';
import { applyFix, certainFix } from '../../server/src/checks/fix';
import { findingsIn } from '../../server/src/checks/run';
import { hoverAt } from '../../server/src/features/hover';
import { outlineOf } from '../../server/src/features/outline';
import { recordOf } from '../../server/src/record';
import { loadCableGrammar, tokenise, type TokenisedLine } from '../grammar/tokenise';
import { across, box, coloured, cut, label, line, LINE, picture, type Run, wave, WIDTH } from './draw';

const SOUND = '08PARIS9258.txt';
const CITING = '06TIRANA8101-8102.txt';
const DAMAGED = '07LIMA8041.txt';

interface Scene {
  readonly name: string;
  readonly svg: string;
}

export async function scenes(): Promise<readonly Scene[]> {
  const grammar = await loadCableGrammar();
  const read = (name: string) => {
    // The line ends of the checkout, or of the sample, make no difference to a picture.
    const text = readFileSync(new URL(`../../fixtures/sample/${name}`, import.meta.url), 'utf8').replaceAll(
      '\r\n',
      '\n',
    );
    return { file: parseCables(text), lines: tokenise(grammar, text) };
  };
  const sound = read(SOUND);
  const damaged = read(DAMAGED);
  const citing = read(CITING);
  return [
    { name: 'open', svg: opened(sound.lines) },
    { name: 'outline', svg: outlined(sound.file, sound.lines) },
    { name: 'problems', svg: withProblems(damaged.file, damaged.lines) },
    { name: 'hover', svg: hovered(sound.file, sound.lines) },
    { name: 'folder', svg: mended(damaged.file) },
    { name: 'library', svg: cited(citing.file, citing.lines) },
  ];
}

/** Lines of the editor with their numbers, from `first`, 0-based. */
function editor(lines: readonly TokenisedLine[], first: number, count: number, x: number, y: number): string {
  const width = Math.floor((WIDTH - x - 36) / 6.6);
  return lines
    .slice(first, first + count)
    .map((each, i) => {
      const number = String(first + i + 1).padStart(2);
      const middle = y + i * LINE;
      return line(x, middle, [{ text: number, ink: 'quiet' }]) + line(x + 28, middle, coloured(each, width));
    })
    .join('\n');
}

function opened(lines: readonly TokenisedLine[]): string {
  const height = 360;
  return picture(
    height,
    editor(lines, 0, 18, 14, 20),
    box(282, height - 84, 264, 52, 'raised'),
    label(294, height - 68, { text: 'Cable: full transmission', bold: true }),
    label(294, height - 48, { text: 'Recognised by its first lines', ink: 'quiet' }),
    box(0.5, height - 24, WIDTH - 1, 23.5, 'raised'),
    label(404, height - 12, { text: '{ }  Diplomatic Cable' }),
    box(398, height - 21, 148, 18, 'chosen'),
  );
}

function outlined(file: CableFile, lines: readonly TokenisedLine[]): string {
  const rows = rowsOf(outlineOf(file), 0).slice(0, 18);
  return picture(
    rows.length * LINE + 40,
    box(0.5, 0.5, 252, rows.length * LINE + 39, 'raised'),
    label(12, 18, { text: 'OUTLINE', ink: 'quiet', bold: true }),
    ...rows.map(({ symbol, depth }, i) =>
      label(
        14 + depth * 12,
        40 + i * LINE,
        { text: `${(symbol.children?.length ?? 0) > 0 ? '⌄' : ' '} `, ink: 'quiet' },
        { text: cut(symbol.name, 30 - depth * 2) },
        { text: `  ${cut(symbol.detail ?? '', Math.max(1, 28 - depth * 2 - symbol.name.length))}`, ink: 'quiet' },
      ),
    ),
    editor(lines, 30, rows.length, 262, 40),
  );
}

function rowsOf(symbols: readonly DocumentSymbol[], depth: number): { symbol: DocumentSymbol; depth: number }[] {
  return symbols.flatMap((symbol) => [
    { symbol, depth },
    // The parts of address and header would fill the picture.
    ...(depth === 1 && symbol.name !== 'Text' ? [] : rowsOf(symbol.children ?? [], depth + 1)),
  ]);
}

function withProblems(file: CableFile, lines: readonly TokenisedLine[]): string {
  const first = 18;
  const count = 13;
  const shown = findingsIn(file, checks).filter(({ start }) => {
    const at = file.lines.at(start);
    return at >= first && at < first + count;
  });
  const chosen = shown.find(({ code }) => code === 'captions/misspelt');
  if (!chosen) throw new Error(`${DAMAGED} has no misspelt caption.`);
  const place = (finding: Finding) => {
    const at = file.lines.at(finding.start);
    const from = finding.start - file.lines.start(at);
    return {
      y: 20 + (at - first) * LINE,
      from,
      to: from + Math.min(finding.end, file.lines.start(at + 1) - 1) - finding.start,
    };
  };
  const menu = place(chosen);
  const x = across(42, menu.to + 2);
  const titles = chosen.fixes.map(({ title }) => title);
  const listY = 20 + count * LINE;
  return picture(
    listY + 24 + 5 * LINE,
    editor(lines, first, count, 14, 20),
    ...shown.map((finding) => {
      const { y, from, to } = place(finding);
      return wave(42, y, from, to);
    }),
    box(x, menu.y - 10, 230, 24 + titles.length * LINE, 'raised'),
    label(x + 10, menu.y + 2, { text: 'Quick Fix', ink: 'quiet', bold: true }),
    ...titles.map((title, i) => label(x + 10, menu.y + 2 + (i + 1) * LINE, { text: cut(title, 38) })),
    box(0.5, listY - 4, WIDTH - 1, 27.5 + 5 * LINE, 'raised'),
    label(14, listY + 10, { text: 'PROBLEMS', bold: true, ink: 'quiet' }),
    ...shown
      .slice(0, 5)
      .map((finding, i) =>
        label(
          14,
          listY + 28 + i * LINE,
          { text: '⚠ ', ink: 'warning' },
          { text: cut(finding.message, 54) },
          { text: `  ${finding.code}`, ink: 'link' },
          { text: `  [Ln ${file.lines.at(finding.start) + 1}]`, ink: 'quiet' },
        ),
      ),
  );
}

function hovered(file: CableFile, lines: readonly TokenisedLine[]): string {
  const at = file.text.indexOf('RUEHMD');
  const explained = hoverAt(file, at);
  if (!explained) throw new Error('The indicator has no explanation.');
  const row = file.lines.at(at);
  const [head = '', ...facts] = explained.plain.split('\n');
  const [code, says] = head.split(/: (.*)/);
  const y = 20 + row * LINE;
  const height = 34 + facts.length * LINE;
  return picture(
    y + height + 30,
    editor(lines, 0, row + 1, 14, 20),
    box(42, y - 9, 42, LINE, 'chosen'),
    box(60, y + 12, 460, height, 'raised'),
    label(74, y + 30, { text: code ?? '', bold: true }, { text: `: ${says ?? ''}` }),
    ...facts.map((fact, i) => label(74, y + 34 + (i + 1) * LINE, { text: `• ${cut(fact, 76)}` })),
  );
}

/** The cable behind “reftel”, and above it the line that says who cites it. */
function cited(file: CableFile, lines: readonly TokenisedLine[]): string {
  const [first, second] = file.cables;
  const found = first && recordOf(file, first);
  const at = file.text.indexOf('Reftel');
  const known = found?.id && found.date && found.subject;
  if (!first || !second || !known) throw new Error(`${CITING} has not two cables.`);
  const [id, date, subject] = [found.id, found.date.slice(0, 10), found.subject];
  const explained = hoverAt(file, at, { cited: () => [{ id, date, subject }] });
  if (!explained) throw new Error('The reference has no explanation.');
  const top = file.lines.at(second.start) + 17;
  const count = file.lines.at(at) - top + 1;
  const [head = '', ...facts] = explained.plain.split('\n');
  const [code, says] = head.split(/: (.*)/);
  const y = 20 + (count - 1) * LINE;
  const shown = facts.slice(0, 5);
  const height = 34 + shown.length * LINE;
  const below = y + height + 40;
  return picture(
    below + 8 * LINE,
    editor(lines, top, count, 14, 20),
    box(across(42, at - file.lines.start(file.lines.at(at))), y - 9, across(0, 6), LINE, 'chosen'),
    box(60, y + 12, 460, height, 'raised'),
    label(74, y + 30, { text: code ?? '', bold: true }, { text: `: ${says ?? ''}` }),
    ...shown.map((fact, i) => label(74, y + 34 + (i + 1) * LINE, { text: `• ${cut(fact, 76)}` })),
    label(42, below, { text: 'Cited by 1 cable', ink: 'quiet' }),
    editor(lines, file.lines.at(first.start), 7, 14, below + LINE),
  );
}

/** The preview of Fix All in Folder: a ticked row a fix, with what goes and what comes. */
function mended(file: CableFile): string {
  const rows = findingsIn(file, checks).flatMap((finding) => {
    const fix = certainFix(finding);
    return fix ? [{ finding, runs: changed(file, finding, applyFix(file.text, fix)) }] : [];
  });
  return picture(
    60 + 15 * LINE,
    box(0.5, 0.5, WIDTH - 1, 27, 'raised'),
    label(14, 14, { text: 'REFACTOR PREVIEW', ink: 'quiet', bold: true }),
    label(14, 44, { text: '☑ ' }, { text: DAMAGED, bold: true }, { text: `  sample   ${rows.length}`, ink: 'quiet' }),
    ...rows.slice(0, 15).map(({ runs }, i) => line(34, 62 + i * LINE, [{ text: '☑ ' }, ...runs])),
  );
}

/** A line before and after a fix: what both have, what is struck out, what is put in. */
function changed({ text, lines }: CableFile, { start }: Finding, after: string): readonly Run[] {
  const from = lines.start(lines.at(start));
  let same = 0;
  while (text[same] === after[same]) same++;
  let tail = 0;
  while (tail < text.length - same && tail < after.length - same && text.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const before = text.slice(Math.max(from, same - 34), same);
  const out = oneLine(text.slice(same, text.length - tail));
  const put = oneLine(after.slice(same, after.length - tail));
  const rest = text.slice(text.length - tail).split('\n')[0] ?? '';
  const used = before.length + out.length + put.length;
  return [
    { text: before },
    { text: out, ink: 'string', struck: true },
    { text: put, ink: 'number', bold: true },
    { text: cut(rest, Math.max(1, 72 - used)) },
  ].filter((run) => run.text !== '') as readonly Run[];
}

function oneLine(text: string): string {
  return cut(text.replaceAll('\n', '⏎'), 30);
}
