import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { cableId } from '../../server/src/cable/ids';
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

/** Files whose text has no year, no serial or another cable's header: their name tells the id, they do not. */
function tellsId(name: string): boolean {
  return /\/(?:wl-html|wl-html-early|pm-txt|csv-raw|aad-pdf)\//.test(`/${name}`);
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
    // A text that was not read through says nothing; that some were must be so.
    const same = Object.entries(found).filter(([name]) => known[name] !== undefined);
    expect(same.length).toBeGreaterThan(0);
    const changed = same.flatMap(([name, fields]) => {
      if (fields === known[name]) return [];
      const before = new Set(known[name]?.split(' ') ?? []);
      const other = fields.split(' ').filter((field) => !before.has(field));
      return other.length > 0 ? other.map((field) => `${name} ${field}`) : [`${name}: other cables`];
    });
    expect(changed).toEqual([]);
  });

  test('have the id that the name of the file tells, from the text alone', () => {
    const other: string[] = [];
    for (const folder of realFolders) {
      for (const name of namesIn(folder).filter(tellsId)) {
        const [cable] = parseCables(readReal(join(folder, name))).cables;
        const { year, post, serial } = originOfName(name);
        // An extract has no date, so no year.
        if (year === undefined || post === undefined || serial === undefined || cable?.layout === 'extract') continue;
        if (cable?.id !== cableId(year, post, serial)) other.push(`${name}: ${cable?.id ?? 'none'}`);
      }
    }
    // The header of one cable on the text of another.
    expect(other).toEqual(realFolders.length > 0 ? ['wl-html/09BANGKOK706.txt: 09TAIPEI320'] : []);
  });
});
