/** Every text of the sources and of the manifest can be translated, and is, into every language that there is. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTexts } from '../../scripts/texts/bundles.mjs';
import { textsOf } from '../../scripts/texts/collect.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const { problems, english, translations } = readTexts(ROOT);

test('each text of the sources is a literal, made when it is shown', () => {
  expect(problems).toEqual([]);
});

test('the list of texts is up to date (npm run texts)', async () => {
  expect(Object.keys(english).length).toBeGreaterThan(100);
  expect(JSON.parse(await readFile(resolve(ROOT, 'l10n/bundle.l10n.json'), 'utf8'))).toEqual(english);
});

test('French is there', () => {
  expect(translations.map(({ name }) => name)).toEqual([
    'package.nls.json',
    'package.nls.fr.json',
    'l10n/bundle.l10n.fr.json',
  ]);
});

test.each(translations)('$name says all texts, none that is gone, and puts the same into each', (translation) => {
  expect(translation.missing).toEqual([]);
  expect(translation.dead).toEqual([]);
  expect(translation.torn).toEqual([]);
});

test.each(translations)('$name keeps what is code', ({ given }) => {
  for (const [key, text] of Object.entries(given)) {
    for (const [code] of (english[key] ?? '').matchAll(/`[^`]+`|\bcable[. ][a-z.]+ --\w+/g))
      expect(text).toContain(code);
  }
});

describe('texts are found', () => {
  test('by both names', () => {
    const { texts } = textsOf('x.ts', "const f = () => t('One {0}.', 1);\nconst g = () => vscode.l10n.t('Two.');");
    expect(texts).toEqual([
      { text: 'One {0}.', place: 'x.ts:1' },
      { text: 'Two.', place: 'x.ts:2' },
    ]);
  });

  test.each([
    ['const f = (n) => t(`${n} files`);', 'put together'],
    ['const f = (n) => t(n);', 'put together'],
    ["const title = t('Title');", 'at import'],
  ])('or complained of: %s', (source, complaint) => {
    expect(textsOf('x.ts', source).problems).toEqual([expect.stringContaining(complaint)]);
  });
});
