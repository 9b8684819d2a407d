import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { originOfName, recordOf } from '../../server/src/record';
import { namesIn, readReal, realFolders } from './folders';

/**
 * What `cable parse` says of real cables beside the project. Nothing of them is kept: each value stands here as the first
 * letters of its hash, so that a change names the cable and the field, and the cable itself must be read for the rest.
 * `UPDATE_VALUES=1` takes them anew.
 */
const path = join(import.meta.dirname, 'values.json');
const known = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;

const FIELDS = [
  ...['id', 'layout', 'date', 'classification', 'from', 'to', 'info', 'excluded', 'captions', 'declassifyOn', 'tags'],
  ...['subject', 'references', 'classifiedBy', 'summary', 'signer', 'paragraphs'],
] as const;

function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('base64url')
    .slice(0, 4);
}

/** The fields of each cable of a file, as `layout:Ab3x`. */
function fingerprint(text: string, name: string): string {
  const file = parseCables(text, { assumeCable: true });
  return file.cables
    .map((cable) => {
      const values = recordOf(file, cable, originOfName(name)) as unknown as Record<string, unknown>;
      return FIELDS.map((field) => `${field}:${hash(values[field])}`).join(' ');
    })
    .join(' | ');
}

describe.runIf(realFolders.length > 0)('the values of real cables', () => {
  test('are those that were read through', () => {
    const found: Record<string, string> = {};
    for (const folder of realFolders) {
      for (const name of namesIn(folder)) {
        const text = readReal(join(folder, name));
        // The very text that was read through, or nothing is said of it.
        found[`${name} ${hash(text)}`] = fingerprint(text, name);
      }
    }
    if (process.env['UPDATE_VALUES'] !== undefined) {
      writeFileSync(path, `${JSON.stringify(found, undefined, 2)}\n`);
      return;
    }
    const changed = Object.entries(found).flatMap(([name, fields]) => {
      const before = new Set(known[name]?.split(' ') ?? []);
      return before.size === 0
        ? []
        : fields
            .split(' ')
            .filter((field) => !before.has(field))
            .map((field) => `${name} ${field}`);
    });
    expect(changed).toEqual([]);
  });
});
