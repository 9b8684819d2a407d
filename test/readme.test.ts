/** The README says again what the manifest says. Here they are held together. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../package.json';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the table of settings has every setting, with its default and its values', () => {
  const rows = [...readme.matchAll(/^\| `(cable\.[\w.]+)` *\| `([^`]+)` *\| (.+) \|$/gm)];
  const settings = Object.entries(manifest.contributes.configuration.properties);
  expect(rows.map(([, name, value]) => [name, value])).toEqual(
    settings.map(([name, { default: value }]) => [
      name,
      typeof value === 'object' || value === '' ? JSON.stringify(value) : String(value),
    ]),
  );
  for (const [i, [name, setting]] of settings.entries()) {
    if (!('enum' in setting)) continue;
    for (const value of setting.enum) expect(rows[i]?.[3], name).toContain(`\`${value}\``);
  }
});

test('the package to install is named as vsce names it', () => {
  expect(readme).toContain(`code --install-extension ${manifest.name}-${manifest.version}.vsix`);
});

test('the oldest VS Code is the one of the manifest', () => {
  expect(`^${/VS Code (\d+\.\d+) or later/.exec(readme)?.[1] ?? ''}.0`).toBe(manifest.engines.vscode);
});
