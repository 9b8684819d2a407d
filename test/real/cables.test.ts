import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { checks } from '../../server/src/checks';
import { findingsIn } from '../../server/src/checks/run';
import { violations } from '../cable/walk';

/** Folders of real cables beside the project; none is needed, and nothing of them is kept but counts. */
const folders = ['../shared/cables', '../shared/seeds'].filter((folder) => existsSync(folder));

function read(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

describe.runIf(folders.length > 0)('real cables', () => {
  test.each(folders)('in %s are read as before: layouts, parts and findings counted', (folder) => {
    const counts = new Map<string, number>();
    const count = (what: string, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.txt')) continue;
      const file = parseCables(read(join(folder, name)));
      expect(violations(file), name).toEqual([]);
      count('files');
      if (file.cables.length === 0) count('files without a cable');
      for (const { layout, header, envelope, body, close } of file.cables) {
        count(`layout ${layout}`);
        count('addressees', envelope.action.length + envelope.info.length);
        count('tags', header.tags?.items.length ?? 0);
        count('references', header.references?.items.length ?? 0);
        for (const [part, found] of Object.entries({
          ...header,
          signature: close.signature,
          dateTimeGroup: envelope.dateTimeGroup,
        })) {
          if (found !== undefined && !Array.isArray(found) && part !== 'start' && part !== 'end') count(`with ${part}`);
        }
        for (const item of body.items) count(item.kind);
      }
      for (const { severity, code } of findingsIn(file, checks)) count(`finding ${severity} ${code}`);
    }
    expect(Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))).toMatchSnapshot();
  });
});
