import { readFileSync } from 'node:fs';

const good = readFileSync(new URL('../../fixtures/checks/envelope/transmission-id/good.txt', import.meta.url), 'utf8');

/**
 * A cable without a finding, some of its lines put in place of others. Each must be there.
 *
 * `goodCable(['DE RUEHFR #9258/01 2881507', 'DE RUEHFR⟦ 9⟧258/01 2881507'])`
 */
export function goodCable(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The good cable has no line “${from}”.`);
    return text.replace(from, to);
  }, good);
}
