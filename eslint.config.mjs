import { builtinModules } from 'node:module';
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { clientTexts, serverTexts } from './eslint.texts.mjs';

/**
 * Forbids imports by what they name (ARCHITECTURE.md, invariant 1); test/lint.test.ts holds that each of these bites.
 * @param {readonly (readonly [regex: string, message: string])[]} patterns
 */
const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }],
});

const rooms = [
  'encoding',
  'cable',
  'codes',
  'record',
  'checks',
  'project',
  'features',
  'library',
  'node',
  'protocol',
  'cli',
  'spelling',
];

/**
 * Any way out of a room into one that it may not know, from whatever depth.
 * @param {string} room
 * @param {readonly string[]} known
 * @returns {readonly [string, string]}
 */
const otherRooms = (room, known) => [
  `\\.\\./(?:[^./]+/)*(?:${rooms.filter((other) => other !== room && !known.includes(other)).join('|')}|main\\.\\w+)(?:/|$)`,
  `${room}/ knows ${known.length > 0 ? known.map((name) => `${name}/`).join(', ') : 'nothing'} besides itself.`,
];

/**
 * Every package but these; a module of Node is one, with `node:` or without.
 * @param {string} [names] an expression
 * @returns {readonly [string, string]}
 */
const otherPackages = (names) => [
  names === undefined ? '^[^.]' : `^(?!(?:${names})$)[^.]`,
  'The core runs in Node, a web worker and a test alike, and each room of it with its own few packages.',
];

const nodeModule = `^(?:node:|(?:${builtinModules.join('|')})(?:/|$))`;

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.vscode-test/', 'fixtures/', 'test-results/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  regexp.configs['flat/recommended'],
  {
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-function': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // Every regular expression must be linear in the length of the text (ARCHITECTURE.md, invariant 2).
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    // Samples, one after another.
    files: ['test/checks/envelope.test.ts', 'test/features/hover.test.ts'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['**/*.config.{ts,mts,mjs}', '**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['scripts/**', 'examples/**', '*.config.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  {
    files: ['server/src/**'],
    rules: forbid(['^vscode$', 'The server knows no editor but by its protocol.']),
  },
  {
    files: ['server/src/main.worker.ts'],
    rules: forbid(['^vscode$', 'The server knows no editor.'], [nodeModule, 'A web worker has no modules of Node.']),
  },
  {
    files: ['server/src/cable/**'],
    rules: forbid(otherRooms('cable', ['spelling']), otherPackages()),
  },
  {
    files: ['server/src/{encoding,spelling}/**'],
    rules: forbid(['^\\.\\./', 'encoding/ and spelling/ know nothing outside themselves.'], otherPackages()),
  },
  {
    files: ['server/src/codes/**'],
    rules: forbid(otherRooms('codes', ['spelling']), otherPackages('fflate')),
  },
  {
    files: ['server/src/record/**'],
    rules: forbid(otherRooms('record', ['cable', 'codes', 'spelling']), otherPackages()),
  },
  {
    files: ['server/src/checks/**'],
    rules: forbid(otherRooms('checks', ['cable', 'codes', 'spelling']), otherPackages('@vscode/l10n')),
  },
  {
    files: ['server/src/project/**'],
    rules: forbid(
      otherRooms('project', ['cable', 'codes', 'checks']),
      otherPackages('@vscode/l10n|ignore|jsonc-parser|valibot'),
    ),
  },
  {
    files: ['server/src/features/**'],
    rules: forbid(
      otherRooms('features', ['cable', 'codes', 'record', 'checks', 'spelling']),
      otherPackages('@vscode/l10n|vscode-languageserver-types'),
    ),
  },
  {
    files: ['server/src/library/**'],
    rules: forbid(
      otherRooms('library', ['encoding', 'cable', 'record', 'project', 'features']),
      otherPackages('vscode-languageserver-types'),
    ),
  },
  {
    files: ['server/src/node/**'],
    rules: forbid(otherRooms('node', ['encoding', 'checks', 'project', 'library'])),
  },
  {
    files: ['server/src/protocol/**'],
    rules: forbid(
      otherRooms('protocol', ['cable', 'codes', 'checks', 'record', 'project', 'features', 'library']),
      otherPackages('@vscode/l10n|valibot|vscode-uri|vscode-languageserver(?:-textdocument|-types)?'),
    ),
  },
  {
    files: ['server/src/cli/**'],
    ignores: ['server/src/cli/lsp.ts'],
    rules: forbid(['^(?!vscode-languageserver-types$)vscode', 'Only the subcommand lsp sees a connection.']),
  },
  {
    files: ['client/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '(?:^|/)server/(?!src/(?:cable/(?:recognise|model)|encoding/decode|project/(?:codesFile|files|ignoring)|protocol/(?:requests|libraryRequests))$)',
              message:
                'The client shares the recognition of cables, the decoding of files, the reading and writing of project files and the names of requests, nothing else.',
            },
            {
              regex: '(?:^|/)server/src/cable/model$',
              allowTypeImports: true,
              message: 'The client knows the types of the model alone.',
            },
            { regex: '^vscode-languageserver', message: 'The client has vscode-languageclient.' },
          ],
        },
      ],
    },
  },
  { files: ['client/src/**'], rules: clientTexts },
  {
    files: ['server/src/{checks,features,protocol}/**'],
    rules: serverTexts,
  },
);
