import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The folders of the core, and what each may import besides itself (ARCHITECTURE.md, invariant 1). */
const forbid = (/** @type {string[]} */ group, /** @type {string} */ message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group, message }] }],
});

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
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      // Every regular expression must be linear in the length of the text (ARCHITECTURE.md, invariant 2).
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'no-control-regex': 'off',
    },
  },
  { files: ['**/*.config.{ts,mts,mjs}', '**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['scripts/**', '*.config.mjs'],
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
    ignores: ['server/src/main.node.ts', 'server/src/main.cli.ts', 'server/src/cli/**', 'server/src/**/*.node.ts'],
    rules: forbid(['node:*', 'vscode'], 'The core runs in Node, a web worker and a test alike.'),
  },
  {
    files: ['server/src/cable/**'],
    rules: forbid(['../*', 'node:*', 'vscode*'], 'cable/ knows nothing outside itself.'),
  },
  {
    files: ['server/src/codes/**'],
    rules: forbid(['../*', 'node:*', 'vscode*'], 'codes/ knows only its own data.'),
  },
  {
    files: ['server/src/checks/**'],
    rules: forbid(
      ['../features/*', '../protocol/*', '../library/*', '../cli/*', 'node:*', 'vscode*'],
      'checks/ knows cable/ and codes/.',
    ),
  },
  {
    files: ['server/src/features/**'],
    rules: forbid(
      [
        '../protocol/*',
        '../library/*',
        '../cli/*',
        'node:*',
        'vscode',
        'vscode-languageserver',
        'vscode-languageserver/*',
      ],
      'features/ knows cable/, codes/, checks/ and the types of LSP.',
    ),
  },
  {
    files: ['client/src/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/server/src/*', '!**/server/src/cable', '!**/server/src/protocol'],
              message: 'The client shares the recognition of cables and the names of requests, nothing else.',
            },
          ],
        },
      ],
    },
  },
);
