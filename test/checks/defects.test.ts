import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { defects } from './defects';
import { sum, tallyOf } from './defects/plantings';
import { findingsOf } from './expectFindings';

const root = new URL('../../fixtures/', import.meta.url);

/** The whole transmissions among the samples and layouts: one cable, one copy of the header, and nothing found in it. */
const cables = ['sample', 'layouts'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .map((name) => new TextDecoder().decode(readFileSync(new URL(`${folder}/${name}`, root))))
    .filter((text) => {
      const { cables } = parseCables(text);
      const isWhole = text.startsWith('VZCZC') && text.split('VZCZC').length === 2 && !text.includes('\r');
      return isWhole && cables.length === 1 && cables[0]?.layout === 'transmission' && findingsOf(text).length === 0;
    })
    // Layouts are many, and most differ in one line.
    .filter((text, i) => folder === 'sample' || i % 2 === 0 || /^(?:NOFORN|SENSITIVE)\s/m.test(text)),
);

const tallies = tallyOf(cables);

describe('defects planted in our own cables', () => {
  test('there are cables for them', () => {
    expect(cables.length).toBeGreaterThan(25);
    expect(defects.length).toBeGreaterThanOrEqual(100);
    expect(new Set(defects.map(({ name }) => name)).size).toBe(defects.length);
  });

  test.each(tallies.map((tally) => [tally.name, tally] as const))('%s is told on its line', (_, tally) => {
    expect(tally.planted).toBeGreaterThan(0);
    expect(tally.planted - tally.seen).toBeLessThanOrEqual(Math.max(1, tally.planted * 0.1));
  });

  test('99 in 100 and more of them are told on their line, and 19 in 20 that can be known are mended', () => {
    expect(sum(tallies, 'seen') / sum(tallies, 'planted')).toBeGreaterThanOrEqual(0.99);
    expect(sum(tallies, 'mended') / sum(tallies, 'planted')).toBeGreaterThanOrEqual(0.75);
    const knowable = tallies.filter((tally) => tally.knowable);
    expect(sum(knowable, 'mended') / sum(knowable, 'planted')).toBeGreaterThanOrEqual(0.95);
  });
});
