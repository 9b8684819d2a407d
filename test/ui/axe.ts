import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FrameLocator } from 'playwright-core';

/** What axe-core finds wrong in the page, contrast of colours included, as sentences. */
export async function complaintsOfAxe(page: FrameLocator): Promise<readonly string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const html = page.locator('html');
  return html.evaluate(async (_, source) => {
    // The policy of the page lets in no script, but the browser's tools may.
    if (!('axe' in globalThis)) (0, eval)(source);
    const { axe: tester } = globalThis as unknown as {
      readonly axe: {
        run(options: unknown): Promise<{
          readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
        }>;
      };
    };
    const { violations } = await tester.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }, axe);
}
