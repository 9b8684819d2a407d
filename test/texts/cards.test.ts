/**
 * In a language of letters that no cable and no table has, what the hover, the lists and the hints still say in Latin letters
 * is of the cable or of a table. The tables are English, as data; whatever else is found was not translated.
 */
import { config } from '@vscode/l10n';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { parseCables } from '../../server/src/cable';
import type { CableFile } from '../../server/src/cable/model';
import { completionAt } from '../../server/src/features/completion';
import { isExplained } from '../../server/src/features/completion/explained';
import { explain } from '../../server/src/features/explain';
import { foundAt } from '../../server/src/features/hover';
import type { Card } from '../../server/src/features/hover/card';
import { cardOf, CODE_KINDS } from '../../server/src/features/hover/kinds';
import { countryName } from '../../server/src/features/hover/places';
import { inlayHintsIn } from '../../server/src/features/inlayHints';
import { readingAt } from '../../server/src/features/reading/reading';
import { MADE_UP_LANGUAGE } from './pseudoLocale';

const ROOT = new URL('../../', import.meta.url);

beforeAll(() => {
  config({ contents: MADE_UP_LANGUAGE });
});
afterAll(() => {
  config({ contents: {} });
});

const cables = ['fixtures/checks', 'fixtures/sample', 'fixtures/layouts'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt') && !name.endsWith('good.txt'))
    .map((name) => parseCables(readFileSync(new URL(`${folder}/${name}`, ROOT), 'latin1'))),
);

const TABLES = new URL('server/src/codes/data/', ROOT);

/** Columns of the tables that hold words of ours, which are said in the reader's language. */
const OUR_COLUMNS = new Set(['kind', 'certainty', 'group', 'type']);

const tables = readdirSync(TABLES).map((name) => {
  const [header = [], ...rows] = readFileSync(new URL(name, TABLES), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return { header, rows };
});

/** What the lines of a cable are called, in any language. */
const LABELS = new Set(['Classified By']);

/** A text by its stops: a meaning of a table may stand between others. */
const pieces = (text: string) =>
  text
    .split(/[^\w'’.&/ -]+| [-–] /)
    .map((piece) => /[a-z].*[a-z]/i.exec(piece)?.[0] ?? '')
    .filter((piece) => /[a-z]{2}/.test(piece));

const data = new Set(
  tables.flatMap(({ header, rows }) =>
    rows.flatMap((row) =>
      row.flatMap((cell, i) => {
        if (OUR_COLUMNS.has(header[i] ?? '')) return [];
        return header[i] === 'iso2' && cell !== '' ? pieces(countryName(cell)) : pieces(cell);
      }),
    ),
  ),
);

/** What is said in Latin letters and stands neither in the tables nor in the cable. */
function untranslated(texts: Iterable<string>, cable = ''): string[] {
  const written = cable.replace(/\s+/g, ' ');
  const found = new Set<string>();
  for (const text of texts) {
    for (const piece of pieces(text)) {
      if (!isOf(piece, written)) found.add(`${piece} | ${text}`);
    }
  }
  return [...found];
}

/** In the tables or the cable, or in two places of the cable: a position and a name. */
function isOf(piece: string, written: string): boolean {
  if (data.has(piece) || LABELS.has(piece) || written.includes(piece)) return true;
  return [...piece.matchAll(/ /g)].some(
    ({ index }) => written.includes(piece.slice(0, index)) && written.includes(piece.slice(index + 1)),
  );
}

const textsOf = ({ code, says, facts }: Card) => [
  code,
  says,
  ...facts.flatMap(({ label = '', text }) => [label, text]),
];

/** Whether a text has letters of the made-up language. */
const isTranslated = (text: string) => /[\uff21-\uff5a]/u.test(text);

/** Where words and numbers begin, and one place in each that is long: parts stand in one word, `0451702`. */
function* placesIn({ text }: CableFile): Generator<number> {
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    for (let at = index; at < index + Math.min(word.length, 60); at += 3) yield at;
  }
}

/** The cards of a cable, each once. */
function cardsOf(file: CableFile): Card[] {
  const cards = new Map<string, Card>();
  for (const offset of placesIn(file)) {
    const found = foundAt(file, offset);
    if (found) cards.set(`${found.start} ${found.card.says}`, found.card);
  }
  return [...cards.values()];
}

test('hovers', () => {
  const missed = new Set<string>();
  let translated = 0;
  for (const file of cables) {
    const texts = cardsOf(file).flatMap(textsOf);
    translated += texts.filter(isTranslated).length;
    for (const each of untranslated(texts, file.text)) missed.add(each);
  }
  expect(translated).toBeGreaterThan(10_000);
  expect([...missed]).toEqual([]);
}, 120_000);

test('what the tables know of a code, and what is said of one that they lack', () => {
  const codes = tables.flatMap(({ rows }) => rows.filter((_, i) => i % 40 === 0).map(([code = '']) => code));
  const cards = [
    ...[...codes, 'XYZZY', 'RUEHXQ', 'PRELL', 'OVIP (DOE, JANE)'].flatMap((code) =>
      explain(code).meanings.map(({ card }) => card),
    ),
    ...CODE_KINDS.map((kind) => cardOf(kind, 'QQQQ', 'QQQQ')),
    ...CODE_KINDS.map((kind) => cardOf(kind, '1.9 (z)', 'QQQQ')),
  ];
  const texts = cards.flatMap(textsOf);
  expect(texts.filter(isTranslated).length).toBeGreaterThan(500);
  expect(untranslated(texts, 'Perhaps DOE, JANE')).toEqual([]);
}, 60_000);

test('lists, and what is told of their items', () => {
  const support = { snippets: true, insertReplace: true, labelDetails: true, markdownCompletion: false };
  const missed = new Set<string>();
  let translated = 0;
  const files = [parseCables('', { assumeCable: true }), ...cables.filter((_, i) => i % 6 === 0)];
  for (const file of files) {
    const texts: string[] = [];
    for (const { index } of [{ index: 0 }, ...file.text.matchAll(/(?<=[ :])|$/gm)].slice(0, 80)) {
      for (const { label, kind, labelDetails, data: about } of completionAt(file, index, support).items.slice(0, 20)) {
        const says = labelDetails?.description ?? '';
        // A long meaning is cut, and is told in full beside the list.
        if (!says.endsWith('…')) texts.push(says);
        if (kind === CompletionItemKind.Snippet) texts.push(label);
        if (isExplained(about)) texts.push(...textsOf(cardOf(about.kind, about.code, '', about.day)));
      }
    }
    translated += texts.filter(isTranslated).length;
    for (const each of untranslated(texts, file.text)) missed.add(each);
  }
  expect(translated).toBeGreaterThan(100);
  expect([...missed]).toEqual([]);
}, 120_000);

test('inlay hints, and the date and the marks of the reading view', () => {
  const missed = new Set<string>();
  let dates = 0;
  for (const file of cables) {
    const kinds = { indicators: true, dateTimeGroups: true, tags: true };
    const hints = inlayHintsIn(file, { start: 0, end: file.text.length }, kinds).map(({ label }) => String(label));
    const reading = readingAt(file, 0);
    const marks =
      reading?.blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.mark?.says ?? []) : [])) ?? [];
    const texts = [...hints.filter((hint) => !hint.endsWith('…')), reading?.date ?? '', ...marks];
    dates += texts.filter((text) => /\p{Script=Cyrillic}/u.test(text)).length;
    for (const each of untranslated(texts, file.text)) missed.add(each);
  }
  expect(dates).toBeGreaterThan(100);
  expect([...missed]).toEqual([]);
});
