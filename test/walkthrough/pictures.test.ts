/** The pictures of the walkthrough are drawn from what the engine says: after a change, look at them anew (`-u`). */
import { expect, test } from 'vitest';
import { scenes } from './scenes';

test('each picture shows what the engine says, in colours of the theme alone', async () => {
  const drawn = await scenes();
  for (const { name, svg } of drawn) {
    // VS Code shows them under a policy without style; and they are a small part of the package.
    expect(svg).not.toMatch(/style=|<style|<script|href/);
    expect(svg.length).toBeLessThan(16_000);
    await expect(svg).toMatchFileSnapshot(`../../images/walkthrough/${name}.svg`);
  }
});
