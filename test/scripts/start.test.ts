import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/start.mjs');

const said = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    timeout: 10_000,
    cwd: import.meta.dirname,
    env: { ...process.env, INIT_CWD: import.meta.dirname },
  });
  return { status, stdout, stderr };
};

test.skipIf(process.platform === 'win32')('what is neither a folder nor a file is not opened', () => {
  expect(said('/dev/null')).toEqual({
    status: 1,
    stdout: '',
    stderr: '/dev/null is neither a folder nor a file.\n',
  });
});

test.each(['missing', 'start.test.ts/below'])('a folder that is not there is named: %s', (name) => {
  expect(said(name).stderr).toBe(`There is no folder ${resolve(import.meta.dirname, name)}.\n`);
});

test.each([
  [['--port', '-5'], '“-5”'],
  [['--port=-5'], '“-5”'],
  [['--port', '0'], '“0”'],
  [['--port', '65536'], '“65536”'],
  [['--port', '3e3'], '“3e3”'],
  [['--port', '--no-open'], '“--no-open”'],
  [['--port'], 'nothing'],
])('a port that is none is said in one sentence: %j', (args, shown) => {
  expect(said(...args)).toEqual({
    status: 1,
    stdout: '',
    stderr: `--port wants a number from 1 to 65535, not ${shown}.\n`,
  });
});

test('the usage tells of the token', () => {
  expect(said('--help')).toMatchObject({ status: 0, stderr: '' });
  expect(said('--help').stdout).toContain('token');
});
