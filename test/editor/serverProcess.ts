// The server's process, as the system sees it, where the extension host is a process itself.
import { ok } from './expect';

/** `undefined` in a web worker, where the bundler leaves nothing of Node. */
const node = typeof process === 'undefined' ? undefined : process;

export const canKillServer = node?.platform === 'linux' || node?.platform === 'darwin';

/** Children of this extension host that run dist/server.js. */
export async function serverPids(): Promise<number[]> {
  ok(node, 'There are no processes here.');
  const { execFileSync } = await import('node:child_process');
  const { readdirSync, readFileSync } = await import('node:fs');
  if (node.platform === 'darwin') {
    return execFileSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => /^\s*(\d+)\s+(\d+)\s(.*)$/.exec(line))
      .filter((row) => Number(row?.[2]) === node.pid && row?.[3]?.includes('dist/server.js'))
      .map((row) => Number(row?.[1]));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = /^PPid:\s(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return Number(parent) === node.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server.js');
      } catch {
        return false; // it ended while we looked
      }
    });
}

export function killServer(pid: number): void {
  node?.kill(pid, 'SIGKILL');
}
