import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { hostileTexts, lineOf, openings } from './hostile';
import { grammarFile, loadCableGrammar, tokenise } from './tokenise';

const json = await readFile(grammarFile, 'utf8');

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadCableGrammar();
});

/** Everything under a property of the given names, wherever it stands in the file. */
function valuesOf(...keys: readonly string[]): readonly string[] {
  const found: string[] = [];
  JSON.parse(json, (key, value: unknown) => {
    if (keys.includes(key) && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

describe('the grammar file', () => {
  test('includes what it has and has what it includes', () => {
    const { repository } = JSON.parse(json) as { repository: Record<string, unknown> };
    const included = new Set(valuesOf('include').map((name) => name.slice(1)));
    expect([...included].sort()).toEqual(Object.keys(repository).sort());
  });

  test('uses scopes that themes colour', () => {
    const known =
      /^(?:meta|keyword\.(?:control|other)|constant\.(?:numeric|language)|entity\.name\.(?:type|function|tag|section)|string\.unquoted|support\.type|comment\.(?:line|block)|markup\.(?:heading|bold|inserted|changed|deleted|underline\.link)|invalid\.deprecated|punctuation\.(?:definition|separator|terminator))(?:\.[a-z-]+)*\.cable$/;
    const scopes = valuesOf('name', 'contentName').filter((name) => name !== 'Cable');
    expect(scopes.flatMap((name) => name.split(' ')).filter((scope) => !known.test(scope))).toEqual([]);
  });

  test('keeps the words comment, string and regex for what is one, since the editor then suggests nothing', () => {
    const scopes = valuesOf('name', 'contentName').flatMap((name) => name.split(' '));
    const strays = scopes.filter((scope) =>
      /\b(?:comment|string|regex)\b/.test(scope.replace(/^(?:comment\.(?:line|block)|string\.unquoted)\./, '')),
    );
    expect(strays).toEqual([]);
  });

  test('has no `{1,3}+`, which this engine reads as a repeat of a repeat', () => {
    expect(valuesOf('match', 'begin', 'end', 'while').filter((source) => /\{\d+(?:,\d*)?\}[+*]/.test(source))).toEqual(
      [],
    );
  });
});

describe('a rule ends with its line', () => {
  const root = 1;

  test.each(openings)('after %j', (opening) => {
    for (const text of [opening, `${opening}x`, `x\n${opening}`, `\n${opening}x`]) {
      const [last] = tokenise(grammar, `${text}\nx. y.\n\nx. y.\n1. (C) x`).slice(-1);
      expect(last?.depth, text).toBe(root);
    }
  });

  test('SUBJECT goes on to a blank line, a label or a paragraph, and no further', () => {
    for (const end of [
      '',
      'REF: LIMA 1',
      'Classified By: x',
      '1. (C) x',
      '¶1. x',
      'x'.repeat(100),
      '-----',
      'SIPDIS',
    ]) {
      const lines = tokenise(grammar, `SUBJECT: EELS\nAND LADDERS\n${end}\nplain words`);
      expect(lines[1]?.tokens.at(-1)?.scopes, end).toEqual(['string.unquoted.subject.cable']);
      expect(
        lines[3]?.tokens.flatMap(({ scopes }) => scopes),
        end,
      ).toEqual([]);
    }
  });

  test('only a blank or ruled line and SUBJECT reach the next line', () => {
    const lines = [...openings, ...hostileTexts].map((text) => `${text} x`);
    const reaching = lines.filter((line) => tokenise(grammar, line)[0]?.depth !== root);
    expect(reaching).toEqual(['SUBJECT:  x', 'SUBJECT: x'].filter((line) => lines.includes(line)));
  });
});

describe('a line of 20,000 characters is tokenised to its end', () => {
  // Each opening with a quarter of the texts; the benchmark takes all.
  test.each(openings.map((opening, index) => [opening, index] as const))('that opens with %j', (opening, index) => {
    for (const text of hostileTexts.filter((_, place) => place % 4 === index % 4)) {
      const line = lineOf(text, opening);
      const { tokens, stoppedEarly } = grammar.tokenizeLine(line, null);
      expect(stoppedEarly, text).toBe(false);
      expect(tokens.at(-1)?.endIndex, text).toBeGreaterThanOrEqual(line.length);
    }
  });
});
