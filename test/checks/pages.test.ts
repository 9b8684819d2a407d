import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('every check has its page, up to date and with a reason', async () => {
  const root = new URL('../../', import.meta.url);
  await expect(
    promisify(execFile)(process.execPath, ['scripts/docs.mjs', '--check'], { cwd: root }),
  ).resolves.toMatchObject({
    stderr: '',
  });
});
