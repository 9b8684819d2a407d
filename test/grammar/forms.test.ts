import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { readSample, scopesAt } from './carets';
import { bodyForms } from './samples/body';
import { envelopeForms } from './samples/envelope';
import { headerForms } from './samples/header';
import { otherForms } from './samples/others';
import { loadCableGrammar, tokenise } from './tokenise';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadCableGrammar();
});

describe.each([
  ['envelope', envelopeForms],
  ['header', headerForms],
  ['text', bodyForms],
  ['other layouts', otherForms],
])('%s', (_, forms) => {
  test.each(Object.entries(forms))('%s', (_name, written) => {
    const { text, carets } = readSample(written);
    const lines = tokenise(grammar, text);
    const found = carets.map((caret) => ({ ...caret, scopes: scopesAt(lines, caret) }));
    expect(carets.length).toBeGreaterThan(0);
    expect(found).toEqual(carets);
  });
});
