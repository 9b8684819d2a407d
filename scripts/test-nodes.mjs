// `npm run test:nodes [-- VERSION…]`: the npm package on other versions of Node than the one at hand, which npm fetches.
import fs from 'node:fs';
import path from 'node:path';
import { Trouble, heading, runMain, say } from './process/report.mjs';
import { npm, run } from './process/run.mjs';
import { temporaryFolder } from './process/temporary.mjs';
import { fixturesFolder, root } from './setup/places.mjs';

const VERSIONS = ['20', '22', '24'];

/** Imports the library, runs the command, and opens and ends a language server, all with the Node that runs it. */
const TRIAL = `
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseCables } from 'cable-files';
const [cli, sample] = process.argv.slice(2);
const text = readFileSync(sample, 'utf8');
const { id } = parseCables(text).cables[0];
const record = JSON.parse(execFileSync(process.execPath, [cli, 'parse', '--format', 'jsonl', sample], { encoding: 'utf8' }));
if (record.id !== id) throw new Error('the command says ' + record.id + ' and the library ' + id);
const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const send = (message) => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write('Content-Length: ' + Buffer.byteLength(body) + '\\r\\n\\r\\n' + body);
};
server.stdout.once('data', () => {
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
});
server.once('exit', (code) => {
  if (code !== 0) throw new Error('the language server ended with code ' + code);
  console.log('Node ' + process.version + ': ' + id + ' by the command, the library and the language server');
});
send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
`;

await runMain(async () => {
  const given = process.argv.slice(2);
  const { folder, remove } = temporaryFolder('nodes');
  try {
    const must = async (/** @type {Promise<number>} */ work, /** @type {string} */ what) => {
      const code = await work;
      if (code !== 0) throw new Trouble(`${what} failed (exit code ${code}).`);
    };
    heading('Packing');
    await must(npm(['pack', '--silent', '--pack-destination', folder], { cwd: root }), 'npm pack');
    const tarball = fs.readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    fs.writeFileSync(path.join(folder, 'trial.mjs'), TRIAL);
    await must(npm(['install', path.join(folder, tarball)], { cwd: folder }), 'npm install');
    heading('Trying');
    const cli = path.join(folder, 'node_modules/cable-files/dist/cli.js');
    const sample = path.join(fixturesFolder, 'sample/08PARIS9258.txt');
    for (const version of given.length > 0 ? given : VERSIONS) {
      const trial = ['exec', '--yes', `--package=node@${version}`, '--', 'node', 'trial.mjs', cli, sample];
      await must(run(process.platform === 'win32' ? 'npm.cmd' : 'npm', trial, { cwd: folder }), `Node ${version}`);
    }
    say('All passed.');
  } finally {
    remove();
  }
});
