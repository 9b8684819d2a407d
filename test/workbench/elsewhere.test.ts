import { expect, test } from 'vitest';
import { judge } from '../../scripts/workbench/editor-suite.mjs';
import { leavesMachine } from '../../scripts/workbench/requests.mjs';

test.each([
  'http://localhost:3000/',
  'http://abc123.localhost:3000/vscode/',
  'http://127.0.0.1:41234/?folder=/cables',
  'ws://127.0.0.1:41234/stable',
  'data:text/plain,http://elsewhere.example/',
  'blob:http://localhost:3000/1',
  'vscode-file://vscode-app/icon.png',
  'https://vscode-remote+127-002e0-002e0-002e1-003a34383.vscode-resource.vscode-cdn.net/dist/reading.js',
])('%s stays on the machine', (address) => {
  expect(leavesMachine(address)).toBe(false);
});

test.each([
  'https://elsewhere.example/',
  'wss://elsewhere.example/',
  'http://localhost.elsewhere.example/',
  'http://127.0.0.1.elsewhere.example/',
  'http://10.0.0.1/',
  'https://vscode-cdn.net/',
  'https://a.vscode-resource.vscode-cdn.net.elsewhere.example/',
])('%s leaves it', (address) => {
  expect(leavesMachine(address)).toBe(true);
});

test('the suite inside the editor fails on a request that leaves', () => {
  const counts = { passed: 3, failed: 0 };
  expect(judge(0, counts, [])).toEqual({ passed: 3, failed: 0 });
  expect(judge(0, counts, ['https://elsewhere.example/'])).toEqual({
    passed: 3,
    failed: 1,
    trouble: 'the window asked for what is not on this machine: https://elsewhere.example/',
  });
});
