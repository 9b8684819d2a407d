// Writes l10n/bundle.l10n.json, the texts of the sources; takes out of the translations what nothing says any more, and
// lists what they lack.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './setup/places.mjs';
import { readTexts } from './texts/bundles.mjs';

const { problems, english, translations } = readTexts(root);
write('l10n/bundle.l10n.json', english);
for (const { name, given, dead } of translations) {
  if (dead.length > 0) write(name, Object.fromEntries(Object.entries(given).filter(([key]) => !dead.includes(key))));
}
const left = [
  ...problems,
  ...translations.flatMap(({ name, missing, torn }) => [
    ...missing.map((key) => `${name} lacks: ${key}`),
    ...torn.map((key) => `${name} puts something else into: ${key}`),
  ]),
];
for (const line of left) console.error(line);
console.log(`${Object.keys(english).length} texts, ${translations.length} bundles of translations`);
process.exitCode = left.length > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {Readonly<Record<string, string>>} bundle
 */
function write(name, bundle) {
  fs.writeFileSync(path.join(root, name), `${JSON.stringify(bundle, undefined, 2)}\n`);
}
