import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { originalOf } from '../../server/src/cable/reuse';
import { checks } from '../../server/src/checks';
import { checkAgain, type Checked } from '../../server/src/checks/recheck';
import { applyFix, fixAll } from '../../server/src/checks/fix';
import { findingsIn } from '../../server/src/checks/run';
import { recordOf } from '../../server/src/record';

const fixtures = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join('fixtures', name), 'utf8'));

/** A fixture after a few accidents: characters put in, taken out and exchanged, lines doubled, swapped and lost. */
const accidents = fc.array(
  fc.tuple(fc.nat(5), fc.nat(), fc.nat(), fc.constantFrom(...'\n \t\r:;,./\\()<>&#0O1IZ9ZX\u00AD\uFFFD\u0416\uD800')),
  {
    minLength: 1,
    maxLength: 8,
  },
);
const mutated = fc
  .tuple(fc.constantFrom(...fixtures), accidents)
  .map(([text, all]) => all.reduce((before, each) => accident(before, each), text));

function accident(text: string, [kind, a, b, char]: readonly [number, number, number, string]): string {
  const at = a % (text.length + 1);
  const lines = text.split('\n');
  const [one, other] = [a % lines.length, b % lines.length];
  switch (kind) {
    case 0:
      return text.slice(0, at) + char + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + char + text.slice(at + 1);
    case 3:
      return lines.filter((_, i) => i !== one).join('\n');
    case 4:
      return lines.flatMap((line, i) => (i === one ? [line, lines[other] ?? ''] : [line])).join('\n');
    default:
      return text.slice(0, at) + char.repeat(b % 40) + text.slice(at);
  }
}

/** Checks and records a text, and holds that all places lie in it and that the fixes that need no choice can be made. */
function look(text: string, assumeCable: boolean): number {
  const file = parseCables(text, { assumeCable });
  const findings = findingsIn(file, checks);
  let wrong: unknown;
  for (const finding of findings) {
    const edits = finding.fixes.flatMap((fix) => fix.edits);
    for (const place of [finding, ...finding.related, ...edits]) {
      if (!(place.start >= 0 && place.start <= place.end && place.end <= text.length)) wrong ??= { finding, place };
    }
    for (const fix of finding.fixes) {
      if (fix.edits.some((edit, i) => edit.start < (fix.edits[i - 1]?.end ?? 0))) wrong ??= { finding, fix };
    }
    if (/undefined|NaN|\[object|\n/.test(finding.message)) wrong ??= finding;
  }
  expect(wrong).toBeUndefined();
  expect(typeof applyFix(text, fixAll(findings))).toBe('string');
  for (const cable of file.cables) expect(recordOf(file, cable).layout).toBe(cable.layout);
  return findings.length;
}

describe('findings and records', () => {
  test.each([
    ['arbitrary text', fc.string({ unit: 'binary', maxLength: 300 })],
    ['damaged cables', mutated],
  ])('of %s are made without an exception', (_, texts) => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, assumeCable) => void look(text, assumeCable)),
      { numRuns: 300 },
    );
  });

  const compilations = fc
    .array(fc.constantFrom(...fixtures), { minLength: 1, maxLength: 4 })
    .map((all) => all.join('\n'));

  test('after an edit are those that the text has anew, whatever was taken over', () => {
    let taken = 0;
    fc.assert(
      fc.property(compilations, accidents, (text, all) => {
        let previous = parseCables(text);
        let checked: Checked | undefined = checkAgain(previous, checks, undefined);
        for (const [i, each] of all.entries()) {
          const file = parseCables(accident(previous.text, each), { previous });
          previous = file;
          // Nobody need have asked about each version.
          if (i % 3 === 1) continue;
          taken += file.cables.filter((cable, at) => at > 0 && checked?.byCable.has(originalOf(cable))).length;
          checked = checkAgain(file, checks, checked);
          expect(checked.findings).toEqual(findingsIn(file, checks));
        }
      }),
      { numRuns: 150 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  const envelope = [
    ...['VZCZCXRO0042', 'OO RUEHFR', 'DE RUEHFR #0258 0441659', 'ZNR UUUUU ZZH', 'O 131659Z FEB 08'],
    ...['FM AMEMBASSY PARIS', 'TO RUEHC/SECSTATE WASHDC', ''],
  ].join('\n');
  const header = `${envelope}UNCLAS SECTION 01 OF 02 PARIS 000258\n`;
  const body = `${header}E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: LANTERNS\n\n1. (U) Text.\n`;
  const letters = (i: number) => String.fromCharCode(65 + (i % 26), 65 + ((i / 26) % 26), 65 + ((i / 676) % 26), 65);
  const many = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join('');

  test.each([
    ['page marks', body + 'PARIS 00000258 002 OF 003\n'.repeat(50_000)],
    ['page marks in a header', `${header}${'PARIS 00000258 002 OF 003\n'.repeat(50_000)}SUBJECT: LANTERNS\n`],
    ['soft hyphens', body + 'a\u00AD'.repeat(200_000)],
    ['entities', body + '&amp; '.repeat(100_000)],
    ['tags of HTML', body + 'a<br>'.repeat(100_000)],
    ['escaped characters', body + 'a\\_'.repeat(100_000)],
    ['backslashes', body + 'a\\\n'.repeat(100_000)],
    ['Cyrillic letters', body + 'a\u0410'.repeat(100_000)],
    ['commas', body + 'a,s '.repeat(100_000)],
    ['lost characters', body + 'a\uFFFDb'.repeat(100_000)],
    ['one unknown tag', `${header}TAGS: ${'QXZQ '.repeat(50_000)}`],
    ['unknown tags', `${header}TAGS: ${many(20_000, (i) => `${letters(i)} `)}`],
    ['tags in links', `${header}TAGS: ${'[PREL](#) '.repeat(50_000)}`],
    ['addressees', `${envelope}INFO ${'RUEHFR/AMEMBASSY PARIS\n'.repeat(20_000)}`],
    ['addressees without slashes', `${envelope}INFO ${many(1000, (i) => `RUEH${letters(i)} AMEMBASSY\n`)}`],
    ['references', `${header}REF: ${'A. PARIS 258 '.repeat(20_000)}`],
    ['first paragraphs', body + '1. (X) Text.\n\n'.repeat(30_000)],
    ['paragraphs without numbers', body + '(C) Text.\n\n'.repeat(30_000)],
    ['captions', header + many(10_000, (i) => `SIP${letters(i)}\n`)],
    ['headings of Markdown', body + '#### HEAD\n\n'.repeat(20_000)],
    ['reasons', `${header}Classified By: A, REASON ${'1.4 (z) and '.repeat(30_000)}`],
  ])('of a cable full of %s are made without an exception', (_, text) => {
    expect(look(text, true)).toBeGreaterThan(0);
  });

  const damages = [
    ...['soft\u00ADhyphens ', 'S&amp;T ', 'a<br>b ', 'a\\_b ', 'l\u0410mp ', 'France,s ', 'l\uFFFDmp ', 'a\\\n'],
  ];
  test.each(damages)('what a conversion left all over a cable is told a few times: %s', (damage) => {
    const text = body + damage.repeat(10_000);
    const { length } = findingsIn(parseCables(text), checks);
    expect(length).toBeLessThanOrEqual(findingsIn(parseCables(body), checks).length + 1);
  });
});
