/** The manifest says again what the code says: names of posts, commands, settings, token types. Here they are held together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SemanticTokenTypes } from 'vscode-languageserver-types';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import french from '../../package.nls.fr.json';
import { SESSION_COMMANDS } from '../../client/src/session/contract';
import { decide } from '../../client/src/detection/decide';
import posts from '../../server/src/codes/data/posts.tsv';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/semanticTokens';

const { contributes } = manifest;
const [language] = contributes.languages;

/** What stands for `%key%` in a language. */
const said = (texts: Readonly<Record<string, string>>, text: string) =>
  text.replace(/^%(.+)%$/, (_, key: string) => texts[key] ?? '');

/** Every text that the manifest puts before a user, by the names that VS Code gives them. */
const SHOWN = /^(?:title|shortTitle|category|label|description|markdownDescription|contents|contextualTitle|altText)$/;

/** Those that are no key of `package.nls.json`. */
function plainTexts(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return SHOWN.test(name) && !/^%[\w.-]+%$/.test(value) ? [`${name}: ${value}`] : [];
  if (Array.isArray(value)) {
    return value.flatMap((item) => plainTexts(item, /numDescriptions$/.test(name) ? 'description' : ''));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => plainTexts(item, key));
}

/** Every post as cable numbers write it: `LA PAZ` is `lapaz`. */
const postNames = [
  ...new Set(
    posts
      .split('\n')
      .slice(1)
      .map((line) => (line.split('\t')[0] ?? '').toLowerCase().replaceAll(/[^a-z]/g, ''))
      .filter((name) => name.length > 3),
  ),
].sort();

const expectedPattern = `{[0-9][0-9],19[6-9][0-9],20[0-2][0-9]}{${postNames.join(',')}}{${[1, 2, 3, 4, 5, 6]
  .map((digits) => '[0-9]'.repeat(digits))
  .join(',')}}{,_[a-z],-[a-z]}.txt`;

/** VS Code lowers the capitals of pattern and name, and reads braces and brackets like this. */
const claimed = new RegExp(
  `^(?:${(language?.filenamePatterns ?? [])
    .map((glob) => glob.replaceAll('.', '\\.').replaceAll('{', '(?:').replaceAll('}', ')').replaceAll(',', '|'))
    .join('|')})$`,
);

describe('names that can only be cables', () => {
  test('are made of every post in the tables', () => {
    expect(language?.filenamePatterns).toEqual([expectedPattern]);
  });

  test.each(['07PARIS4514.txt', '1974LAPAZ00039.txt', '08usunnewyork1.txt', '1975LONDON09472_b.txt'])('%s', (name) => {
    expect(claimed.test(name.toLowerCase())).toBe(true);
  });

  test.each(['12march2019.txt', '19apr2024.txt', '2024budget1.txt', '07paris.txt', 'paris4514.txt', '07paris4514.csv'])(
    'not %s',
    (name) => {
      expect(claimed.test(name.toLowerCase())).toBe(false);
    },
  );

  test('and the client can give back each of them', () => {
    const unclaimed = { languageId: 'cable', head: 'A letter.', mode: 'auto', choice: undefined } as const;
    for (const post of postNames) {
      for (const name of [`07${post}4514.txt`, `1974${post}00039_a.txt`]) {
        expect(claimed.test(name)).toBe(true);
        expect(decide({ ...unclaimed, name, associated: () => false })).toBe('plaintext');
      }
    }
  });
});

test('every file that the manifest names exists', () => {
  const files = [
    manifest.icon,
    language?.configuration,
    ...Object.values(language?.icon ?? {}),
    ...contributes.grammars.map(({ path }) => path),
  ];
  for (const file of files) expect(existsSync(file ?? ''), file).toBe(true);
});

test('every command is registered, and tells where it means something', () => {
  const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('client/src', file), 'utf8'));
  // The entry registers its own by `command('name', …)`; what comes with the session names its command once.
  const registered = [
    ...SESSION_COMMANDS.map((name) => `cable.${name}`),
    ...sources.flatMap((source) => [
      ...[...source.matchAll(/\bcommand\('(\w+)'/g)].map(([, name]) => `cable.${name ?? ''}`),
      ...[...source.matchAll(/COMMAND = '(cable\.\w+)'/g)].map(([, name]) => name ?? ''),
    ]),
  ];
  expect(contributes.commands.map(({ command }) => command).sort()).toEqual(registered.sort());
  for (const { command, title, category, enablement } of contributes.commands) {
    expect(said(english, title), command).not.toBe('');
    expect(said(english, category)).toBe('Cable');
    // A new cable can be made anywhere.
    if (command !== 'cable.newCable')
      expect(enablement).toMatch(/^(?:editorLangId == |workspaceFolderCount != 0$|cable\.sessionStarted(?: &&|$))/);
  }
});

test('what VS Code derives by itself is not said again', () => {
  // The palette leaves out commands that are not enabled, but not those that mean something in a menu alone.
  const { commandPalette, ...menus } = contributes.menus;
  const inMenus = Object.values(menus).flat();
  for (const { command, when } of commandPalette) {
    // Or that work on what a menu is of as well as on the cable in front.
    expect(['false', 'editorLangId == cable']).toContain(when);
    expect(inMenus.map((item) => item.command)).toContain(command);
  }
  // A contributed language wakes its extension.
  expect(manifest.activationEvents).toEqual(['onLanguage:plaintext']);
});

test('menus show commands that there are, and say of what', () => {
  const known = contributes.commands.map(({ command }) => command);
  for (const { command, when } of Object.values(contributes.menus).flat()) {
    expect(known).toContain(command);
    expect(when).not.toBe('');
  }
});

test('views have a text for each way to be empty', () => {
  for (const { id, when } of contributes.views.explorer) {
    // A folder without cables shows no view of cables.
    expect(when).toBe('cable.sessionStarted && workspaceFolderCount != 0');
    expect(contributes.viewsWelcome.filter(({ view }) => view === id).length, id).toBeGreaterThan(1);
  }
});

test.each([english, french])('every setting is described with an example that is allowed', (texts) => {
  for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
    const described = said(texts, setting.markdownDescription);
    const [, key, value] = /(?:Example:|Exemple\u00a0:) `"([\w.]+)": (.+)`$/.exec(described) ?? [];
    expect(key).toBe(name);
    const example: unknown = JSON.parse(value ?? '');
    expect(example).not.toEqual(setting.default);
    expect(typeof example).toBe(setting.type);
    expect(['window', 'resource']).toContain(setting.scope);
    if ('enum' in setting) expect(setting.enum).toContain(example);
  }
});

test('every text of the manifest can be translated', () => {
  // The name of the product is left as it is.
  expect(plainTexts(contributes)).toEqual(['title: Cable Files']);
  expect(plainTexts({ commands: [{ title: 'Go' }], properties: { x: { enumDescriptions: ['A'] } } })).toHaveLength(2);
});

test('every token of the server is coloured by a scope of the grammar', () => {
  const [{ scopes } = { scopes: {} }] = contributes.semanticTokenScopes;
  const grammar = readFileSync(contributes.grammars[0]?.path ?? '', 'utf8');
  const plain = Object.entries(scopes).filter(([token]) => !token.includes('.'));
  expect(plain.map(([token]) => token).sort()).toEqual([...TOKEN_TYPES].sort());
  for (const scope of plain.flatMap(([, names]) => names)) expect(grammar).toContain(scope);
  const ownTypes = TOKEN_TYPES.filter((type) => type.startsWith('cable'));
  expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual(ownTypes);
});

test('a reference to a cable of the folder has a colour of its own', () => {
  const [{ scopes } = { scopes: {} }] = contributes.semanticTokenScopes;
  const modified = Object.keys(scopes).filter((token) => token.includes('.'));
  expect(modified.sort()).toEqual(TOKEN_MODIFIERS.flatMap((modifier) => [`class.${modifier}`, `number.${modifier}`]));
  expect(contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual([...TOKEN_MODIFIERS]);
});

test('every own type of token falls back on one that themes know', () => {
  for (const type of contributes.semanticTokenTypes) {
    expect(Object.values<string>(SemanticTokenTypes)).toContain((type as { superType?: string }).superType);
  }
});

test('the extension claims to work without trust and without a disk', () => {
  expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});

describe('the walkthrough', () => {
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  const linked = (text: string) => [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command ?? '');

  test('shows a picture at each step', () => {
    for (const { media } of steps) expect(existsSync(media.svg), media.svg).toBe(true);
  });

  test('leads to commands that are there before a cable is open, the same in every language', () => {
    const ofEntry = [...SESSION_COMMANDS, 'newCable'].map((name) => `cable.${name}`);
    for (const { description } of steps) {
      const commands = linked(said(english, description));
      expect(commands.length).toBeGreaterThan(0);
      expect(linked(said(french, description))).toEqual(commands);
      expect(ofEntry).toEqual(expect.arrayContaining(commands.filter((name) => name.startsWith('cable.'))));
    }
  });
});

test('saving a cable changes nothing that was not typed', () => {
  const defaults = contributes.configurationDefaults['[cable]'];
  for (const setting of ['trimTrailingWhitespace', 'insertFinalNewline', 'trimFinalNewlines'] as const)
    expect(defaults[`files.${setting}`]).toBe(false);
});
