import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import type { Finding } from '../../server/src/checks/check';
import { applyFix, certainFix, fixAll } from '../../server/src/checks/fix';
import { findingsOf } from './expectFindings';

const root = new URL('../../', import.meta.url);

/** As the editor reads a file: UTF-8, its byte order mark taken off. */
function read(path: string): string {
  return new TextDecoder().decode(readFileSync(new URL(path, root)));
}

/** What a finding says, wherever it stands. */
const said = ({ code, message }: Finding) => `${code}: ${message}`;

/** What is in a list more often than in another. */
function surplus(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The codes that a test expects by `expectFindings` of a sample in which a range is marked. */
function markedCodes(source: string): readonly string[] {
  const constants = new Map(
    [...source.matchAll(/^ *const code = '([a-z/-]+)'/gm)].map(({ index, 1: code = '' }) => [index, code]),
  );
  return [...source.matchAll(/\bexpectFindings\(/g)].flatMap(({ index }) => {
    // The call ends where the next test or call begins.
    const rest = source.slice(index + 1);
    const call = rest.slice(0, /\bexpectFindings\(|^ *(?:test|describe)\b/m.exec(rest)?.index);
    if (!call.includes('⟦')) return [];
    const named = [...call.matchAll(/\bcode: '([a-z/-]+)'/g)].map(([, code = '']) => code);
    const before = [...constants].findLast(([at]) => at < index)?.[1];
    return /[{ ]code[ ,]/.test(call) && before !== undefined ? [...named, before] : named;
  });
}

const codesIn = (text: string) => findingsOf(text).map(({ code }) => code);

test('codes are unique, and say group and name', () => {
  expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
  for (const { code } of checks) expect(code).toMatch(/^[a-z-]+\/[a-z-]+$/);
});

test('every fixture belongs to a check', () => {
  const groups = readdirSync(new URL('fixtures/checks/', root));
  const found = groups.flatMap((group) =>
    readdirSync(new URL(`fixtures/checks/${group}/`, root)).map((name) => `${group}/${name}`),
  );
  expect(found.sort()).toEqual(checks.map(({ code }) => code).sort());
});

test('every check has a test that names its code for a range marked in its sample', () => {
  const folder = new URL('test/checks/', root);
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && name !== 'expectFindings.test.ts')
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const tested = new Set(sources.flatMap(markedCodes));
  expect(checks.map(({ code }) => code).filter((code) => !tested.has(code))).toEqual([]);
});

describe.each(checks.map((check) => [check.code, check] as const))('%s', (code, check) => {
  const bad = read(`fixtures/checks/${code}/bad.txt`);
  const good = read(`fixtures/checks/${code}/good.txt`);

  test('the rule is one sentence', () => expect(check.rule).toMatch(/^[A-Z].*\.$/));

  test('the good fixture has no finding', () => expect(findingsOf(good)).toEqual([]));

  test('the bad fixture has findings of this check only', () => expect(new Set(codesIn(bad))).toEqual(new Set([code])));

  test('messages are one sentence, places lie in the text', () => {
    for (const { start, end, message, related } of findingsOf(bad)) {
      expect(message).toMatch(/^[^a-z].*\.$/);
      expect(message).not.toMatch(/undefined|NaN|\n/);
      for (const place of [{ start, end }, ...related]) {
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(bad.length);
        expect(place.start).toBeLessThanOrEqual(place.end);
      }
    }
  });

  test('it says whether it has a fix', () => {
    expect(findingsOf(bad).some(({ fixes }) => fixes.length > 0)).toBe(check.fix !== undefined);
  });

  test('each fix removes its finding and adds none', () => {
    const before = findingsOf(bad);
    for (const finding of before) {
      for (const fix of finding.fixes) {
        expect(fix.title).toMatch(/^[A-Z]/);
        const after = findingsOf(applyFix(bad, fix)).map(said);
        const others = before.filter((other) => other !== finding).map(said);
        expect(surplus(after, others), `after “${fix.title}”`).toEqual([]);
      }
    }
  });

  test('all fixes give the good fixture back, and then nothing is left to fix', () => {
    const certain = findingsOf(bad).every((finding) => certainFix(finding) !== undefined);
    const mended = applyFix(bad, fixAll(findingsOf(bad)));
    if (certain) expect(mended).toBe(good);
    expect(applyFix(mended, fixAll(findingsOf(mended)))).toBe(mended);
  });
});

/** Layouts that are damaged, and what is found in them. */
const damaged: Readonly<Record<string, readonly string[]>> = {
  'address-labels-damaged.txt': [
    'envelope/address-label',
    'envelope/address-label',
    'envelope/addressee-precedence',
    'envelope/address-label',
    'envelope/addressee-precedence',
    'envelope/addressee-slash',
    'envelope/addressee-name',
  ],
  'address-labels-lost.txt': ['envelope/address-label', 'envelope/address-label'],
  'backslash-line-ends.txt': ['damage/line-end-backslash'],
  'flattened-transmission.txt': ['classification/section-missing'],
  'html-residue.txt': ['damage/html'],
  'no-executive-order.txt': ['header/executive-order-missing'],
  'no-full-stop-after-number.txt': ['body/paragraph-separator'],
  'broken-words.txt': ['damage/broken-word'],
  'caption-misspelt.txt': ['captions/misspelt'],
  'heading-markdown.txt': ['damage/markdown-heading'],
  'latex.txt': ['damage/latex'],
  'latin-1-crlf.txt': ['damage/wrong-decoding'],
  'level-first-letter-doubled.txt': ['classification/damaged'],
  'level-first-letter-lost.txt': ['classification/damaged'],
  'lost-number.txt': ['damage/lost-number'],
  'markdown-tags.txt': ['damage/markdown-link', 'damage/markdown-link', 'damage/markdown-link'],
  'notice-after-signature.txt': ['damage/broken-address'],
  'pilcrow-misread.txt': Array<string>(4).fill('damage/misread-pilcrow'),
  'pilcrow-misread-past-ten.txt': Array<string>(9).fill('damage/misread-pilcrow'),
  'pilcrow-mixed.txt': ['damage/misread-pilcrow', 'damage/list-bullet', 'damage/misread-pilcrow', 'damage/list-bullet'],
  'pilcrow-undecoded.txt': ['damage/wrong-decoding'],
  'two-addressees-on-a-line.txt': ['damage/joined-addressees'],
};

test.each(readdirSync(new URL('fixtures/layouts/', root)))('layouts/%s', (name) => {
  const text = read(`fixtures/layouts/${name}`);
  expect(parseCables(text).cables.length).toBeGreaterThan(0);
  expect(findingsOf(text).map(({ code }) => code)).toEqual(damaged[name] ?? []);
});

test.each(readdirSync(new URL('fixtures/sample/', root)))('sample/%s', (name) => {
  const text = read(`fixtures/sample/${name}`);
  if (name === '07LIMA8041.txt') {
    expect(new Set(codesIn(text))).toEqual(
      new Set([
        'captions/misspelt',
        'damage/broken-address',
        'damage/broken-word',
        'damage/joined-addressees',
        'damage/latex',
        'damage/list-bullet',
        'damage/lost-number',
        'damage/markdown-heading',
        'damage/markdown-link',
        'damage/misread-pilcrow',
      ]),
    );
  } else expect(codesIn(text)).toEqual([]);
});

test.each(readdirSync(new URL('fixtures/not-cables/', root)))('not-cables/%s', (name) => {
  expect(findingsOf(read(`fixtures/not-cables/${name}`))).toEqual([]);
});

test('a damaged cable is whole after one round of all fixes', () => {
  const text = read('fixtures/sample/07LIMA8041.txt');
  const mended = applyFix(text, fixAll(findingsOf(text)));
  expect(findingsOf(mended)).toEqual([]);
  expect(mended).toContain('\n2. (C) Protocol chief');
  expect(mended).toContain('\n3. (SBU) A telescope salesman');
  expect(mended).toContain('\nTAGS: PREL SCUL TPHY EC PE\n');
  expect(mended).toContain('PRIORITY 3316\nRUEHLP/AMEMBASSY LA PAZ PRIORITY 0907  \n');
});
