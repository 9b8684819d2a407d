import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { sum, tallyOf } from '../checks/defects/plantings';

const folder = '../shared/cables/wl-html';

/** Whether a text is one transmission, its header printed once or twice. */
const isWhole = (text: string): boolean => {
  const [first, ...others] = parseCables(text).cables;
  return first?.layout === 'transmission' && others.length === 0;
};

describe.runIf(existsSync(folder))('defects planted in real cables', () => {
  test('are told on their line, and mended where they can be known', { timeout: 300_000 }, () => {
    const cables = readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter(isWhole);
    const tallies = tallyOf(cables);
    expect(sum(tallies, 'seen') / sum(tallies, 'planted')).toBeGreaterThanOrEqual(0.99);
    expect(sum(tallies, 'mended') / sum(tallies, 'planted')).toBeGreaterThanOrEqual(0.75);
  });
});
