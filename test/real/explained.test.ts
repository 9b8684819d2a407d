import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { countExplained, type Explained, type Kind } from './explained';
import { namesIn, readReal, realFolders } from './folders';

/** `PRINT_MISSING=1` prints what no table knows, as often as it occurs. */
const prints = process.env['PRINT_MISSING'] !== undefined;

/** How much of the codes has to be explained without a guess, as they occur. */
const LEAST: Readonly<Record<Kind, number>> = { indicator: 0.995, tag: 0.985, post: 0.99 };

describe.runIf(realFolders.length > 0)('codes of real cables', () => {
  test('are explained: indicators name the addressee, tags mean something, posts have a place and a zone', () => {
    const nothing = (): Explained => ({ all: 0, known: 0, guessed: 0, missing: new Map() });
    const counts: Readonly<Record<Kind, Explained>> = { indicator: nothing(), tag: nothing(), post: nothing() };
    for (const folder of realFolders) {
      for (const name of namesIn(folder)) countExplained(parseCables(readReal(join(folder, name))), counts);
    }
    for (const [kind, { all, known, guessed, missing }] of Object.entries(counts)) {
      if (!prints) continue;
      const codes = [...missing].sort(([, a], [, b]) => b - a).map(([code, times]) => `${code} ${times}`);
      console.log(
        `${kind}: ${known} of ${all} (${((100 * known) / all).toFixed(2)} %), ${guessed} of them guessed\n  ${codes.join('\n  ')}`,
      );
    }
    for (const [kind, { all, known, guessed }] of Object.entries(counts)) {
      expect((known - guessed) / all, kind).toBeGreaterThanOrEqual(LEAST[kind as Kind]);
    }
  });
});
