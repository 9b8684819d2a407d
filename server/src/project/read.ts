import { t } from '@vscode/l10n';
import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import * as v from 'valibot';
import type { Span } from '../cable/span';
import { liesBelow } from './codesFile';
import type { Project } from './project';

/** What is wrong with a project file, and where in it. */
export interface ProjectProblem extends Span {
  readonly message: string;
}

export type ReadProject = { readonly project: Project } | { readonly problem: ProjectProblem };

// Functions, since the language of texts is not known at import.
const fileIs = () => t('A project file has checks, ignorePaths, ignore and codes.');
const levelsAre = () => t('The levels in "checks" are an object of codes.');

const codesAre = () => t('"codes" is the path of a table of codes in the folder of this file, or below it.');

const level = v.picklist(['error', 'warning', 'information', 'hint', 'off'], () =>
  t('A level is "error", "warning", "information", "hint" or "off".'),
);

/**
 * Reads the text of a `.cable.json`: comments and a comma after the last item are let through. A wrong file gives the
 * first thing that is wrong with it, and no settings: half of what somebody wanted is not what they wanted.
 *
 * @param codes the codes of all checks: a name that is none of them, nor a group of them, is wrong
 */
export function readProject(text: string, codes: readonly string[]): ReadProject {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [error] = errors;
  if (error || !tree) {
    const at = error ?? { offset: 0, length: text.length, error: 0 };
    return problem(
      at.offset,
      at.length,
      error ? NOT_JSON[printParseErrorCode(error.error)]() : t('This is no JSON: nothing here.'),
    );
  }
  // To the validator a list is an object, too.
  const list = [tree, findNodeAtLocation(tree, ['checks'])].find((node) => node?.type === 'array');
  if (list) return problem(list.offset, list.length, list === tree ? fileIs() : levelsAre());
  const result = v.safeParse(schemaFor(codes), valueOf(tree));
  if (result.success) return { project: result.output };
  const [issue] = result.issues;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const node = nodeAt(tree, path, issue.path?.at(-1)?.origin === 'key');
  return problem(node.offset, node.length, issue.message);
}

function schemaFor(codes: readonly string[]) {
  const known = new Set(codes.flatMap((code) => [code, code.slice(0, code.indexOf('/'))]));
  const name = v.pipe(
    v.string(),
    v.check(
      (key) => known.has(key),
      ({ input }) => t('No check and no group of checks is named {0}.', JSON.stringify(input)),
    ),
  );
  const code = v.pipe(
    v.string(() => t('The code of a check is a text.')),
    v.check(
      (value) => codes.includes(value),
      ({ input }) => t('No check is named {0}.', JSON.stringify(input)),
    ),
  );
  const file = v.string(() => t('The file of an ignored finding is a path, relative to the folder of this file.'));
  const line = v.string(() => t('The line of an ignored finding is its text.'));
  const item = v.strictObject(
    { file, code, line: v.exactOptional(line) },
    unknownKey(
      () => t('An ignored finding has file, code and line.'),
      (name) => t('An ignored finding has file, code and line, and nothing named {0}.', name),
    ),
  );
  const paths = v.array(
    v.string(() => t('An ignored path is a text.')),
    () => t('Ignored paths are a list of texts.'),
  );
  return v.strictObject(
    {
      $schema: v.optional(v.string()),
      checks: v.optional(v.record(name, level, levelsAre), {}),
      ignorePaths: v.optional(paths, []),
      ignore: v.optional(
        v.array(item, () => t('"ignore" is a list of findings.')),
        [],
      ),
      codes: v.exactOptional(v.pipe(v.string(codesAre), v.check(liesBelow, codesAre))),
    },
    unknownKey(fileIs, (name) =>
      t('A project file has checks, ignorePaths, ignore and codes, and nothing named {0}.', name),
    ),
  );
}

/** What is said of a key too many, one that is missing, or of something else than an object. */
function unknownKey(whatIs: () => string, notThis: (name: string) => string) {
  return ({ expected, received }: { readonly expected: string | null; readonly received: string }) =>
    expected === 'never' ? notThis(received) : whatIs();
}

/** The smallest part of the file on the path of what is wrong; the name itself where the name is wrong. */
function nodeAt(tree: Node, path: JSONPath, isName: boolean): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return isName && length === path.length ? (node.parent?.children?.[0] ?? node) : node;
  }
  return tree;
}

/** The value as data: no key of a file can become a method of an object. */
function valueOf(node: Node): unknown {
  switch (node.type) {
    case 'array':
      return (node.children ?? []).map(valueOf);
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
          key && value ? [[String(key.value), valueOf(value)]] : [],
        ),
      );
    default:
      return node.value;
  }
}

function problem(start: number, length: number, message: string): { readonly problem: ProjectProblem } {
  return { problem: { start, end: start + length, message } };
}

/** What the reader of JSON missed or met, as a sentence. */
const NOT_JSON: Readonly<Record<ReturnType<typeof printParseErrorCode>, () => string>> = {
  PropertyNameExpected: () => t('This is no JSON: property name expected here.'),
  ValueExpected: () => t('This is no JSON: value expected here.'),
  ColonExpected: () => t('This is no JSON: colon expected here.'),
  CommaExpected: () => t('This is no JSON: comma expected here.'),
  CloseBraceExpected: () => t('This is no JSON: close brace expected here.'),
  CloseBracketExpected: () => t('This is no JSON: close bracket expected here.'),
  EndOfFileExpected: () => t('This is no JSON: end of file expected here.'),
  UnexpectedEndOfComment: () => t('This is no JSON: unexpected end of comment here.'),
  UnexpectedEndOfString: () => t('This is no JSON: unexpected end of string here.'),
  UnexpectedEndOfNumber: () => t('This is no JSON: unexpected end of number here.'),
  InvalidNumberFormat: () => t('This is no JSON: invalid number format here.'),
  InvalidUnicode: () => t('This is no JSON: invalid unicode here.'),
  InvalidEscapeCharacter: () => t('This is no JSON: invalid escape character here.'),
  InvalidCharacter: () => t('This is no JSON: invalid character here.'),
  InvalidCommentToken: () => t('This is no JSON: invalid comment token here.'),
  InvalidSymbol: () => t('This is no JSON: invalid symbol here.'),
  '<unknown ParseErrorCode>': () => t('This is no JSON.'),
};
