import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import { findingsIn } from '../../server/src/checks/run';
import { violations } from '../cable/walk';
import { namesIn, readReal, realFolders } from './folders';

/**
 * Nothing of the real cables is kept but counts. They are held against the very files that they were taken from;
 * `UPDATE_COUNTS=1` takes them anew.
 */
const recordPath = join(import.meta.dirname, 'counts.json');
const record = JSON.parse(readFileSync(recordPath, 'utf8')) as Record<
  string,
  { files: string; counts: Record<string, number> }
>;

describe.runIf(realFolders.length > 0)('real cables', () => {
  test.each(realFolders)('in %s keep the invariants, and are read as before', (folder) => {
    const hash = createHash('sha256');
    const counts = new Map<string, number>();
    const count = (what: string, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by);
    for (const name of namesIn(folder)) {
      const text = readReal(join(folder, name));
      hash.update(name).update(text);
      const file = parseCables(text);
      expect(violations(file), name).toEqual([]);
      count('files');
      if (file.cables.length === 0) count('files without a cable');
      for (const { layout, header, envelope, body, close } of file.cables) {
        count(`layout ${layout}`);
        count('addressees', envelope.action.length + envelope.info.length);
        count('tags', header.tags?.items.length ?? 0);
        count('references', header.references?.items.length ?? 0);
        const parts = { ...header, signature: close.signature, dateTimeGroup: envelope.dateTimeGroup };
        for (const [part, found] of Object.entries(parts)) {
          if (found !== undefined && !Array.isArray(found) && part !== 'start' && part !== 'end') count(`with ${part}`);
        }
        for (const item of body.items) count(item.kind);
      }
      for (const { severity, code } of findingsIn(file, checks)) count(`finding ${severity} ${code}`);
    }
    const files = hash.digest('hex');
    const found = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = record[basename(folder)];
    if (process.env['UPDATE_COUNTS'] !== undefined) {
      record[basename(folder)] = { files, counts: found };
      writeFileSync(recordPath, `${JSON.stringify(record, undefined, 2)}\n`);
    } else if (known?.files === files) expect(found).toEqual(known.counts);
  });
});
