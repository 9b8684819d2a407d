import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** A stretch of a line and the scopes that colour it, without those of the whole file and the whole line. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** A tokenised line, with the depth of the stack of rules that it hands to the next line (1 is the grammar itself). */
export interface TokenisedLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly depth: number;
}

export const grammarFile = new URL('../../syntaxes/cable.tmLanguage.json', import.meta.url);

/** Loads a grammar, as JSON text, into the same regular expression engine that VS Code uses. */
export async function loadGrammar(json: string): Promise<textmate.IGrammar> {
  const raw = textmate.parseRawGrammar(json, 'grammar.json');
  const registry = new textmate.Registry({ onigLib: engine(), loadGrammar: () => Promise.resolve(raw) });
  const grammar = await registry.loadGrammar(raw.scopeName);
  if (!grammar) throw new Error(`The grammar ${raw.scopeName} did not load.`);
  return grammar;
}

export async function loadCableGrammar(): Promise<textmate.IGrammar> {
  return loadGrammar(await readFile(grammarFile, 'utf8'));
}

/** Tokenises a text line by line, as the editor does. */
export function tokenise(grammar: textmate.IGrammar, text: string): readonly TokenisedLine[] {
  let state = textmate.INITIAL;
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      const tokens = result.tokens.map(({ startIndex, endIndex, scopes }) => ({
        start: startIndex,
        end: Math.min(endIndex, line.length),
        scopes: scopes.filter((scope) => scope !== 'text.cable' && !scope.startsWith('meta.')),
      }));
      return { text: line, tokens, depth: state.depth };
    });
}

let loading: Promise<textmate.IOnigLib> | undefined;

function engine(): Promise<textmate.IOnigLib> {
  loading ??= loadEngine();
  return loading;
}

async function loadEngine(): Promise<textmate.IOnigLib> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(await readFile(wasm));
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}
