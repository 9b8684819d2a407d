import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCables } from '../../server/src/cable';
import { describeFile } from './describe';

/** A fixture as the editor shows it: UTF-8, with U+FFFD where a byte is none. */
const read = (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path));

describe.each(['fixtures/layouts', 'fixtures/sample', 'fixtures/not-cables'])('%s', (folder) => {
  test.each(readdirSync(folder).sort())('%s', (name) => {
    expect(describeFile(parseCables(read(join(folder, name))))).toMatchSnapshot();
  });
});
